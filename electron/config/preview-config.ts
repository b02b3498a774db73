import type { Release } from './release.ts';
import { readTomlText, type TomlDocument } from './toml/read-toml.ts';
import { findSecretSpans } from './secret-spans.ts';

/** One line of a config as it is shown. */
export interface PreviewLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The field of the release that the line belongs to; null for comments and everything else. */
  readonly field: string | null;
  /** The line holds a secret: as bullets in a preview, in the clear when revealed. */
  readonly secret: boolean;
}

/**
 * The lines of a config with every secret character replaced by a bullet, so that columns stay where they are
 * (see secret-spans.ts for what counts as secret).
 * SECURITY: 3.8 – what the page may see without an explicit reveal.
 */
export function previewConfig(text: string, release: Release): PreviewLine[] {
  return describeLines(text, release, true);
}

/** The same lines with their secrets: only for a person who asked to see them. */
export function revealConfig(text: string, release: Release): PreviewLine[] {
  return describeLines(text, release, false);
}

/**
 * The text with every secret character replaced by a bullet; blanks and line ends stay, so that every offset in it
 * is one in the text.
 */
export function maskConfig(document: TomlDocument, release: Release): string {
  const { text } = document;
  const spans = findSecretSpans(document, release);
  if (spans.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) if (!/\s/u.test(units[at] ?? ' ')) units[at] = '•';
  }
  return units.join('');
}

function describeLines(source: string, release: Release, masked: boolean): PreviewLine[] {
  const document = readTomlText(source.startsWith('\ufeff') ? source.slice(1) : source);
  const fields = assignFields(document, release);
  const open = splitLines(document.text);
  const closed = splitLines(maskConfig(document, release));
  return open.map((line, index) => ({
    number: index + 1,
    text: (masked ? closed[index] : line) ?? '',
    field: fields.get(index + 1) ?? null,
    secret: closed[index] !== line,
  }));
}

/** The lines of a text without their ends. */
export function splitLines(text: string): string[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

/** For each line number the field whose entry it shows; an entry may run over many lines. */
function assignFields({ root, lines }: TomlDocument, release: Release): Map<number, string> {
  const fields = new Map<number, string>();
  for (const { key, value } of root.entries) {
    const field = release.fields.find((candidate) => candidate.name === key.name);
    if (field === undefined) continue;
    const parts = value.kind === 'array' && value.form === 'header' ? value.items : [value];
    for (const part of [key, ...parts]) {
      const last = lines.locate(part.end).line;
      for (let line = lines.locate(part.start).line; line <= last; line += 1) fields.set(line, field.name);
    }
  }
  return fields;
}
