import { sha256 } from '@noble/hashes/sha256';
import bs58 from 'bs58';

/** Base58 with the Bitcoin alphabet, no checksum; leading zero bytes become leading `1`s. */
export function encodeBase58(bytes: Uint8Array): string {
  return bs58.encode(bytes);
}

/** The bytes of a base58 text, or null when a character is outside the alphabet. */
export function decodeBase58(text: string): Uint8Array | null {
  return bs58.decodeUnsafe(text) ?? null;
}

/** Base58Check: payload followed by four bytes of double SHA-256, as Bitcoin addresses and WIF use it. */
export function encodeBase58Check(payload: Uint8Array): string {
  const checksum = sha256(sha256(payload)).subarray(0, 4);
  const whole = new Uint8Array(payload.length + 4);
  whole.set(payload);
  whole.set(checksum, payload.length);
  const text = bs58.encode(whole);
  whole.fill(0);
  return text;
}

/** The payload of a Base58Check text, or null when it is none or its checksum is wrong. */
export function decodeBase58Check(text: string): Uint8Array | null {
  const whole = text.length > 128 ? undefined : bs58.decodeUnsafe(text);
  if (whole === undefined || whole.length < 5) return null;
  const payload = whole.slice(0, -4);
  const checksum = sha256(sha256(payload));
  const isRight = whole.subarray(-4).every((byte, index) => byte === checksum[index]);
  whole.fill(0);
  return isRight ? payload : null;
}
