import { inspectConfig } from '../inspect-config.ts';
import type { Release } from '../release.ts';
import type { TomlEntry, TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import { plain, refuseInWords, type Piece, type Refusal } from './refusal.ts';
import { listSlots, type Slot } from './slots.ts';
import { refuseSyntax } from './syntax-refusal.ts';
import { refuseTable } from './table-refusal.ts';
import { pieceOfKey, refuseType } from './type-refusal.ts';
import { findWording, type Wording } from './wording.ts';

/**
 * The first thing that the signer refuses in a config, with all that its message says. What it is and where is
 * told by {@link inspectConfig}; what stands there is looked up again.
 * @returns null when the signer accepts the config, or ends without a message
 */
export function findRefusal(document: TomlDocument, release: Release): Refusal | null {
  const [finding] = inspectConfig(document, release);
  if (finding?.level !== 'error') return null;
  const [flaw] = document.flaws;
  if (flaw !== undefined) return refuseSyntax(document, flaw);
  const wording = findWording(release);
  if (finding.code === 'field-missing') return refuseMissing(document, finding.field ?? '', finding.at);
  if (finding.code === 'toml-duplicate-table' || finding.code === 'toml-array-table')
    return refuseTable(document.root, finding.at);
  return (
    refuseEntry(document, finding.at, wording) ??
    refuseRowEntry(document, finding.at) ??
    refuseValue(document, release, finding.at, wording)
  );
}

/** A field that is absent, or `signers.…` for one of a row. */
function refuseMissing(document: TomlDocument, field: string, at: number): Refusal {
  const [list, name] = field.split('.');
  if (name === undefined) return refuseInWords(plain(`missing field \`${field}\``), document.lastTable);
  const { key, rows } = findRows(document, list);
  const row = rows.find(({ start }) => start === at);
  return refuseInWords(
    plain(`missing field \`${name}\``),
    row?.kind === 'table' && row.form === 'header' ? document.lastTable : at,
    key,
  );
}

/** A name at the top that comes again or is not known. */
function refuseEntry(
  { root, lastTable }: TomlDocument,
  at: number,
  { knownFields }: Wording,
): Refusal | null {
  const entry = root.entries.find(({ key }) => key.start === at);
  if (entry === undefined) return null;
  const piece = pieceOfKey(entry.key);
  if (knownFields === null || knownFields.includes(piece.text))
    return refuseInWords((show) => `duplicate field \`${show(piece)}\``, lastTable);
  const known = knownFields.map((name) => `\`${name}\``).join(', ');
  return refuseInWords((show) => `unknown field \`${show(piece)}\`, expected one of ${known}`, lastTable);
}

/** A name that comes again in a row. */
function refuseRowEntry(document: TomlDocument, at: number): Refusal | null {
  const { key, rows } = findRows(document, 'signers');
  for (const row of rows) {
    if (row.kind !== 'table') continue;
    const entry = row.entries.find((candidate) => candidate.key.start === at);
    if (entry === undefined) continue;
    const place = row.form === 'header' ? document.lastTable : row.start;
    return refuseInWords(plain(`duplicate field \`${entry.key.name}\``), place, key);
  }
  return null;
}

/** A value that has not its type, or a good type and a bad text. */
function refuseValue(document: TomlDocument, release: Release, at: number, wording: Wording): Refusal | null {
  const slots: Slot[] = [];
  for (const slot of listSlots(document, release)) {
    if (slot.value.start !== at) continue;
    const refusal = refuseType(slot, document, wording);
    if (refusal !== null) return refusal;
    slots.push(slot);
  }
  const [slot] = slots;
  return slot === undefined ? null : refuseText(slot, wording);
}

function refuseText({ field, value }: Slot, { printsPrivateKey }: Wording): Refusal | null {
  if (value.kind === 'integer') return { type: 'field', field, reason: plain(`${value.value}`) };
  if (value.kind !== 'string') return null;
  if (field === 'stacks_private_key' && !printsPrivateKey) {
    const isHex = /^(?:[\da-f]{2})*$/i.test(value.value);
    const reason = isHex ? 'Invalid private key hex string' : 'Failed to decode hex private key';
    return { type: 'field', field, reason: plain(reason) };
  }
  const { start, end } = value;
  const piece: Piece = { text: value.value, role: 'value', start, end };
  return { type: 'field', field, reason: (show) => show(piece) };
}

function findRows(
  { root }: TomlDocument,
  name: string | undefined,
): { readonly key: readonly Piece[]; readonly rows: readonly TomlValue[] } {
  const entry: TomlEntry | undefined = root.entries.find(({ key }) => key.name === name);
  if (entry?.value.kind !== 'array') return { key: [], rows: [] };
  return { key: [pieceOfKey(entry.key)], rows: entry.value.items };
}
