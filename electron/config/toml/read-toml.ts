import type { Span, TomlTable } from './document.ts';
import type { Flaw } from './flaw.ts';
import { readSections } from './read-sections.ts';
import { decodeSource, LineIndex } from './source.ts';
import { assembleTables } from './tables.ts';

/** A config text as toml 0.5.11 understands it. */
export interface TomlDocument {
  /** The text that offsets count in: without its byte order mark, and only the good beginning of bad UTF-8. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Flaws of single lines, the first one being where the signer stops. Flaws between tables stand in `root`. */
  readonly flaws: readonly Flaw[];
  /** The stretches of the text that could not be read. */
  readonly gaps: readonly Span[];
  readonly root: TomlTable;
  /** The header and the entry count of a file that has nothing but one section; the signer treats it specially. */
  readonly only: { readonly name: string; readonly entryCount: number } | null;
  /** Where the last header stands; `top` when there are only entries without one, null when there is nothing. */
  readonly lastTable: number | 'top' | null;
}

/**
 * Reads the bytes of a config file exactly as the signer does: what it accepts, what it refuses and where
 * (signer-config-rules.md B.2). Takes time in proportion to the length and never throws.
 */
export function readToml(bytes: Uint8Array): TomlDocument {
  const source = decodeSource(bytes);
  if (source.ok) return readTomlText(source.value);
  const { before, code, at } = source;
  return { ...readTomlText(before), flaws: [{ code, at }] };
}

/** Like {@link readToml} for text that is already decoded and has no byte order mark. */
export function readTomlText(text: string): TomlDocument {
  const { sections, flaws, gaps } = readSections(text);
  const [only] = sections;
  const name = sections.length === 1 ? only?.header.at(-1)?.name : undefined;
  const last = sections.at(-1);
  return {
    text,
    lines: new LineIndex(text),
    flaws,
    gaps,
    root: assembleTables(sections),
    only: only === undefined || name === undefined ? null : { name, entryCount: only.entries.length },
    lastTable: last === undefined ? null : last.header.length === 0 ? 'top' : last.start,
  };
}
