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

function describeLines(source: string, release: Release, masked: boolean): PreviewLine[] {
  const document = readTomlText(source.startsWith('\ufeff') ? source.slice(1) : source);
  const { text } = document;
  const hidden = new Uint8Array(text.length);
  for (const { start, end } of findSecretSpans(document, release)) hidden.fill(1, start, end);
  const fields = assignFields(document, release);
  const lines = text.split('\n');
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  let start = 0;
  return lines.map((line, index) => {
    const from = start;
    start += line.length + 1;
    const units = line.endsWith('\r') ? line.slice(0, -1) : line;
    const isHidden = (at: number) => hidden[from + at] === 1 && !/\s/.test(units.charAt(at));
    const shown = masked
      ? Array.from({ length: units.length }, (_, at) => (isHidden(at) ? '•' : units.charAt(at))).join('')
      : units;
    const secret = Array.from({ length: units.length }, (_, at) => at).some(isHidden);
    return { number: index + 1, text: shown, field: fields.get(index + 1) ?? null, secret };
  });
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
