import { lintPlacement } from './lints/placement.ts';
import type { Finding, ProblemCode } from './problem.ts';
import { error, warning } from './problem.ts';
import type { Field, Placement, Release, Settings, SignerRow } from './release.ts';
import type { Placed } from './typed-config.ts';
import { checkText } from './values/check-value.ts';
import { checkInteger, parseInteger } from './values/integer.ts';
import { parseKeyIds } from './values/key-ids.ts';
import { checkSignerPublicKey } from './values/signer-public-key.ts';

/** A verdict on one field of the form; `row` counts the signers table from 0. */
export interface SettingFinding extends Finding {
  readonly field: string;
  readonly row?: number;
}

/** What the signer would start with and then fail: the wizard does not let it pass (signer-config-rules.md G). */
const STRICT: ReadonlySet<ProblemCode> = new Set([
  'address-port-zero',
  'address-port-missing',
  'address-scheme',
  'path-memory',
  'path-control',
  'path-relative',
]);

/**
 * Verdicts on what the person typed so far, keys not included. Blanks around a value do not count. Stricter than
 * the signer itself: without an error here, the written config is accepted.
 */
export function checkSettings(
  release: Release,
  settings: Settings,
  placement: Placement | null = null,
): SettingFinding[] {
  const findings = release.fields
    .filter((field) => field.source === 'form')
    .flatMap((field) => {
      const value = settings[field.name];
      if (field.type === 'signers')
        return checkRows(field.name, typeof value === 'object' ? value : [], settings);
      const text = typeof value === 'string' ? value.trim() : '';
      return checkField(field, text).map((finding) => ({ ...finding, field: field.name }));
    });
  return placement === null ? findings : [...findings, ...checkPlacement(settings, placement)];
}

/** What does not go with where the signer runs. */
function checkPlacement(settings: Settings, placement: Placement): SettingFinding[] {
  const texts = Object.entries(settings).flatMap(([name, value]): [string, Placed<string>][] =>
    typeof value === 'string' ? [[name, { value: value.trim(), at: 0 }]] : [],
  );
  return lintPlacement(new Map(texts), placement).flatMap(({ code, level, field }) =>
    field === null ? [] : [{ code, level, field }],
  );
}

function checkField(field: Field, text: string): Finding[] {
  if (text === '') return field.required || field.insisted === true ? [error('field-missing')] : [];
  if (field.type === 'bool') return text === 'true' || text === 'false' ? [] : [error('boolean-invalid')];
  if (field.type === 'u32' || field.type === 'u64') {
    const value = parseInteger(text);
    return value === null ? [error('integer-invalid')] : checkInteger(value, field.type);
  }
  return checkText(field.type, text).map(({ code, level }) => ({
    code,
    level: field.type === 'node-host' || STRICT.has(code) ? 'error' : level,
  }));
}

function checkRows(field: string, rows: readonly SignerRow[], settings: Settings): SettingFinding[] {
  if (rows.length === 0) return [{ ...error('signers-empty'), field }];
  const findings: SettingFinding[] = [];
  const keys = new Set<string>();
  const ids = new Set<number>();
  for (const [row, { publicKey, keyIds }] of rows.entries()) {
    const report = (finding: Finding) => findings.push({ ...finding, field, row });
    const key = publicKey.trim();
    if (key === '') report(error('field-missing'));
    else checkSignerPublicKey(key).forEach(report);
    if (key !== '' && keys.has(key)) report(warning('public-key-duplicate'));
    keys.add(key);
    const parsed = parseKeyIds(keyIds);
    if (!parsed.ok) {
      report(error(parsed.code));
      continue;
    }
    if (parsed.value.some((id) => ids.has(id))) report(error('key-id-duplicate'));
    for (const id of parsed.value) ids.add(id);
  }
  if (ids.size < 2 && findings.length === 0) findings.push({ ...error('key-ids-too-few'), field });
  return [...findings, ...checkSignerId(settings['signer_id'], rows.length)];
}

/** The signer panics while running when its id is no row of the list (signer-config-rules.md A.6). */
function checkSignerId(text: Settings[string] | undefined, rowCount: number): SettingFinding[] {
  const id = typeof text === 'string' ? parseInteger(text) : null;
  return id !== null && id >= BigInt(rowCount) && id < 2n ** 32n
    ? [{ ...error('signer-id-outside'), field: 'signer_id' }]
    : [];
}
