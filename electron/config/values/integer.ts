import { error, type Finding } from '../problem.ts';

export type IntegerType = 'u32' | 'u64';

/** u64 stops at 2^63 − 1: the signer's TOML integers are signed (signer-config-rules.md B.2). */
const LARGEST: Readonly<Record<IntegerType, bigint>> = { u32: 2n ** 32n - 1n, u64: 2n ** 63n - 1n };

/** Checks that an integer fits its type. */
export function checkInteger(value: bigint, type: IntegerType): Finding[] {
  if (value < 0n) return [error('integer-negative')];
  return value > LARGEST[type] ? [error('integer-range')] : [];
}

/** The integer that a person typed: digits, with blanks or underscores between them if they like; else null. */
export function parseInteger(text: string): bigint | null {
  const digits = text.trim().replace(/(?<=\d)[ _\u00a0\u202f](?=\d)/g, '');
  return /^\d{1,40}$/.test(digits) ? BigInt(digits) : null;
}
