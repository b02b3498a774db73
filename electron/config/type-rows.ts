import { collectFlaws } from './collect-flaws.ts';
import type { PlacedFinding, ProblemCode } from './problem.ts';
import type { TomlArray, TomlTable, TomlValue } from './toml/document.ts';
import type { Typing } from './type-config.ts';
import type { Placed, TypedRow } from './typed-config.ts';
import { checkInteger } from './values/integer.ts';

/** The findings of one list of rows, and the name under which the signer would report them. */
interface Report {
  readonly findings: PlacedFinding[];
  readonly field: string;
}

/**
 * The rows of a `signers` list: `[[signers]]`, inline tables, or arrays of exactly a key and its ids. Keys that
 * a row does not know are skipped (signer-config-rules.md A).
 */
export function typeRows(field: string, value: TomlValue): Typing {
  const report: Report = { findings: [], field };
  if (value.kind !== 'array') {
    refuse(report, 'type-list', value.start);
    return report;
  }
  const rows = value.items.flatMap((item) => {
    const row = typeRow(report, item);
    return row === null ? [] : [{ value: row, at: item.start }];
  });
  return report.findings.length === 0 ? { value: rows } : report;
}

function typeRow(report: Report, item: TomlValue): TypedRow | null {
  if (item.kind === 'table') return typeTableRow(report, item);
  if (item.kind === 'array' && item.form === 'inline') return typeArrayRow(report, item);
  // To the signer's parser a date is a table with a name of its own.
  if (item.kind === 'date')
    return typeTableRow(report, { ...item, kind: 'table', form: 'inline', entries: [] });
  refuse(report, 'type-row', item.start);
  return null;
}

function typeTableRow(report: Report, table: TomlTable): TypedRow | null {
  const found = new Map<string, TomlValue>();
  const { findings, field } = report;
  // The signer's messages lose the inner name in inline tables, and say it under headers.
  const inner = (name: string): Report =>
    table.form === 'header' ? { findings, field: `${field}.${name}` } : report;
  let publicKey: Placed<string> | null = null;
  let keyIds: TypedRow['keyIds'] | null = null;
  for (const entry of table.entries) {
    const { key, value } = entry;
    if (value.kind === 'flaw' || (key.name !== 'public_key' && key.name !== 'key_ids')) {
      for (const flaw of collectFlaws(entry)) findings.push(flaw);
    } else if (found.has(key.name)) {
      findings.push({
        code: 'field-duplicate',
        level: 'error',
        field: `${field}.${key.name}`,
        at: key.start,
      });
    } else {
      found.set(key.name, value);
      if (key.name === 'public_key') publicKey = typeText(inner(key.name), value);
      else keyIds = typeIds(inner(key.name), value);
    }
  }
  for (const name of ['public_key', 'key_ids']) {
    if (found.has(name)) continue;
    findings.push({ code: 'field-missing', level: 'error', field: `${field}.${name}`, at: table.start });
  }
  return publicKey === null || keyIds === null ? null : { publicKey, keyIds };
}

function typeArrayRow(report: Report, { items, start }: TomlArray): TypedRow | null {
  const [first, second] = items;
  const publicKey = first === undefined ? null : typeText(report, first);
  const keyIds = second === undefined ? null : typeIds(report, second);
  if (items.length !== 2) refuse(report, 'row-length', start);
  return publicKey === null || keyIds === null ? null : { publicKey, keyIds };
}

function typeText(report: Report, value: TomlValue): Placed<string> | null {
  if (value.kind === 'string') return { value: value.value, at: value.start };
  refuse(report, 'type-text', value.start);
  return null;
}

function typeIds(report: Report, value: TomlValue): TypedRow['keyIds'] | null {
  if (value.kind !== 'array') {
    refuse(report, 'type-list', value.start);
    return null;
  }
  const ids: Placed<bigint>[] = [];
  for (const item of value.items) {
    const [finding] =
      item.kind === 'integer' ? checkInteger(item.value, 'u32') : [{ code: 'type-integer' } as const];
    if (finding !== undefined) refuse(report, finding.code, item.start);
    else if (item.kind === 'integer') ids.push({ value: item.value, at: item.start });
  }
  return ids.length === value.items.length ? { value: ids, at: value.start } : null;
}

function refuse({ findings, field }: Report, code: ProblemCode, at: number): void {
  findings.push({ code, level: 'error', field, at });
}
