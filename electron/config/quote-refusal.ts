import { readRefusal } from './refusal/exact-refusal.ts';
import { createMask } from './refusal/mask-piece.ts';
import { writeRefusal } from './refusal/write-refusal.ts';
import type { Release } from './release.ts';

/** More than a person would read. */
const LONGEST_QUOTE = 600;

/**
 * What the signer says about the first thing it refuses in a config: the Rust debug text of its error, exact but
 * for secrets, which are bullets, and for what is beyond 600 characters (signer-config-rules.md A.7, B.3). A host
 * name that would need a name server counts as good.
 * @returns null when the signer accepts the config, or ends without a message
 */
export function quoteRefusal(bytes: Uint8Array, release: Release): string | null {
  const found = readRefusal(bytes, release);
  if (found === null) return null;
  const { refusal, source } = found;
  // SECURITY: pieces of the file reach the quote through the mask only.
  const show = createMask(source.document, release, LONGEST_QUOTE);
  return shorten(writeRefusal(refusal, source, show));
}

/**
 * The line in which the signer prints a refusal as it dies. The line before it names a place in the signer's
 * source that differs from build to build, so it is left out; all releases so far unwrap the result alike.
 */
export function frameRefusal(x: string): string {
  return `called \`Result::unwrap()\` on an \`Err\` value: ${x}`;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
