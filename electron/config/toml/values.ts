import { readDate, looksLikeDate } from './dates.ts';
import type { TomlArray, TomlKey, TomlTable, TomlValue } from './document.ts';
import { FlawSignal } from './flaw.ts';
import { readNumber } from './numbers.ts';
import type { Scanner, Token } from './scanner.ts';
import { EntryList } from './entry-list.ts';

/**
 * How deep arrays, inline tables and dotted names may go. toml 0.5.11 recurses until its stack ends and takes the
 * signer with it; nothing a signer reads is deeper than three.
 */
export const DEEPEST = 500;

/** Reads the value at the scanner's place. */
export function readValue(scanner: Scanner, depth = 0): TomlValue {
  const token = scanner.next();
  const { start, end } = token;
  switch (token.kind) {
    case 'string':
    case 'multiline-string':
      return { kind: 'string', value: token.text, start, end };
    case 'bare':
      return readWord(scanner, token);
    case '+': {
      const word = scanner.next();
      if (word.kind !== 'bare') throw new FlawSignal('toml-number', word.start);
      return readNumber(scanner, word, start);
    }
    case '[':
    case '{':
      if (depth >= DEEPEST) throw new FlawSignal('toml-too-deep', start);
      return token.kind === '['
        ? readArray(scanner, start, depth + 1)
        : readInlineTable(scanner, start, depth + 1);
    case 'end':
      throw new FlawSignal('toml-unexpected-end', start);
    default:
      throw new FlawSignal('toml-wanted-value', start);
  }
}

/** A value that begins with a bare word: a boolean, a number or a date. */
function readWord(scanner: Scanner, word: Token): TomlValue {
  const { text, start, end } = word;
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true', start, end };
  if (text !== 'inf' && text !== 'nan' && !/^[-\d]/.test(text))
    throw new FlawSignal('toml-unquoted-text', start);
  if (looksLikeDate(text)) return readDate(scanner, word, false);
  return scanner.eat(':') ? readDate(scanner, word, true) : readNumber(scanner, word, start);
}

/** Newlines, comments and a last comma are welcome in arrays. */
function readArray(scanner: Scanner, start: number, depth: number): TomlArray {
  const items: TomlValue[] = [];
  do {
    skipLayout(scanner);
    if (scanner.peek().kind === ']') break;
    items.push(readValue(scanner, depth));
    skipLayout(scanner);
  } while (scanner.eat(','));
  skipLayout(scanner);
  const { end } = scanner.expect(']', 'toml-wanted-bracket');
  return { kind: 'array', form: 'inline', items, start, end };
}

function skipLayout(scanner: Scanner): void {
  do scanner.skipBlanks();
  while (scanner.eat('newline') || scanner.skipComment());
}

/** An inline table stays on its line and has no last comma. */
function readInlineTable(scanner: Scanner, start: number, depth: number): TomlTable {
  const list = new EntryList();
  const close = (end: number): TomlTable => ({
    kind: 'table',
    form: 'inline',
    entries: list.entries,
    start,
    end,
  });
  scanner.skipBlanks();
  if (scanner.eat('}')) return close(scanner.position);
  for (;;) {
    const { keys, value } = readPair(scanner, depth);
    list.add(keys, value);
    scanner.skipBlanks();
    if (scanner.eat('}')) return close(scanner.position);
    scanner.expect(',', 'toml-wanted-comma');
    scanner.skipBlanks();
  }
}

/** Reads `key = value`, dotted or not; it is not yet part of a table. */
export function readPair(scanner: Scanner, depth = 0): { keys: readonly TomlKey[]; value: TomlValue } {
  const keys = readDottedKey(scanner);
  scanner.expect('=', 'toml-wanted-equals');
  scanner.skipBlanks();
  return { keys, value: readValue(scanner, depth) };
}

function readDottedKey(scanner: Scanner): TomlKey[] {
  const keys: TomlKey[] = [];
  do {
    scanner.skipBlanks();
    if (keys.length >= DEEPEST) throw new FlawSignal('toml-too-deep', scanner.position);
    keys.push(readKey(scanner));
    scanner.skipBlanks();
  } while (scanner.eat('.'));
  return keys;
}

/** Reads one key: a bare word or a string on one line. */
export function readKey(scanner: Scanner): TomlKey {
  const { kind, text, start, end } = scanner.next();
  if (kind === 'multiline-string') throw new FlawSignal('toml-multiline-key', start);
  if (kind !== 'bare' && kind !== 'string') throw new FlawSignal('toml-wanted-key', start);
  return { name: text, start, end };
}
