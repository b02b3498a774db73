import { FlawSignal, type FlawCode } from './flaw.ts';
import { isBareEnd, scanString } from './strings.ts';

export type TokenKind =
  | 'blank'
  | 'newline'
  | 'comment'
  | '='
  | '.'
  | ','
  | ':'
  | '+'
  | '{'
  | '}'
  | '['
  | ']'
  | 'bare'
  | 'string'
  | 'multiline-string'
  | 'end';

/** `text` is a bare word as spelt, a string's meaning, and empty for all else. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SIGNS: Readonly<Record<string, TokenKind>> = {
  '=': '=',
  '.': '.',
  ',': ',',
  ':': ':',
  '+': '+',
  '{': '{',
  '}': '}',
  '[': '[',
  ']': ']',
};

/** Quotes that word processors put where TOML wants `"` or `'`. */
const TYPOGRAPHIC_QUOTES = '“”„‟‘’‚‛«»‹›';

/**
 * Splits the text into tokens as toml 0.5.11 does: CRLF is a newline, a lone CR is nothing, blanks are space and
 * tab only. One token is looked ahead and kept, so every character is scanned once.
 */
export class Scanner {
  readonly text: string;
  #position = 0;
  #ahead: Token | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get position(): number {
    return this.#position;
  }

  set position(offset: number) {
    this.#position = offset;
    this.#ahead = null;
  }

  /** The next token, left where it is. */
  peek(): Token {
    this.#ahead ??= this.#scan(this.#position);
    return this.#ahead;
  }

  /** Takes the next token. At the end of the text that is an `end` token, again and again. */
  next(): Token {
    const token = this.peek();
    this.position = token.end;
    return token;
  }

  /** Takes the next token if it is of this kind. */
  eat(kind: TokenKind): boolean {
    const token = this.peek();
    if (token.kind === kind) this.position = token.end;
    return token.kind === kind;
  }

  /** Takes the next token, which must be of this kind. */
  expect(kind: TokenKind, otherwise: FlawCode): Token {
    const token = this.next();
    if (token.kind !== kind) throw new FlawSignal(otherwise, token.start);
    return token;
  }

  /** Passes spaces and tabs. */
  skipBlanks(): void {
    const end = findBlankEnd(this.text, this.#position);
    if (end !== this.#position) this.position = end;
  }

  /** Passes a comment and its line end; says whether there was one. */
  skipComment(): boolean {
    if (this.text[this.#position] !== '#') return false;
    this.position = findCommentEnd(this.text, this.#position);
    this.expectLineEnd();
    return true;
  }

  /** Takes a newline or stands at the end of the text. */
  expectLineEnd(): void {
    const token = this.next();
    if (token.kind !== 'newline' && token.kind !== 'end')
      throw new FlawSignal('toml-wanted-line-end', token.start);
  }

  #scan(start: number): Token {
    const { text } = this;
    const char = text[start];
    if (char === undefined) return { kind: 'end', text: '', start, end: start };
    if (char === '\n') return { kind: 'newline', text: '', start, end: start + 1 };
    if (char === '\r' && text[start + 1] === '\n')
      return { kind: 'newline', text: '', start, end: start + 2 };
    if (char === ' ' || char === '\t')
      return { kind: 'blank', text: '', start, end: findBlankEnd(text, start) };
    if (char === '#') return { kind: 'comment', text: '', start, end: findCommentEnd(text, start) };
    if (char === '"' || char === "'") {
      const { value, multiline, end } = scanString(text, start, char);
      return { kind: multiline ? 'multiline-string' : 'string', text: value, start, end };
    }
    const sign = SIGNS[char];
    if (sign !== undefined) return { kind: sign, text: '', start, end: start + 1 };
    let end = start;
    while (!isBareEnd(text.charCodeAt(end))) end += 1;
    if (end > start) return { kind: 'bare', text: text.slice(start, end), start, end };
    const isQuote = TYPOGRAPHIC_QUOTES.includes(char);
    throw new FlawSignal(isQuote ? 'toml-typographic-quote' : 'toml-unexpected-character', start);
  }
}

function findBlankEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}

/** A comment ends before any control character except the tab; DEL may stand in it (rules B.2). */
function findCommentEnd(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 0x20 || code === 9; code = text.charCodeAt(end)) end += 1;
  return end;
}
