import type { ReactNode } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';

/** What the trusted side takes of one field (electron/contract.ts). */
const MOST_CHARACTERS = 512;

interface TextInputProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly unit?: string;
  readonly value: string;
  readonly isSecret?: boolean;
  readonly isInvalid?: boolean;
  readonly rows?: number;
  readonly maxLength?: number;
  /** The verdict beside the field; its place is kept free so that nothing jumps. */
  readonly verdict?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** One field with its label, help and verdict. Browsers may neither remember nor correct what is typed. */
export function TextInput({
  label,
  help,
  unit,
  value,
  isSecret,
  isInvalid,
  rows,
  maxLength = MOST_CHARACTERS,
  verdict,
  onChange,
}: TextInputProps) {
  const look = isSecret === true ? 'input secret' : 'input';
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={isInvalid ?? false}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      maxLength={maxLength}
    >
      <span className="field-head">
        <Label className="label">{label}</Label>
        {unit === undefined ? null : <span className="field-unit">{unit}</span>}
      </span>
      {rows === undefined ? <Input className={look} /> : <TextArea className={look} rows={rows} />}
      {help === undefined ? null : (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      {/* In this slot the field names it as part of its description. */}
      <Text slot="errorMessage" elementType="div" className="verdict" role="status">
        {verdict}
      </Text>
    </TextField>
  );
}
