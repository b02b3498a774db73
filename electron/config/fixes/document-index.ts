import type { Span, TomlEntry, TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';

/** Where things stand in a document, so that thousands of findings are looked up in next to no time. */
interface DocumentIndex {
  /** By the offset where a value begins; tables under headers have no place of their own. */
  readonly values: ReadonlyMap<number, TomlValue>;
  /** Top-level entries by the offsets of key and value, the first one where there are several. */
  readonly entries: ReadonlyMap<number, TomlEntry>;
  /** The first top-level entry of each name. */
  readonly names: ReadonlyMap<string, TomlEntry>;
  /** The stretches under headers that begin with a name, each up to the next header. */
  readonly sections: ReadonlyMap<string, readonly Span[]>;
}

const indexes = new WeakMap<TomlDocument, DocumentIndex>();

/** The index of a document, made once. */
export function indexDocument(document: TomlDocument): DocumentIndex {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const values = new Map<number, TomlValue>();
  const entries = new Map<number, TomlEntry>();
  const names = new Map<string, TomlEntry>();
  const visit = (value: TomlValue): void => {
    if (!('form' in value && value.form !== 'inline')) keep(values, value.start, value);
    if (value.kind === 'array') value.items.forEach(visit);
    if (value.kind === 'table') value.entries.forEach((entry) => visit(entry.value));
  };
  for (const entry of document.root.entries) {
    keep(entries, entry.key.start, entry);
    keep(entries, entry.value.start, entry);
    keep(names, entry.key.name, entry);
    visit(entry.value);
  }
  const index = { values, entries, names, sections: findSections(document.text) };
  indexes.set(document, index);
  return index;
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

const HEADER = /^[ \t]*\[\[?[ \t]*["']?([^\]"'.\s]*).*$/gmu;

function findSections(text: string): Map<string, Span[]> {
  const sections = new Map<string, Span[]>();
  const headers = [...text.matchAll(HEADER)];
  for (const [number, { 1: name = '', index: start }] of headers.entries()) {
    const end = headers[number + 1]?.index ?? text.length;
    const list = sections.get(name);
    if (list === undefined) sections.set(name, [{ start, end }]);
    else list.push({ start, end });
  }
  return sections;
}
