import { judgeMessageKey } from '../../keys/message-key.ts';
import { recognizeShape } from '../../keys/secret-shape.ts';
import { error, warning, type Finding } from '../problem.ts';
import { readBase58 } from './base58-bytes.ts';

/**
 * Checks `message_private_key`: base58 of exactly 32 bytes, no checksum. The signer of 2024 takes zero and
 * values ≥ n and reduces them silently; such a key is nobody's, so it is a warning (signer-config-rules.md A.3).
 * @returns at most one finding
 */
export function checkMessagePrivateKey(text: string): Finding[] {
  const bytes = readBase58(text);
  const code = bytes === null ? 'message-key-not-base58' : judgeMessageKey(bytes);
  bytes?.fill(0);
  if (code === null) return [];
  if (code === 'message-key-range') return [warning(code)];
  if (text.includes('•')) return [error('value-masked')];
  if (/^[\da-f]{64}(?:01)?$/iu.test(text)) return [error('message-key-is-hex')];
  const shape = recognizeShape(text);
  return [error(shape === null ? code : `message-key-looks-like-${shape}`)];
}
