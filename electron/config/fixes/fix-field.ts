import { createAuthPassword } from '../../keys/auth-password.ts';
import { findMeantName } from '../field-names.ts';
import type { TomlEntry } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import { indexDocument } from './document-index.ts';
import type { Edit, Fix } from './fix.ts';
import { findEntryAt, findField, type FixContext, type ProposeFix } from './fix-context.ts';

/** So many names are looked at for the one that was meant. */
const MOST_NAMES = 500;

/** Takes a line out that the signer does not know or is better off without. */
export const fixByRemoval: ProposeFix = ({ at }, { document }) => {
  const entry = findEntryAt(document, at);
  return entry === null ? null : { code: 'remove-field', edits: removeEntry(document, entry) };
};

/** The idle time and its buffer count together, so both go back to the signer's own. */
export const fixIdleTime: ProposeFix = (_, { document }) => {
  const entries = document.root.entries.filter(({ key }) =>
    /^tenure_idle_timeout_(?:buffer_)?secs$/u.test(key.name),
  );
  return { code: 'remove-field', edits: entries.flatMap((entry) => removeEntry(document, entry)) };
};

/** Gives a misspelt field its name, unless that one is there already. */
export const fixName: ProposeFix = (finding, context) => {
  const { document, release } = context;
  const entry = findEntryAt(document, finding.at);
  const meant = entry === null ? null : findMeantName(entry.key.name, release);
  if (entry === null || meant === null) return null;
  const isHeader = 'form' in entry.value && entry.value.form !== 'inline';
  if (isHeader || hasField(document, meant)) return fixByRemoval(finding, context);
  const { start, end } = entry.key;
  return { code: 'rename-field', field: meant, edits: [{ from: start, to: end, insert: meant }] };
};

/** A line that says the same as an earlier one goes; of two that differ, only the person knows which. */
export const fixDuplicate: ProposeFix = (finding, context) => {
  const { text } = context.document;
  const second = findEntryAt(context.document, finding.at);
  if (second === null) return null;
  const first = indexDocument(context.document).names.get(second.key.name);
  if (first === undefined || first === second) return null;
  const show = ({ value: { start, end } }: TomlEntry) => text.slice(start, end);
  return show(first) === show(second) ? fixByRemoval(finding, context) : null;
};

/** Adds a field that has a usual value, or whose value is made here; where a slip of it stands, that is put right instead. */
export const fixMissing: ProposeFix = ({ field: name }, context) => {
  const { document, release, placement } = context;
  const field = findField(release, name);
  const isMisspelt = [...indexDocument(document).names.keys()]
    .slice(0, MOST_NAMES)
    .some((found) => findMeantName(found, release) === name);
  if (field === null || (isMisspelt && !hasField(document, field.name))) return null;
  const usual =
    field.source === 'auth-password' ? createAuthPassword() : field.preset?.[placement ?? 'direct'];
  const isText = field.type !== 'u32' && field.type !== 'u64';
  if (usual === undefined || !isText) return null;
  return addField(context, field.name, JSON.stringify(usual));
};

/** A fix that adds `name = value` behind the last line before the first table. */
export function addField({ document }: FixContext, name: string, value: string): Fix {
  return { code: 'add-field', field: name, edits: [insertLine(document, `${name} = ${value}`)] };
}

/** The insertion of a line at the end of the top level of a config. */
export function insertLine({ text, root, gaps }: TomlDocument, line: string): Edit {
  const isBroken = (at: number) => gaps.some(({ start, end }) => start <= at && at < end);
  const headers = root.entries.flatMap(({ key, value }) =>
    'form' in value && value.form === 'header' && !isBroken(key.start) ? [lineStart(text, key.start)] : [],
  );
  const at = headers.reduce((first, start) => Math.min(first, start), text.length);
  const before = at === 0 || text[at - 1] === '\n' ? '' : '\n';
  return { from: at, to: at, insert: `${before}${line}\n` };
}

/** The removal of an entry with its line; of a table with all of its sections. */
export function removeEntry(document: TomlDocument, { key, value }: TomlEntry): Edit[] {
  if ('form' in value && value.form === 'header') {
    const sections = indexDocument(document).sections.get(key.name) ?? [];
    return sections.map(({ start, end }) => ({ from: start, to: end, insert: '' }));
  }
  const end = document.text.indexOf('\n', value.end);
  const to = end === -1 ? document.text.length : end + 1;
  return [{ from: lineStart(document.text, key.start), to, insert: '' }];
}

function hasField(document: TomlDocument, name: string): boolean {
  return indexDocument(document).names.has(name);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
