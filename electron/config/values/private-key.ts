import { hexToBytes } from '@noble/hashes/utils';
import { isScalar } from '../../keys/scalar.ts';
import { error, type Finding } from '../problem.ts';

/**
 * Checks `stacks_private_key`: 64 hex digits, or 66 that end in `01`, of a scalar 1 … n−1; no blanks, no `0x`
 * (signer-config-rules.md A.2).
 * @returns at most one error
 */
export function checkPrivateKey(text: string): Finding[] {
  if (!/^[\da-f]*$/i.test(text)) return [error('private-key-not-hex')];
  if (text.length !== 64 && text.length !== 66) return [error('private-key-length')];
  if (text.length === 66 && !text.endsWith('01')) return [error('private-key-suffix')];
  const bytes = hexToBytes(text.slice(0, 64));
  const inRange = isScalar(bytes);
  bytes.fill(0);
  return inRange ? [] : [error('private-key-range')];
}
