import type { Span, TomlEntry, TomlKey } from './document.ts';
import { EntryList } from './entry-list.ts';
import { FlawSignal, type Flaw } from './flaw.ts';
import { Scanner } from './scanner.ts';
import { DEEPEST, readPair, readKey } from './values.ts';

/** The entries under one `[header]` or `[[header]]`, or before the first one (an empty header). */
export interface Section {
  /** Where the header stands. */
  readonly start: number;
  readonly end: number;
  readonly header: readonly TomlKey[];
  readonly isArray: boolean;
  readonly entries: readonly TomlEntry[];
}

export interface Reading {
  /** In the order of the text, without the lines that could not be read. */
  readonly sections: readonly Section[];
  /** The first one is where the signer stops. */
  readonly flaws: readonly Flaw[];
  /** The stretches that could not be read, one for each flaw. */
  readonly gaps: readonly Span[];
}

/** More flaws than a person would read; also keeps hopeless input from costing time. */
const MOST_FLAWS = 50;

/**
 * Reads the lines of a text into sections, in the order of the text. toml 0.5.11 stops at the first flaw; this
 * goes on at the next line that looks like the beginning of an entry or a header, to find more of them.
 */
export function readSections(text: string): Reading {
  const scanner = new Scanner(text);
  const top = new EntryList();
  const sections: Section[] = [];
  const flaws: Flaw[] = [];
  const gaps: Span[] = [];
  let list = top;
  for (;;) {
    let lineAt = scanner.position;
    try {
      skipEmptyLines(scanner);
      lineAt = scanner.position;
      const { kind } = scanner.peek();
      if (kind === 'end') break;
      if (kind === '[') {
        list = new EntryList();
        sections.push(readHeader(scanner, list));
      } else {
        const { keys, value } = readPair(scanner);
        scanner.skipBlanks();
        if (!scanner.skipComment()) scanner.expectLineEnd();
        list.add(keys, value);
      }
    } catch (signal) {
      if (!(signal instanceof FlawSignal)) throw signal;
      flaws.push(signal.flaw);
      const isLast = flaws.length >= MOST_FLAWS;
      const next = isLast ? text.length : findNextStart(text, Math.max(signal.flaw.at, lineAt));
      gaps.push({ start: lineAt, end: next });
      scanner.position = next;
    }
  }
  if (top.entries.length > 0) {
    sections.unshift({ start: 0, end: 0, header: [], isArray: false, entries: top.entries });
  }
  return { sections, flaws, gaps };
}

function skipEmptyLines(scanner: Scanner): void {
  do scanner.skipBlanks();
  while (scanner.skipComment() || scanner.eat('newline'));
}

function readHeader(scanner: Scanner, list: EntryList): Section {
  const { start } = scanner.next();
  const isArray = scanner.eat('[');
  const header: TomlKey[] = [];
  do {
    scanner.skipBlanks();
    if (header.length >= DEEPEST) throw new FlawSignal('toml-too-deep', scanner.position);
    header.push(readKey(scanner));
    scanner.skipBlanks();
  } while (scanner.eat('.'));
  scanner.expect(']', 'toml-wanted-bracket');
  if (isArray) scanner.expect(']', 'toml-wanted-bracket');
  const end = scanner.position;
  scanner.skipBlanks();
  if (!scanner.skipComment()) scanner.expectLineEnd();
  return { start, end, header, isArray, entries: list.entries };
}

/** The next line that begins like `key =` or `[[name`; array rows such as `["…", [1]]` do not count. */
function findNextStart(text: string, from: number): number {
  const start = /\n[ \t]*(?:["']?[\w-]+["']?[ \t]*=|\[\[?[ \t]*[a-z_])/gi;
  start.lastIndex = from;
  const match = start.exec(text);
  return match === null ? text.length : match.index + 1;
}
