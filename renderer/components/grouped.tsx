interface GroupedProps {
  /** The plain value; copying it gives this text without gaps. */
  readonly value: string;
  readonly size?: number;
}

/** A key, address or hash in groups that can be compared by eye; the gaps are space on screen, not characters. */
export function Grouped({ value, size = 4 }: GroupedProps) {
  const groups = value.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
  return (
    <span className="grouped">
      {groups.map((group, index) => (
        // oxlint-disable-next-line no-array-index-key -- groups have no identity but their place
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
