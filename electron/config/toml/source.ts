import { fail, ok, type Result } from '../../result.ts';
import type { Flaw } from './flaw.ts';

/** The byte order marks of UTF-16, little and big endian; Windows editors write them. */
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
] as const;

/**
 * The text of a config file as the signer reads it: strict UTF-8, one leading byte order mark skipped
 * (signer-config-rules.md B.2).
 * @returns the text, or the flaw and the text before it
 */
export function decodeSource(bytes: Uint8Array): Result<string, Flaw & { readonly before: string }> {
  try {
    return ok(dropMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    const isUtf16 = UTF16_MARKS.some(([first, second]) => bytes[0] === first && bytes[1] === second);
    const good = bytes.subarray(0, findBadByte(bytes));
    const before = dropMark(new TextDecoder('utf-8', { ignoreBOM: true }).decode(good));
    return fail({ code: isUtf16 ? 'text-utf16' : 'text-not-utf8', at: before.length, before });
  }
}

function dropMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The smallest and largest second byte for the lead bytes where not every one will do (Unicode 15, table 3-7). */
const SECOND_BYTE: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

/** Where the first character begins that is not UTF-8; the length when there is none. */
function findBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return at;
    for (let index = 1; index < length; index += 1) {
      const [low, high] = (index === 1 ? SECOND_BYTE[lead] : undefined) ?? [0x80, 0xbf];
      const byte = bytes[at + index] ?? 0;
      if (byte < low || byte > high) return at;
    }
    at += length;
  }
  return at;
}

/** Turns offsets into lines and columns, both from 1; a column is a UTF-16 unit, as editors count. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; one outside the text is moved to its nearest end. */
  locate(offset: number): { readonly line: number; readonly column: number } {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1 };
  }
}
