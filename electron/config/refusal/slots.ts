import type { ReadOnlyField, Release } from '../release.ts';
import type { TomlArray, TomlKey, TomlTable, TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';

/** A type in the words of the signer's messages; `network` is an enum and goes its own way. */
export type Wanted =
  | 'a string'
  | 'a boolean'
  | 'a sequence'
  | 'u32'
  | 'u64'
  | 'struct RawSigners'
  | 'network';

/** A value that the signer wants in one type. */
export interface Slot {
  readonly value: TomlValue;
  readonly wanted: Wanted;
  /** The name in a `BadField` about it. */
  readonly field: string;
  /** The names that a message about its type carries. */
  readonly path: readonly TomlKey[];
  /** Where a message about it stands that has no place of its own: its row, or null for the last table. */
  readonly around: number | null;
}

/** What the slots of one row have in common. */
type RowPart = Pick<Slot, 'path' | 'around'>;

/** Every value of a known field, outer ones before inner ones, in the order in which the signer reads them. */
export function* listSlots({ root }: TomlDocument, release: Release): Generator<Slot> {
  const fields = new Map<string, ReadOnlyField>();
  for (const field of release.fields) if (field.unread !== true) fields.set(field.name, field);
  for (const field of release.alsoRead) fields.set(field.name, field);
  for (const { key, value } of root.entries) {
    const field = fields.get(key.name);
    if (field === undefined || value.kind === 'flaw') continue;
    fields.delete(key.name);
    yield {
      value,
      wanted: findWanted(field),
      // The signer's own slip (signer-config-rules.md B).
      field: key.name === 'metrics_endpoint' ? 'endpoint' : key.name,
      path: [key],
      around: null,
    };
    if (field.type === 'signers' && value.kind === 'array') yield* listRows(value, key);
  }
}

function findWanted({ type }: ReadOnlyField): Wanted {
  switch (type) {
    case 'signers':
      return 'a sequence';
    case 'bool':
      return 'a boolean';
    case 'u32':
    case 'u64':
    case 'network':
      return type;
    default:
      return 'a string';
  }
}

function* listRows({ items }: TomlArray, key: TomlKey): Generator<Slot> {
  for (const row of items) {
    const path = [key];
    yield { value: row, wanted: 'struct RawSigners', field: 'signers', path, around: null };
    if (row.kind === 'table') yield* listTableRow(row, key);
    if (row.kind !== 'array') continue;
    const [publicKey, keyIds] = row.items;
    if (publicKey !== undefined) yield fillPublicKey(publicKey, { path, around: null });
    if (keyIds !== undefined) yield* listKeyIds(keyIds, { path, around: null });
  }
}

/** The signer's messages lose the inner name and keep the row's place in inline tables; under headers not. */
function* listTableRow({ form, entries, start }: TomlTable, key: TomlKey): Generator<Slot> {
  const seen = new Set<string>();
  for (const { key: inner, value } of entries) {
    if (value.kind === 'flaw' || seen.has(inner.name)) continue;
    seen.add(inner.name);
    const part = form === 'header' ? { path: [key, inner], around: null } : { path: [key], around: start };
    if (inner.name === 'public_key') yield fillPublicKey(value, part);
    if (inner.name === 'key_ids') yield* listKeyIds(value, part);
  }
}

function fillPublicKey(value: TomlValue, part: RowPart): Slot {
  return { value, wanted: 'a string', field: 'signers.public_key', ...part };
}

function* listKeyIds(value: TomlValue, part: RowPart): Generator<Slot> {
  const field = 'signers.key_ids';
  yield { value, wanted: 'a sequence', field, ...part };
  if (value.kind !== 'array') return;
  for (const item of value.items) yield { value: item, wanted: 'u32', field, ...part };
}
