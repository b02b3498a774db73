import { decodeBase58 } from '../../keys/base58.ts';

/** Far above any key (65 bytes are at most 89 characters), far below where decoding takes noticeable time. */
const LONGEST = 128;

/**
 * The bytes of a base58 text; null when a character is outside the alphabet. Decoding time grows with the
 * square of the length, so a text too long for any key is only looked at and gives no bytes at all.
 */
export function readBase58(text: string): Uint8Array | null {
  if (text.length <= LONGEST) return decodeBase58(text);
  return /^[1-9A-HJ-NP-Za-km-z]*$/.test(text) ? new Uint8Array(0) : null;
}
