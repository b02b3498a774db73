import type { Release } from '../release.ts';
import { readToml } from '../toml/read-toml.ts';
import { findRefusal } from './find-refusal.ts';
import type { Piece, Refusal } from './refusal.ts';
import { writeRefusal, type Source } from './write-refusal.ts';

/** A refusal and what it takes to write it. */
export interface PlacedRefusal {
  readonly refusal: Refusal;
  readonly source: Source;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

/** Reads a config file and finds what the signer refuses first; null when nothing, or when it would not say. */
export function readRefusal(bytes: Uint8Array, release: Release): PlacedRefusal | null {
  const document = readToml(bytes);
  const refusal = findRefusal(document, release);
  if (refusal === null) return null;
  const hasMark = UTF8_MARK.every((byte, index) => bytes[index] === byte);
  return { refusal, source: { document, bytesBefore: hasMark ? UTF8_MARK.length : 0 } };
}

/**
 * The signer's own message, letter by letter.
 *
 * SECURITY: the text may hold a private key or a password, as the signer's does. For quote-refusal.ts and tests
 * only; nothing else may call it.
 */
export function exactRefusal(bytes: Uint8Array, release: Release): string | null {
  const found = readRefusal(bytes, release);
  return found === null ? null : writeRefusal(found.refusal, found.source, showAll);
}

function showAll({ text }: Piece): string {
  return text;
}
