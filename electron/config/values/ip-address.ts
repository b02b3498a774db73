/**
 * Whether the text is `a.b.c.d`, each part 0…255 without leading zeros, as Rust's `Ipv4Addr` and `inet_pton`
 * want it.
 */
export function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

/** Whether the text is an IPv6 address without brackets or zone, as Rust's `Ipv6Addr` and `inet_pton` want it. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [head = '', tail] = halves;
  if (tail === undefined) return countGroups(head, true) === 8;
  const before = head === '' ? 0 : countGroups(head, false);
  const after = tail === '' ? 0 : countGroups(tail, true);
  return before !== null && after !== null && before + after <= 7;
}

/** How many 16-bit groups the text holds; null when one is wrong. A dotted IPv4 tail counts as two. */
function countGroups(text: string, mayEndInIpv4: boolean): number | null {
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const dotted = mayEndInIpv4 && last.includes('.');
  if (dotted) {
    if (!isIpv4(last)) return null;
    groups.pop();
  }
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return groups.length + (dotted ? 2 : 0);
}

/**
 * Whether `inet_aton` takes the text: one to four numbers, decimal, octal (`010`) or hex (`0x7f`), the last one
 * filling the remaining bytes. `127.1` and `0x7f000001` are addresses to it, and so to `getaddrinfo`.
 */
export function isInetAton(text: string): boolean {
  const parts = text.split('.', 5);
  if (parts.length > 4) return false;
  return parts.every((part, index) => {
    const value = parseNumber(part);
    const isLast = index === parts.length - 1;
    return value !== null && value < (isLast ? 2 ** (8 * (5 - parts.length)) : 256);
  });
}

function parseNumber(text: string): number | null {
  if (/^0x[\da-f]+$/i.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : null;
}
