import type { FlawCode } from './flaw.ts';

/** A stretch of the text, offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A key as it means, not as it is spelt: quotes and escapes are resolved. */
export interface TomlKey extends Span {
  readonly name: string;
}

export interface TomlEntry {
  readonly key: TomlKey;
  readonly value: TomlValue;
}

/** A string, its escapes resolved and CRLF folded to LF. */
export interface TomlString extends Span {
  readonly kind: 'string';
  readonly value: string;
}

/** An integer; always within i64. */
export interface TomlInteger extends Span {
  readonly kind: 'integer';
  readonly value: bigint;
}

/** A float or a date: no signer field has such a type, so only its presence counts. */
export interface TomlOther extends Span {
  readonly kind: 'float' | 'date';
}

export interface TomlBoolean extends Span {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `header` for `[[name]]`, `inline` for `[…]`. */
export interface TomlArray extends Span {
  readonly kind: 'array';
  readonly form: 'inline' | 'header';
  readonly items: readonly TomlValue[];
}

/** Entries in the order in which the signer meets them; a name may occur twice, as in toml 0.5.11. */
export interface TomlTable extends Span {
  readonly kind: 'table';
  readonly form: 'inline' | 'dotted' | 'header';
  readonly entries: readonly TomlEntry[];
}

/** Stands where toml 0.5.11 gives up while putting the tables together. */
export interface TomlFlaw extends Span {
  readonly kind: 'flaw';
  readonly code: FlawCode;
}

export type TomlValue = TomlString | TomlInteger | TomlOther | TomlBoolean | TomlArray | TomlTable | TomlFlaw;
