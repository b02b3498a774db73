import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** One line: what follows from choosing it. */
  readonly consequence: string;
}

interface ChoicesProps<Id extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly isRow?: boolean;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}

/** Large cards with a radio dot: one decision, with its consequence on each card. */
export function Choices<Id extends string>({
  label,
  isLabelHidden,
  isRow,
  choices,
  value,
  onChange,
}: ChoicesProps<Id>) {
  return (
    <RadioGroup className="choices" value={value} onChange={(id) => onChange(id as Id)}>
      <Label className={isLabelHidden === true ? 'hidden-visually' : 'label'}>{label}</Label>
      <div className={isRow === true ? 'choices-row' : 'choices'}>
        {choices.map(({ id, title, consequence }) => (
          <Radio key={id} value={id} className="choice">
            <span className="radio-dot" aria-hidden="true" />
            <span>
              <strong>{title}</strong>
              <small>{consequence}</small>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
