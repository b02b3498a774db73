import { randomBytes } from 'node:crypto';

// One rule for all systems: what is safe on Windows, macOS and Linux alike. No separator, no leading dot,
// no blank and no non-ASCII letter can pass, so a name always equals its own base name.
const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

// Windows treats these as devices in every folder, whatever the extension.
const DEVICE_NAME = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Longest file name we write, in characters; leaves room for our own suffixes on every file system. */
export const MAX_NAME_LENGTH = 100;

/**
 * Whether a name may be given to a file in the chosen folder (models.md 1.1, "isSafeDataName"): its own base
 * name, not hidden, not a Windows device, no trailing dot, at most {@link MAX_NAME_LENGTH} characters.
 */
export function isSafeName(name: string): boolean {
  return (
    name.length <= MAX_NAME_LENGTH && SAFE_NAME.test(name) && !name.endsWith('.') && !DEVICE_NAME.test(name)
  );
}

/**
 * Free names to offer when `name` is taken, nearest first: `signer.toml` → `signer-2.toml`, `signer-3.toml` …;
 * `signer-2.toml` → `signer-3.toml` …. `name` must be safe; what comes out is.
 */
export function alternativeNames(name: string): readonly string[] {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  const numbered = /^(.+)-([1-9]\d{0,2})$/.exec(stem);
  const base = numbered?.[1] ?? stem;
  const first = Number(numbered?.[2] ?? 1) + 1;
  return Array.from({ length: 99 }, (_, index) => `${base}-${first + index}${extension}`).filter(isSafeName);
}

/** What every temporary name of ours starts with; the dot hides it from a casual listing. */
const OWN_PREFIX = '.signer-setup-';

/** A name nobody can have guessed (128 random bits) for a file that is still being written. */
export function temporaryName(): string {
  return `${OWN_PREFIX}${randomBytes(16).toString('hex')}.tmp`;
}

/** The marker that reserves `name` while it is published without hard links; the same in every process. */
export function markerName(name: string): string {
  return `${OWN_PREFIX}${name}.lock`;
}

/** Whether a name in a folder was made by {@link temporaryName} or {@link markerName}. */
export function isOwnTemporaryName(name: string): boolean {
  return (
    name.startsWith(OWN_PREFIX) &&
    (/^[0-9a-f]{32}\.tmp$/.test(name.slice(OWN_PREFIX.length)) || name.endsWith('.lock'))
  );
}
