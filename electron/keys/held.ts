import type { Network, Placement, Settings } from '../config/release.ts';

/** The config text that was shown, kept so that exactly this text is saved. */
export interface HeldPreview {
  readonly id: string;
  readonly release: string;
  readonly network: Network;
  readonly placement: Placement;
  readonly settings: Settings;
  readonly accepted: boolean;
  readonly text: Uint8Array;
}

/** A sealed backup; it counts, and can be saved, once it was opened again. */
export interface HeldBackup {
  readonly network: Network;
  readonly sealed: Uint8Array;
  /** SHA-256 of what was sealed, as hex. */
  readonly digest: string;
  readonly isTested: boolean;
}

/** A config that the keychain came from, kept to show what changes. */
export interface EarlierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
