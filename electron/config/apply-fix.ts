import { inspectConfig, type Circumstances } from './inspect-config.ts';
import type { Release } from './release.ts';
import { limitFindings } from './check-config.ts';
import { applyEdits } from './fixes/fix-context.ts';
import type { Edit } from './fixes/fix.ts';
import { proposeFix } from './fixes/propose-fix.ts';
import { readToml } from './toml/read-toml.ts';

/** Rounds after which fixing everything gives up: what one round brings to light, the next takes; few are ever needed. */
const MOST_ROUNDS = 20;

/**
 * The config after one click.
 * @param index the place of the problem in the verdict of checkConfig
 * @returns null when there is no such problem or nothing certain to do about it
 */
export function applyFix(
  bytes: Uint8Array,
  release: Release,
  circumstances: Circumstances,
  index: number,
): Uint8Array | null {
  const document = readToml(bytes);
  const finding = limitFindings(inspectConfig(document, release, circumstances))[index];
  if (finding === undefined) return null;
  const fix = proposeFix(finding, { document, release, placement: circumstances.placement });
  if (fix === null) return null;
  if (fix.code === 'reencode-file') return new TextEncoder().encode(decodeLoosely(bytes));
  return new TextEncoder().encode(applyEdits(document.text, fix.edits));
}

/** The config after every certain fix, and again for what comes to light by them. */
export function applyAllFixes(bytes: Uint8Array, release: Release, circumstances: Circumstances): Uint8Array {
  let current = bytes;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = applyRound(current, release, circumstances);
    if (next === null) break;
    current = next;
  }
  return current;
}

/** All fixes that do not get into each other's way; null when there are none. */
function applyRound(bytes: Uint8Array, release: Release, circumstances: Circumstances): Uint8Array | null {
  const document = readToml(bytes);
  const context = { document, release, placement: circumstances.placement };
  const isTaken = new Uint8Array(document.text.length + 1);
  const written = new Set<string>();
  const edits: Edit[] = [];
  for (const finding of inspectConfig(document, release, circumstances)) {
    const fix = proposeFix(finding, context);
    if (fix === null || (fix.field !== undefined && written.has(fix.field))) continue;
    if (fix.code === 'reencode-file') return new TextEncoder().encode(decodeLoosely(bytes));
    const isFree = fix.edits.every(({ from, to }) =>
      isTaken.subarray(from, Math.max(to, from + 1)).every((mark) => mark === 0),
    );
    if (!isFree) continue;
    for (const { from, to } of fix.edits) isTaken.fill(1, from, to);
    for (const edit of fix.edits) edits.push(edit);
    if (fix.field !== undefined) written.add(fix.field);
  }
  return edits.length === 0 ? null : new TextEncoder().encode(applyEdits(document.text, edits));
}

/** The text of a config, also of one in UTF-16, as Windows editors write it; else as far as it can be read. */
export function decodeLoosely(bytes: Uint8Array): string {
  const document = readToml(bytes);
  if (!document.flaws.some(({ code }) => code === 'text-utf16')) return document.text;
  return new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes);
}
