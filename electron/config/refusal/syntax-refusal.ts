import type { Flaw, FlawCode } from '../toml/flaw.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import { Scanner, type TokenKind } from '../toml/scanner.ts';
import { plain, refuseInKind, type Piece, type Refusal, type Words } from './refusal.ts';
import { debugChar } from './rust-debug.ts';
import { passFraction } from './toml-start.ts';

/** Flaws that toml 0.5.11 names without more (its `ErrorKind`). */
const KINDS: Partial<Record<FlawCode, string>> = {
  'toml-unexpected-end': 'UnexpectedEof',
  'toml-unterminated-string': 'UnterminatedString',
  'toml-newline-in-string': 'NewlineInString',
  'toml-number': 'NumberInvalid',
  'toml-date': 'DateInvalid',
  'toml-unquoted-text': 'UnquotedString',
  'toml-multiline-key': 'MultilineStringKey',
  'toml-dotted-key': 'DottedKeyInvalidType',
};

/** Flaws of one character, which it shows. */
const CHARACTER_KINDS: Partial<Record<FlawCode, string>> = {
  'toml-unexpected-character': 'Unexpected',
  'toml-typographic-quote': 'Unexpected',
  'toml-control-character': 'InvalidCharInString',
  'toml-escape': 'InvalidEscape',
  'toml-escape-digits': 'InvalidHexEscape',
};

/** What it wanted to find instead of a token. */
const WANTED: Partial<Record<FlawCode, string>> = {
  'toml-wanted-key': 'a table key',
  'toml-wanted-equals': 'an equals',
  'toml-wanted-value': 'a value',
  'toml-wanted-line-end': 'newline',
  'toml-wanted-colon': 'a colon',
  'toml-wanted-comma': 'a comma',
  'toml-wanted-bracket': 'a right bracket',
};

const TOKENS: Readonly<Record<TokenKind, string>> = {
  blank: 'whitespace',
  newline: 'a newline',
  comment: 'a comment',
  '=': 'an equals',
  '.': 'a period',
  ',': 'a comma',
  ':': 'a colon',
  '+': 'a plus',
  '{': 'a left brace',
  '}': 'a right brace',
  '[': 'a left bracket',
  ']': 'a right bracket',
  bare: 'an identifier',
  string: 'a string',
  'multiline-string': 'a multiline string',
  end: 'eof',
};

/**
 * What toml 0.5.11 says about a flaw of a single line. The code and the place are enough: what was found is read
 * again from the text.
 * @returns null where it says nothing: too much depth ends the signer without a message
 */
export function refuseSyntax({ text }: TomlDocument, { code, at }: Flaw): Refusal | null {
  if (code === 'text-utf16' || code === 'text-not-utf8') return { type: 'encoding' };
  const kind = findKind(text, code, at);
  return kind === null ? null : refuseInKind(kind, code === 'toml-dotted-key' ? passFraction(at, text) : at);
}

function findKind(text: string, code: FlawCode, at: number): Words | null {
  const kind = KINDS[code];
  if (kind !== undefined) return plain(kind);
  const characterKind = CHARACTER_KINDS[code];
  if (characterKind !== undefined) {
    const piece = readCharacter(text, at);
    return (show) => `${characterKind}(${debugChar(show(piece))})`;
  }
  const wanted = WANTED[code];
  if (wanted !== undefined) {
    return plain(`Wanted { expected: "${wanted}", found: "${TOKENS[readToken(text, at)]}" }`);
  }
  if (code !== 'toml-escape-value') return null;
  const piece = readEscapeValue(text, at);
  return (show) => `InvalidEscapeValue(${show(piece)})`;
}

/** The character at an offset; a CRLF is one newline. */
function readCharacter(text: string, at: number): Piece {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isCrlf = char === '\r' && text[at + 1] === '\n';
  return { text: isCrlf ? '\n' : char, role: 'character', start: at, end: at + char.length };
}

/** The number behind the `u` or `U` at an offset, in decimal. */
function readEscapeValue(text: string, at: number): Piece {
  const end = at + (text[at] === 'u' ? 5 : 9);
  const code = Number.parseInt(text.slice(at + 1, end), 16);
  return { text: `${code}`, role: 'character', start: at, end };
}

function readToken(text: string, at: number): TokenKind {
  const scanner = new Scanner(text);
  scanner.position = at;
  return scanner.peek().kind;
}
