import { sha256 } from '@noble/hashes/sha256';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters that are read as the digit they resemble. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', L: '1', I: '1' };
/** 24 bytes of hash and checksum need 39 digits; leading zeros may add some. */
const LONGEST = 64;

/** Why a text is not a Stacks address. */
export type AddressFault = 'shape' | 'checksum';

/**
 * Reads a Stacks address as the signer of 2024 does: the first character is dropped unseen, the rest is c32check
 * in any case with look-alike letters, and the payload is 20 bytes (signer-config-rules.md A.4).
 * @returns the version (22, 20 on mainnet; 26, 21 on testnet) or what is wrong
 */
export function readC32Address(text: string): number | AddressFault {
  if (text.length <= 5 || text.length > LONGEST) return 'shape';
  const digits = readDigits(text.slice(1));
  if (digits === null) return 'shape';
  const [version = 0, ...rest] = digits;
  const bytes = packDigits(rest);
  if (bytes.length < 5) return 'shape';
  const payload = bytes.slice(0, -4);
  const checksum = sha256(sha256(Uint8Array.from([version, ...payload])));
  if (bytes.slice(-4).some((byte, index) => byte !== checksum[index])) return 'checksum';
  return payload.length === 20 ? version : 'shape';
}

function readDigits(text: string): number[] | null {
  const upper = /^[\da-z]+$/i.test(text) ? text.toUpperCase() : '';
  const digits = Array.from(upper, (letter) => ALPHABET.indexOf(LOOKALIKES[letter] ?? letter));
  return digits.length === 0 || digits.includes(-1) ? null : digits;
}

/** Base 32 to bytes: the number without leading zeros, then one zero byte for each leading zero digit. */
function packDigits(digits: readonly number[]): number[] {
  let rest = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  const bytes: number[] = [];
  for (; rest > 0n; rest >>= 8n) bytes.unshift(Number(rest & 255n));
  const zeros = digits.findIndex((digit) => digit !== 0);
  return [...Array.from({ length: zeros === -1 ? digits.length : zeros }, () => 0), ...bytes];
}
