import { bytesToHex } from '@noble/hashes/utils';
import { derivePublicKey } from '../../keys/keychain.ts';
import { isScalar } from '../../keys/scalar.ts';
import { warnAt } from '../problem.ts';
import { findInteger, findRows, findText } from '../typed-config.ts';
import { readBase58 } from '../values/base58-bytes.ts';
import type { Lint } from './lint.ts';

/**
 * The row of the signers list that `signer_id` points at must hold the public key of the message key; the signer
 * does not compare them (signer-config-rules.md A.6).
 */
export const lintMessageKeyOwner: Lint = (config) => {
  const key = findText(config, 'message_private_key');
  const id = findInteger(config, 'signer_id');
  if (key === null || id === null) return [];
  const row = findRows(config, 'signers')?.value[Number(id.value)];
  const listed = row === undefined ? null : readBase58(row.value.publicKey.value);
  const secret = readBase58(key.value);
  if (listed === null || secret === null || !isScalar(secret)) return [];
  const own = derivePublicKey(secret);
  secret.fill(0);
  return own === compress(listed) ? [] : [warnAt('message-key-other-signer', 'message_private_key', key.at)];
};

/** The compressed form of a public key, hex. */
function compress(key: Uint8Array): string {
  if (key.length !== 65) return bytesToHex(key);
  return `0${2 + ((key[64] ?? 0) & 1)}${bytesToHex(key.subarray(1, 33))}`;
}
