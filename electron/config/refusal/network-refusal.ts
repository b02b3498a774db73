import { NETWORKS } from '../release.ts';
import type { TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import { findTomlStart } from './toml-start.ts';
import { refuseInKind, refuseInWords, plain, type Piece, type TomlRefusal } from './refusal.ts';

/** The names of values in messages of toml 0.5.11 (its `type_name`). */
const TYPE_NAMES: Readonly<Record<TomlValue['kind'], string>> = {
  string: 'string',
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
  date: 'datetime',
  array: 'array',
  table: 'inline table',
  flaw: 'inline table',
};

/**
 * What toml 0.5.11 says when a value is none of the signer's networks; null when it is. The enum is read from a
 * string, from an inline table with one name and nothing under it, or – by a quirk – from a lone header
 * (signer-config-rules.md B.2).
 */
export function refuseNetwork(
  value: TomlValue,
  { text, only, lastTable }: TomlDocument,
  key: readonly Piece[],
): TomlRefusal | null {
  const refuseName = (name: string, start: number, end: number): TomlRefusal | null => {
    if (NETWORKS.some((network) => network === name)) return null;
    const piece: Piece = { text: name, role: 'value', start, end };
    const known = NETWORKS.map((network) => `\`${network}\``).join(', ');
    return refuseInWords(
      (show) => `unknown variant \`${show(piece)}\`, expected one of ${known}`,
      lastTable,
      key,
    );
  };
  const refuseWanted = (expected: string, found: string, at: TomlValue) =>
    refuseInKind(
      plain(`Wanted { expected: "${expected}", found: "${found}" }`),
      findTomlStart(at, text),
      key,
    );
  const refuseEntries = (place: number | 'top') => refuseInKind(plain('ExpectedEmptyTable'), place, key);

  if (value.kind === 'string') return refuseName(value.value, value.start, value.end);
  if (isUnderHeader(value)) {
    if (only === null) return refuseInWords(plain('enum table must contain exactly one table'), 'top', key);
    const refusal = refuseName(only.name, value.start, value.end);
    return refusal ?? (only.entryCount > 0 ? refuseEntries('top') : null);
  }
  if (value.kind !== 'table' || value.form !== 'inline')
    return refuseWanted('string or inline table', nameType(value), value);
  const [entry, ...others] = value.entries;
  if (entry === undefined) return refuseWanted('exactly 1 element', 'zero elements', value);
  if (others.length > 0) return refuseWanted('exactly 1 element', 'more than 1 element', value);
  const refusal = refuseName(entry.key.name, entry.key.start, entry.key.end);
  if (refusal !== null) return refusal;
  const { value: inner } = entry;
  if (inner.kind !== 'table') return refuseWanted('table', nameType(inner), inner);
  return inner.entries.length > 0 ? refuseEntries(findTomlStart(inner, text)) : null;
}

function isUnderHeader(value: TomlValue): boolean {
  return (value.kind === 'table' || value.kind === 'array') && value.form === 'header';
}

function nameType(value: TomlValue): string {
  return value.kind === 'table' && value.form === 'dotted' ? 'dotted table' : TYPE_NAMES[value.kind];
}
