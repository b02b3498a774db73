import { hexToBytes } from '@noble/hashes/utils';
import { fail, ok, type Result } from '../result.ts';
import { isScalar } from './scalar.ts';
import { recognizeShape, type SecretShape } from './secret-shape.ts';

type HexKeyCode = 'private-key-not-hex' | 'private-key-length' | 'private-key-suffix' | 'private-key-range';

export type PrivateKeyFailure = {
  readonly code: 'private-key-empty' | HexKeyCode | `private-key-looks-like-${SecretShape}`;
};

/**
 * Judges a key exactly as the signer does: 64 hex digits, or 66 that end in `01`, of a scalar 1 … n−1; no
 * blanks, no `0x` (signer-config-rules.md A.2).
 * @returns null when it is one
 */
export function judgePrivateKey(hex: string): HexKeyCode | null {
  if (!/^[\da-f]*$/iu.test(hex)) return 'private-key-not-hex';
  if (hex.length !== 64 && hex.length !== 66) return 'private-key-length';
  if (hex.length === 66 && !hex.endsWith('01')) return 'private-key-suffix';
  const bytes = hexToBytes(hex.slice(0, 64));
  const inRange = isScalar(bytes);
  bytes.fill(0);
  return inRange ? null : 'private-key-range';
}

/**
 * Reads a private key as people have it. Blanks around it and a leading `0x` are forgiven, nothing else is.
 * @returns the 32 bytes of the key, without the suffix
 */
export function parsePrivateKey(text: string): Result<Uint8Array, PrivateKeyFailure> {
  const hex = text.trim().replace(/^0x/iu, '');
  if (hex === '') return fail({ code: 'private-key-empty' });
  const shape = recognizeShape(text);
  if (shape !== null) return fail({ code: `private-key-looks-like-${shape}` });
  const code = judgePrivateKey(hex);
  return code === null ? ok(hexToBytes(hex.slice(0, 64))) : fail({ code });
}
