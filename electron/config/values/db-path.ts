import { warning, type Finding } from '../problem.ts';

/**
 * Checks `db_path`. The signer of today takes any text and opens the file only when it has to sign, so
 * everything here starts and fails or forgets later (signer-config-rules.md B, B.4).
 * @returns at most one warning
 */
export function checkDbPath(text: string): Finding[] {
  if (text === '') return [warning('path-empty')];
  if (text === ':memory:') return [warning('path-memory')];
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/u.test(text)) return [warning('path-control')];
  return /^(?:\/|[A-Za-z]:[\\/]|\\\\)/u.test(text) ? [] : [warning('path-relative')];
}
