import type { Finding, PlacedFinding } from './problem.ts';
import type { Release } from './release.ts';
import { findRows, findText, type TypedConfig } from './typed-config.ts';
import { checkText } from './values/check-value.ts';
import { checkSignerPublicKey } from './values/signer-public-key.ts';
import { error } from './problem.ts';

/**
 * Checks the value of one field, its type being right; for `signers`, row by row in the signer's order. A field
 * that the release does not read is never refused, so its errors become warnings.
 */
export function checkFieldValue(name: string, release: Release, config: TypedConfig): PlacedFinding[] {
  const field = release.fields.find((candidate) => candidate.name === name);
  if (field?.type === 'signers') return checkRows(name, config);
  const text = findText(config, name);
  if (field === undefined || text === null) return [];
  return place(checkText(field.type, text.value), name, text.at).map((finding) =>
    field.unread === true ? { ...finding, level: 'warning' } : finding,
  );
}

function checkRows(name: string, config: TypedConfig): PlacedFinding[] {
  const rows = findRows(config, name)?.value ?? [];
  return rows.flatMap(({ value: { publicKey, keyIds } }) => [
    ...place(checkSignerPublicKey(publicKey.value), `${name}.public_key`, publicKey.at),
    ...keyIds.value
      .filter((id) => id.value === 0n)
      .flatMap((id) => place([error('key-id-zero')], `${name}.key_ids`, id.at)),
  ]);
}

function place(findings: readonly Finding[], field: string, at: number): PlacedFinding[] {
  return findings.map((finding) => ({ ...finding, field, at }));
}
