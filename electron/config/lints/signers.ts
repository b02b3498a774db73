import { warnAt, type PlacedFinding, type ProblemCode } from '../problem.ts';
import { findInteger, findRows } from '../typed-config.ts';
import type { Lint } from './lint.ts';

/** What the signers list and `signer_id` do to the signer after it has started (signer-config-rules.md A.6, G). */
export const lintSigners: Lint = (config) => {
  const findings: PlacedFinding[] = [];
  const warn = (code: ProblemCode, field: string, at: number) => {
    findings.push(warnAt(code, field, at));
  };
  const rows = findRows(config, 'signers');
  if (rows === null) return [];
  const id = findInteger(config, 'signer_id');
  if (rows.value.length === 0) warn('signers-empty', 'signers', rows.at);
  else if (id !== null && id.value >= BigInt(rows.value.length))
    warn('signer-id-outside', 'signer_id', id.at);

  const keys = new Set<string>();
  const ids = new Set<bigint>();
  for (const { value: row } of rows.value) {
    if (keys.has(row.publicKey.value)) warn('public-key-duplicate', 'signers.public_key', row.publicKey.at);
    keys.add(row.publicKey.value);
    if (row.keyIds.value.length === 0) warn('key-ids-empty', 'signers.key_ids', row.keyIds.at);
    for (const keyId of row.keyIds.value) {
      if (ids.has(keyId.value)) warn('key-id-duplicate', 'signers.key_ids', keyId.at);
      ids.add(keyId.value);
    }
  }
  if (rows.value.length > 0 && ids.size < 2) warn('key-ids-too-few', 'signers.key_ids', rows.at);
  return findings;
};
