import { applyAllFixes, applyFix, decodeLoosely } from './apply-fix.ts';
import { compareConfigs, type ComparedLine } from './compare-config.ts';
import { convertConfig } from './convert-config.ts';
import { detectRelease } from './detect-release.ts';
import { applyEdits } from './fixes/fix-context.ts';
import type { Edit } from './fixes/fix.ts';
import type { Circumstances } from './inspect-config.ts';
import { readNodeConfig } from './node/node-config.ts';
import { release40 } from './release-4-0.ts';
import type { Placement, Release } from './release.ts';
import { reviewConfig, type Reviewed } from './review-config.ts';
import { readToml } from './toml/read-toml.ts';

/** Steps that can be taken back. */
const MOST_STEPS = 50;

/** A config on the desk as the page may know it; every change gives another version. */
export interface DeskView extends Reviewed {
  readonly version: number;
  /** The release it is judged as. */
  readonly release: string;
  /** A person chose that release. */
  readonly isChosen: boolean;
  /** The release that the fields tell, whatever was chosen. */
  readonly detected: string;
  readonly placement: Placement | null;
  /** The name of the node's config beside it, null when there is none. */
  readonly nodeName: string | null;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  /** Written for a signer of 2024, so it can be made one for today's. */
  readonly canConvert: boolean;
}

/**
 * The config that is being checked and put right. Its text, with its secrets, never leaves here but masked; the
 * bytes are overwritten when they are replaced or closed.
 */
export class Desk {
  #original: Uint8Array | null = null;
  #current: Uint8Array = new Uint8Array(0);
  #past: Uint8Array[] = [];
  #hasCrlf = false;
  #isSaved = false;
  #version = 0;
  #chosen: Release | null = null;
  #placement: Placement | null = null;
  #node: { readonly name: string; readonly bytes: Uint8Array } | null = null;

  get isOpen(): boolean {
    return this.#original !== null;
  }

  /** Changes that closing would lose. */
  get holdsUnsaved(): boolean {
    return this.isOpen && !this.#isSaved && this.#isChanged;
  }

  get version(): number {
    return this.#version;
  }

  /** Lays a config on the desk; what lay there is gone. The bytes are the desk's from now on. */
  open(bytes: Uint8Array): void {
    this.close();
    // To the signer CRLF is LF; one kind of line end keeps the page's offsets and ours the same.
    const text = readText(bytes);
    this.#hasCrlf = text !== null && text.includes('\r\n') && !/(?<!\r)\n/u.test(text);
    this.#original = this.#hasCrlf ? encode((text ?? '').replaceAll('\r\n', '\n')) : bytes;
    if (this.#hasCrlf) bytes.fill(0);
    this.#current = this.#original.slice();
  }

  /** Replaces stretches of the text; false when they are not in it. */
  edit(edits: readonly Edit[]): boolean {
    const text = readText(this.#current);
    if (text === null) return false;
    const sorted = edits.toSorted((one, other) => one.from - other.from);
    const isInside = sorted.every(
      ({ from, to }, index) => from <= to && to <= text.length && from >= (sorted[index - 1]?.to ?? 0),
    );
    if (isInside) this.#step(encode(applyEdits(text, sorted)));
    return isInside;
  }

  /** Does what one click does about a problem of the view; false when there is nothing certain to do. */
  fix(index: number): boolean {
    const fixed = applyFix(this.#current, this.#release, this.#circumstances, index);
    if (fixed !== null) this.#step(fixed);
    return fixed !== null;
  }

  fixAll(): void {
    this.#step(applyAllFixes(this.#current, this.#release, this.#circumstances));
  }

  convert(): void {
    this.#chosen = null;
    this.#step(convertConfig(this.#current, this.#placement));
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const before = this.#past.pop();
    if (before === undefined) return false;
    this.#current.fill(0);
    this.#current = before;
    this.#changed();
    return true;
  }

  /** @param release null = the one that the fields tell */
  choose(release: Release | null, placement: Placement | null): void {
    this.#chosen = release;
    this.#placement = placement;
    this.#version += 1;
  }

  /** Lays a node's config beside it, or takes it away. */
  setNode(name: string | null, bytes: Uint8Array): void {
    this.#node?.bytes.fill(0);
    this.#node = name === null ? null : { name, bytes };
    this.#version += 1;
  }

  view(): DeskView {
    const detected = detectRelease(readToml(this.#current));
    return {
      ...reviewConfig(this.#current, this.#release, this.#circumstances),
      version: this.#version,
      release: this.#release.id,
      isChosen: this.#chosen !== null,
      detected: detected.id,
      placement: this.#placement,
      nodeName: this.#node?.name ?? null,
      isChanged: this.#isChanged,
      canUndo: this.#past.length > 0,
      canConvert: detected !== release40,
    };
  }

  compare(): ComparedLine[] {
    const before = decodeLoosely(this.#original ?? new Uint8Array(0));
    return compareConfigs(before, decodeLoosely(this.#current), this.#release);
  }

  /** A copy of the bytes to save, with the line ends that the file had. */
  readBytes(): Uint8Array {
    const text = this.#hasCrlf ? readText(this.#current) : null;
    return text === null ? this.#current.slice() : encode(text.replaceAll('\n', '\r\n'));
  }

  /** This version is on disk; a later one is not. */
  markSaved(version: number): void {
    if (version === this.#version) this.#isSaved = true;
  }

  close(): void {
    this.#original?.fill(0);
    this.#current.fill(0);
    for (const bytes of this.#past) bytes.fill(0);
    this.#node?.bytes.fill(0);
    this.#original = null;
    this.#current = new Uint8Array(0);
    this.#past = [];
    this.#chosen = null;
    this.#placement = null;
    this.#node = null;
    this.#changed();
  }

  get #release(): Release {
    return this.#chosen ?? detectRelease(readToml(this.#current));
  }

  get #circumstances(): Circumstances {
    return {
      placement: this.#placement,
      node: this.#node === null ? null : readNodeConfig(this.#node.bytes),
    };
  }

  get #isChanged(): boolean {
    return !isEqual(this.#original ?? new Uint8Array(0), this.#current);
  }

  #step(next: Uint8Array): void {
    if (isEqual(next, this.#current)) return;
    this.#past.push(this.#current);
    if (this.#past.length > MOST_STEPS) this.#past.shift()?.fill(0);
    this.#current = next;
    this.#changed();
  }

  #changed(): void {
    this.#isSaved = false;
    this.#version += 1;
  }
}

/** The text of a config, its byte order mark gone; null when the bytes are no UTF-8. */
function readText(bytes: Uint8Array): string | null {
  const { text, flaws } = readToml(bytes);
  return flaws.some(({ code }) => code.startsWith('text-')) ? null : text;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
