import { judgePrivateKey } from '../../keys/private-key.ts';
import { recognizeShape } from '../../keys/secret-shape.ts';
import { error, type Finding } from '../problem.ts';
import { readBase58 } from './base58-bytes.ts';

/**
 * Checks `stacks_private_key` (signer-config-rules.md A.2). What the signer refuses is told by its looks, when
 * it looks like something else that people have.
 * @returns at most one error
 */
export function checkPrivateKey(text: string): Finding[] {
  const code = judgePrivateKey(text);
  if (code === null) return [];
  if (text.includes('•')) return [error('value-masked')];
  const shape = recognizeShape(text);
  if (shape !== null) return [error(`private-key-looks-like-${shape}`)];
  const bytes = code === 'private-key-not-hex' ? readBase58(text) : null;
  const isKey = bytes?.length === 32;
  bytes?.fill(0);
  return [error(isKey ? 'private-key-is-base58' : code)];
}
