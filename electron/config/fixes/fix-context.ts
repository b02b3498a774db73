import type { PlacedFinding } from '../problem.ts';
import type { Field, Placement, Release } from '../release.ts';
import type { TomlEntry, TomlString, TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import { indexDocument } from './document-index.ts';
import type { Edit, Fix, FixCode } from './fix.ts';

/** What a fix is thought out from. */
export interface FixContext {
  readonly document: TomlDocument;
  readonly release: Release;
  readonly placement: Placement | null;
}

/** Thinks out the fix of a finding; null when there is more than one sensible way, or none. */
export type ProposeFix = (finding: PlacedFinding, context: FixContext) => Fix | null;

/** A fix of one edit. */
export function fix(code: FixCode, from: number, to: number, insert: string): Fix {
  return { code, edits: [{ from, to, insert }] };
}

/** Puts another text in the place of a string value. JSON's escapes are TOML's as well. */
export function replaceText(code: FixCode, { start, end }: TomlString, text: string): Fix {
  return fix(code, start, end, JSON.stringify(text));
}

/** The value that begins at an offset, at any depth; null when there is none. */
export function findValueAt(document: TomlDocument, at: number): TomlValue | null {
  return indexDocument(document).values.get(at) ?? null;
}

/** The string value that begins at an offset, or null. */
export function findTextAt(document: TomlDocument, at: number): TomlString | null {
  const value = findValueAt(document, at);
  return value?.kind === 'string' ? value : null;
}

/** The top-level entry whose key or value begins at an offset. */
export function findEntryAt(document: TomlDocument, at: number): TomlEntry | null {
  return indexDocument(document).entries.get(at) ?? null;
}

/** The row of the release's table for a field. */
export function findField({ fields }: Release, name: string | null): Field | null {
  return fields.find((field) => field.name === name) ?? null;
}

/** The text after all edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of edits.toSorted(
    (one, other) => one.from - other.from || one.to - other.to,
  )) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
