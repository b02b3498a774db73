import { error, warning, type Finding } from '../problem.ts';
import { readBase58 } from './base58-bytes.ts';

/** The prime of the secp256k1 field (SEC 2, 2.4.1). */
const P = 2n ** 256n - 2n ** 32n - 977n;

/**
 * Checks the public key of a signers row: base58 of a point as libsecp256k1 parses it – 33 bytes, or 65 bytes
 * plain or hybrid (signer-config-rules.md A.5). 65 bytes work but no tool writes them, so they are a warning.
 * @returns at most one finding
 */
export function checkSignerPublicKey(text: string): Finding[] {
  const bytes = readBase58(text);
  if (bytes === null || bytes.length !== 33) {
    if (/^0[23][\da-f]{64}$/iu.test(text)) return [error('public-key-is-hex')];
  }
  if (bytes === null) return [error('public-key-not-base58')];
  if (bytes.length !== 33 && bytes.length !== 65) return [error('public-key-length')];
  if (!isPoint(bytes)) return [error('public-key-invalid')];
  return bytes.length === 65 ? [warning('public-key-uncompressed')] : [];
}

function isPoint(bytes: Uint8Array): boolean {
  const [prefix = 0] = bytes;
  const x = toInteger(bytes.subarray(1, 33));
  if (x >= P) return false;
  const square = (x ** 3n + 7n) % P;
  if (bytes.length === 33) return (prefix === 2 || prefix === 3) && isSquare(square);
  const y = toInteger(bytes.subarray(33));
  if (y >= P || (y * y) % P !== square) return false;
  return prefix === 4 || (prefix === 6 && y % 2n === 0n) || (prefix === 7 && y % 2n === 1n);
}

/** Euler's criterion; zero is no case of its own because x³ = −7 has no solution in this field. */
function isSquare(value: bigint): boolean {
  let power = 1n;
  for (let base = value, exponent = (P - 1n) / 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) power = (power * base) % P;
    base = (base * base) % P;
  }
  return power === 1n;
}

function toInteger(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
