interface GroupedProps {
  /** The plain value; copying it gives this text without gaps. */
  readonly value: string;
}

/** A key, address or hash in groups of four that can be compared by eye; the gaps are space on screen, not characters. */
export function Grouped({ value }: GroupedProps) {
  const groups = value.match(/.{1,4}/gu) ?? [];
  return (
    <span className="grouped">
      {groups.map((group, index) => (
        // oxlint-disable-next-line no-array-index-key -- groups have no identity but their place
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
