/** Why a text is not TOML to the signer's parser; one code per error kind of toml 0.5.11 (rules B.2, B.3). */
export type FlawCode =
  | 'text-not-utf8'
  | 'text-utf16'
  | 'toml-unexpected-end'
  | 'toml-unexpected-character'
  | 'toml-typographic-quote'
  | 'toml-unterminated-string'
  | 'toml-newline-in-string'
  | 'toml-control-character'
  | 'toml-escape'
  | 'toml-escape-digits'
  | 'toml-escape-value'
  | 'toml-number'
  | 'toml-date'
  | 'toml-unquoted-text'
  | 'toml-multiline-key'
  | 'toml-wanted-key'
  | 'toml-wanted-equals'
  | 'toml-wanted-value'
  | 'toml-wanted-line-end'
  | 'toml-wanted-colon'
  | 'toml-wanted-comma'
  | 'toml-wanted-bracket'
  | 'toml-dotted-key'
  | 'toml-duplicate-table'
  | 'toml-array-table'
  | 'toml-too-deep';

/** A flaw and its place: an offset in UTF-16 units into the text without its byte order mark. */
export interface Flaw {
  readonly code: FlawCode;
  readonly at: number;
}

/** Leaves the reading of one line. Never crosses the border of `toml/`: read-sections.ts turns it into a {@link Flaw}. */
export class FlawSignal extends Error {
  readonly flaw: Flaw;

  constructor(code: FlawCode, at: number) {
    super(code);
    this.flaw = { code, at };
  }
}
