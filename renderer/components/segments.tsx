import { Label, Radio, RadioGroup } from 'react-aria-components';

interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly title: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** A small choice in one row, for what most people leave as it is. */
export function Segments<Id extends string>({ label, choices, value, onChange }: SegmentsProps<Id>) {
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as Id)}
    >
      <Label className="label">{label}</Label>
      <div>
        {choices.map(({ id, title }) => (
          <Radio key={id} value={id} className="segment">
            {title}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
