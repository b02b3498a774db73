import type { Span } from '../toml/document.ts';

/** Something in the signer's message that was taken from the file, and where it stands there. It may be a secret. */
export interface Piece extends Span {
  readonly text: string;
  /** `character`: at most one character, or the code of one. */
  readonly role: 'name' | 'value' | 'character';
  /** It stands under a name that marks a secret. */
  readonly isUnderSecret?: true;
}

/** Decides how a piece is shown. */
export type Show = (piece: Piece) => string;

/** A part of the message, with its pieces shown in one way or another. */
export type Words = (show: Show) => string;

/** A place as toml 0.5.11 keeps it: an offset in the text, the very beginning of the file, or none. */
export type Place = number | 'top' | null;

/** What toml 0.5.11 says: a kind of its own or, as `Custom`, the words of the config's types. */
export interface TomlRefusal {
  readonly type: 'toml';
  readonly kind: Words;
  readonly place: Place;
  readonly message: Words;
  readonly key: readonly Piece[];
}

/** The first thing in a config that the signer refuses, in its three forms (signer-config-rules.md B.3). */
export type Refusal =
  | { readonly type: 'encoding' }
  | { readonly type: 'field'; readonly field: string; readonly reason: Words }
  | TomlRefusal;

/** Words without a piece of the file. */
export function plain(text: string): Words {
  return () => text;
}

/** A refusal in the words of the config's types. */
export function refuseInWords(message: Words, place: Place, key: readonly Piece[] = []): TomlRefusal {
  return { type: 'toml', kind: plain('Custom'), place, message, key };
}

/** A refusal with a kind of toml's own. */
export function refuseInKind(kind: Words, place: Place, key: readonly Piece[] = []): TomlRefusal {
  return { type: 'toml', kind, place, message: plain(''), key };
}
