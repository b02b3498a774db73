import type { SignerRow } from '../../electron/config/release.ts';

const ENTRY = /public_key\s*=\s*["']([^"']*)["']\s*,\s*key_ids\s*=\s*\[([^\]]*)\]/gu;

/**
 * Finds signers in pasted text: the TOML entries of a config (`{public_key = "…", key_ids = [1, 2]}`, also as
 * `[[signers]]`), or lines of a key followed by ids. Judging them is left to the checker.
 */
export function readSignerRows(text: string): SignerRow[] {
  const toml = [...text.replaceAll(/(["'])\s*\n\s*key_ids/gu, '$1, key_ids').matchAll(ENTRY)];
  if (toml.length > 0) return toml.map(([, publicKey = '', ids = '']) => ({ publicKey, keyIds: tidy(ids) }));
  return text.split(/\r?\n/u).flatMap((line) => {
    const [, publicKey = '', ids = ''] =
      /^\s*["']?([1-9A-HJ-NP-Za-km-z]{20,})["']?[\s,;:]+(.*)$/u.exec(line) ?? [];
    return publicKey === '' ? [] : [{ publicKey, keyIds: tidy(ids) }];
  });
}

function tidy(ids: string): string {
  return (ids.match(/\d+(?:\s*-\s*\d+)?/gu) ?? []).join(', ');
}
