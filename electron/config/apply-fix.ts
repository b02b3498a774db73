import { inspectConfig, type Circumstances } from './inspect-config.ts';
import type { Release } from './release.ts';
import { limitFindings } from './check-config.ts';
import { applyEdits } from './fixes/fix-context.ts';
import { proposeFix } from './fixes/propose-fix.ts';
import { readToml } from './toml/read-toml.ts';

/** Rounds after which fixing everything gives up; each round removes problems, and new ones seldom come to light. */
const MOST_ROUNDS = 600;

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

/** The config after every certain fix, the signer's own order, and again for what comes to light by it. */
export function applyAllFixes(bytes: Uint8Array, release: Release, circumstances: Circumstances): Uint8Array {
  let current = bytes;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = applyFirst(current, release, circumstances);
    if (next === null) break;
    current = next;
  }
  return current;
}

function applyFirst(bytes: Uint8Array, release: Release, circumstances: Circumstances): Uint8Array | null {
  const document = readToml(bytes);
  const context = { document, release, placement: circumstances.placement };
  const findings = limitFindings(inspectConfig(document, release, circumstances));
  for (const [index, finding] of findings.entries()) {
    if (proposeFix(finding, context) !== null) return applyFix(bytes, release, circumstances, index);
  }
  return null;
}

/** The text of a config, also of one in UTF-16, as Windows editors write it; else as far as it can be read. */
export function decodeLoosely(bytes: Uint8Array): string {
  const document = readToml(bytes);
  if (!document.flaws.some(({ code }) => code === 'text-utf16')) return document.text;
  return new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes);
}
