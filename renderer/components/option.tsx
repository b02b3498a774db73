import { Checkbox } from 'react-aria-components';

interface OptionProps {
  readonly label: string;
  readonly help: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

/** Something that is done as well, when the person wants it. */
export function Option({ label, help, isChosen, onChange }: OptionProps) {
  return (
    <Checkbox className="checkbox" isSelected={isChosen} onChange={onChange}>
      <span className="box" aria-hidden="true">
        ✓
      </span>
      <span>
        <span className="label">{label}</span>
        <span className="help">{help}</span>
      </span>
    </Checkbox>
  );
}
