/** What one click can put right because there is only one sensible way. The words live in `renderer/text/`. */
export type FixCode =
  | 'add-field'
  | 'add-port'
  | 'add-suffix'
  | 'bracket-host'
  | 'close-quote'
  | 'compress-key'
  | 'decode-base58'
  | 'decode-wif'
  | 'encode-base58'
  | 'escape-backslashes'
  | 'listen-everywhere'
  | 'lower-case'
  | 'plain-address'
  | 'quote-value'
  | 'reencode-file'
  | 'remove-character'
  | 'remove-field'
  | 'remove-prefix'
  | 'remove-scheme'
  | 'remove-suffix'
  | 'rename-field'
  | 'replace-blank'
  | 'straighten-quotes'
  | 'trim-value'
  | 'unquote-value'
  | 'use-equals';

/** One replacement in a text; offsets in UTF-16 units, `to` exclusive, both in the text before any edit. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A fix as it may be told: `field` is the known field that it writes, never something from the file. */
export interface FixProposal {
  readonly code: FixCode;
  readonly field?: string;
}

/** A fix with the edits it makes, which may hold secrets. */
export interface Fix extends FixProposal {
  readonly edits: readonly Edit[];
}
