import { fail, ok, type Result } from '../../result.ts';

export type KeyIdsFailure = {
  readonly code:
    | 'key-ids-invalid'
    | 'key-ids-empty'
    | 'key-ids-too-many'
    | 'key-id-zero'
    | 'key-id-duplicate'
    | 'integer-range';
};

/** No group of 2024 had more than 4000 keys; a range such as `1-4000000000` is a slip. */
const MOST = 4000;

/**
 * Reads key ids as a person types them: numbers and ranges, `1, 2, 5-8`, separated by commas or blanks. Stricter
 * than the signer, which takes an empty list and doubles (signer-config-rules.md A, G).
 * @returns the ids in the order typed
 */
export function parseKeyIds(text: string): Result<readonly number[], KeyIdsFailure> {
  const ids: number[] = [];
  const parts = text
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  for (const part of parts) {
    const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    if (from === '' || Number(to) < Number(from)) return fail({ code: 'key-ids-invalid' });
    if (Number(from) === 0) return fail({ code: 'key-id-zero' });
    if (Number(to) > 2 ** 32 - 1) return fail({ code: 'integer-range' });
    if (ids.length + Number(to) - Number(from) >= MOST) return fail({ code: 'key-ids-too-many' });
    for (let id = Number(from); id <= Number(to); id += 1) ids.push(id);
  }
  if (ids.length === 0) return fail({ code: 'key-ids-empty' });
  return new Set(ids).size === ids.length ? ok(ids) : fail({ code: 'key-id-duplicate' });
}
