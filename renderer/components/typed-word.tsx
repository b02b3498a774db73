import { useEffect, useRef } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

/** Longer than any word of the list; a pasted phrase would not fit. */
const MOST_CHARACTERS = 16;

interface TypedWordProps {
  readonly label: string;
  readonly value: string;
  /** Why it is not right, in words. */
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
}

/** A field that takes what is typed, letter by letter, and nothing that is pasted, dropped or filled in. */
export function TypedWord({ label, value, wrong, onChange }: TypedWordProps) {
  const input = useRef<HTMLInputElement>(null);
  const isTyped = useRef(false);
  useEffect(() => {
    const field = input.current;
    if (field === null) return undefined;
    const guard = (event: InputEvent) => {
      isTyped.current = !isForeign(event.inputType);
      if (!isTyped.current) event.preventDefault();
    };
    const refuse = (event: Event) => event.preventDefault();
    field.addEventListener('beforeinput', guard);
    for (const name of ['paste', 'drop', 'dragover']) field.addEventListener(name, refuse);
    return () => {
      field.removeEventListener('beforeinput', guard);
      for (const name of ['paste', 'drop', 'dragover']) field.removeEventListener(name, refuse);
    };
  }, []);
  return (
    <TextField
      className="field"
      value={value}
      onChange={(next) => {
        // A value that no key stroke announced was filled in by something else: the old one stays.
        if (isTyped.current) onChange(next);
        isTyped.current = false;
      }}
      isInvalid={wrong !== null}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      maxLength={MOST_CHARACTERS}
    >
      <Label className="label">{label}</Label>
      <Input ref={input} className="input secret" autoCapitalize="off" />
      <FieldError className="verdict">
        <p data-tone-text="bad">{wrong}</p>
      </FieldError>
    </TextField>
  );
}

/** Ways of input that bring text from elsewhere (Input Events Level 2). */
function isForeign(inputType: string): boolean {
  return /^insertFrom(?!Composition)/u.test(inputType) || /^insert(?:Replacement|Link)/u.test(inputType);
}
