import { hexToBytes } from '@noble/hashes/utils';
import { fail, ok, type Result } from '../result.ts';
import { isScalar } from './scalar.ts';
import { recognizeShape, type SecretShape } from './secret-shape.ts';

export type PrivateKeyFailure = {
  readonly code:
    | 'private-key-empty'
    | 'private-key-not-hex'
    | 'private-key-length'
    | 'private-key-suffix'
    | 'private-key-range'
    | `private-key-looks-like-${SecretShape}`;
};

/**
 * Reads a private key as people have it: 64 hex characters, or 66 ending in the compression suffix `01`
 * (signer-config-rules.md A.2). Blanks around it and a leading `0x` are forgiven, nothing else is.
 * @returns the 32 bytes of the key, without the suffix
 */
export function parsePrivateKey(text: string): Result<Uint8Array, PrivateKeyFailure> {
  const hex = text.trim().replace(/^0x/iu, '');
  if (hex === '') return fail({ code: 'private-key-empty' });
  const shape = recognizeShape(text);
  if (shape !== null) return fail({ code: `private-key-looks-like-${shape}` });
  if (!/^[0-9a-f]+$/iu.test(hex)) return fail({ code: 'private-key-not-hex' });
  if (hex.length !== 64 && hex.length !== 66) return fail({ code: 'private-key-length' });
  const bytes = hexToBytes(hex.toLowerCase());
  if (bytes.length === 33 && bytes[32] !== 1) return fail({ code: 'private-key-suffix' });
  const key = bytes.slice(0, 32);
  bytes.fill(0);
  return isScalar(key) ? ok(key) : fail({ code: 'private-key-range' });
}
