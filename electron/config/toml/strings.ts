import { FlawSignal } from './flaw.ts';

export interface ScannedString {
  readonly value: string;
  readonly multiline: boolean;
  readonly end: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Whether no bare word goes on with this character code; true at the end of the text, where it is NaN. */
export function isBareEnd(code: number): boolean {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return !(isLetter || (code >= 48 && code <= 57) || code === 45 || code === 95);
}

/**
 * Scans the string that opens at `start` with the given quote, single or triple (rules B.2): in a basic string
 * escapes are resolved, a newline right after three quotes is dropped, CRLF becomes LF.
 */
export function scanString(text: string, start: number, quote: '"' | "'"): ScannedString {
  const multiline = text.startsWith(quote.repeat(3), start);
  if (!multiline && text[start + 1] === quote) return { value: '', multiline, end: start + 2 };
  const parts: string[] = [];
  let at = start + (multiline ? 3 : 1);
  if (multiline) at += measureNewline(text, at);
  for (;;) {
    const end = findRunEnd(text, at, quote);
    parts.push(text.slice(at, end));
    at = end;
    const char = text[at];
    const newline = measureNewline(text, at);
    if (char === undefined) throw new FlawSignal('toml-unterminated-string', start);
    if (newline > 0) {
      if (!multiline) throw new FlawSignal('toml-newline-in-string', at);
      parts.push('\n');
      at += newline;
    } else if (char === quote) {
      const quotes = multiline ? countQuotes(text, at, quote) : 1;
      const inside = multiline ? (quotes < 3 ? quotes : quotes - 3) : 0;
      parts.push(quote.repeat(inside));
      at += quotes;
      if (!multiline || quotes >= 3) return { value: parts.join(''), multiline, end: at };
    } else if (char === '\\' && quote === '"') {
      const escape = scanEscape(text, start, at + 1, multiline);
      parts.push(escape.value);
      at = escape.end;
    } else {
      throw new FlawSignal('toml-control-character', at);
    }
  }
}

/** Where a run of plain characters ends: at a quote, an escape, a control character or the end of the text. */
function findRunEnd(text: string, start: number, quote: string): number {
  const quoteCode = quote.charCodeAt(0);
  const escapeCode = quote === '"' ? 92 : -1;
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    const isPlain = (code >= 32 && code !== 127) || code === 9;
    if (!isPlain || code === quoteCode || code === escapeCode) return at;
  }
}

/** One to five quotes in a row: three close the string, and up to two before them belong to it. */
function countQuotes(text: string, start: number, quote: string): number {
  let count = 1;
  while (count < 5 && text[start + count] === quote) count += 1;
  return count;
}

/** The length of the newline at an offset: 0 when there is none. */
function measureNewline(text: string, at: number): 0 | 1 | 2 {
  if (text[at] === '\n') return 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0;
}

/** Resolves the escape whose letter stands at `at`; `start` is where the string opened. */
function scanEscape(
  text: string,
  start: number,
  at: number,
  multiline: boolean,
): { value: string; end: number } {
  const letter = text[at];
  if (letter === undefined) throw new FlawSignal('toml-unterminated-string', start);
  const plain = ESCAPES[letter];
  if (plain !== undefined) return { value: plain, end: at + 1 };
  if (letter === 'u' || letter === 'U') return scanCodePoint(text, start, at, letter === 'u' ? 4 : 8);
  const isBlank = letter === ' ' || letter === '\t';
  if (!multiline || (!isBlank && measureNewline(text, at) === 0)) throw new FlawSignal('toml-escape', at);
  return { value: '', end: skipLineContinuation(text, at) };
}

/** A backslash at the end of a line takes the line end and all blank before the next character. */
function skipLineContinuation(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  if (at > start && at < text.length && measureNewline(text, at) === 0)
    throw new FlawSignal('toml-escape', start);
  for (;;) {
    const newline = measureNewline(text, at);
    if (newline === 0 && text[at] !== ' ' && text[at] !== '\t') return at;
    at += newline === 0 ? 1 : newline;
  }
}

/** Four or eight hex digits after `u` or `U`: a Unicode character, no surrogate. */
function scanCodePoint(
  text: string,
  start: number,
  at: number,
  length: number,
): { value: string; end: number } {
  const end = at + 1 + length;
  for (let digit = at + 1; digit < end; digit += 1) {
    if (digit >= text.length) throw new FlawSignal('toml-unterminated-string', start);
    if (!/[\da-f]/i.test(text.charAt(digit))) throw new FlawSignal('toml-escape-digits', digit);
  }
  const code = Number.parseInt(text.slice(at + 1, end), 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new FlawSignal('toml-escape-value', at);
  return { value: String.fromCodePoint(code), end };
}
