import type { Problem } from './config/check-config.ts';
import type { DeskView } from './config/desk.ts';
import type { PreviewLine } from './config/preview-config.ts';
import type { Field, Network, Placement, Settings } from './config/release.ts';
import type { RegisteredFolder } from './files/folder-tokens.ts';
import type { HandOffCard } from './deploy/hand-off-card.ts';
import type { RunStep } from './deploy/run-steps.ts';
import type { SaveFailure, SavedFile } from './files/save-files.ts';
import type { KeychainSummary } from './keys/keychain.ts';
import type { MessageKeySummary } from './keys/message-key.ts';
import type { AgeFailure } from './keys/age-file.ts';
import type { ReadFailure } from './files/read-small-file.ts';
import type { Connection } from './machine/connection.ts';
import type { Metrics, StatusFailure } from './machine/status.ts';

/** What any call can answer instead of its own failures; `unexpected` is a bug on our side. */
export type CallFailure = {
  readonly code: 'request-refused' | 'request-invalid' | 'out-of-order' | 'unexpected';
};

/** A release as the page needs it: its words and its field table. */
export interface ReleaseDescription {
  readonly id: string;
  readonly title: string;
  /** One line: which builds read it, and when. */
  readonly era: string;
  readonly fields: readonly Field[];
}

export interface AppDescription {
  readonly version: string;
  readonly commit: string;
  readonly releases: readonly ReleaseDescription[];
}

/** The exact file, secrets masked. Saving names the `id`, so what is saved is what was shown. */
export interface ConfigPreview {
  readonly id: string;
  readonly lines: readonly PreviewLine[];
  readonly accepted: boolean;
  readonly problems: readonly Problem[];
}

/** The files of a bundle as they would be saved, the password as bullets. */
export interface BundlePreview {
  readonly files: readonly { readonly name: string; readonly text: string; readonly secret: boolean }[];
}

export interface Receipt {
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly folder: string;
  readonly files: readonly SavedFile[];
  readonly release: string;
  readonly network: Network;
  readonly publicKey: string;
  readonly address: string;
  /** How the person can come back: words proved, gone on without proof, nobody asked, or none to prove. */
  readonly words: 'proved' | 'waived' | 'unasked' | 'none';
  /** Name of the encrypted backup that was saved and had been opened again; null for none. */
  readonly backup: string | null;
  /** The worst that was seen of the connection while the key was in memory. */
  readonly connection: Connection['state'];
  /** The receipt as a file; null when it could not be written. */
  readonly receiptFile: SavedFile | null;
  readonly card: HandOffCard;
  /** What to do on the server, in order. */
  readonly steps: readonly RunStep[];
}

/** What an earlier config gave back: its key, and everything a new one starts from. */
export interface RestoredConfig {
  readonly keychain: KeychainSummary;
  readonly fileName: string;
  /** Where it lies, when a new one can be put beside it. */
  readonly folder: RegisteredFolder | null;
  readonly release: string;
  readonly network: Network | null;
  readonly placement: Placement;
  readonly settings: Settings;
  readonly messageKey: MessageKeySummary | null;
  /** The password between node and signer is the earlier one. */
  readonly keepsPassword: boolean;
}

/** Whose key came back in a rehearsal. */
export interface RehearsedKey {
  readonly publicKey: string;
  readonly address: string;
}

/** The config that is being checked. */
export interface OpenConfig extends DeskView {
  /** The file it was opened from; null for pasted text. */
  readonly fileName: string | null;
  /** Where that file lies, when a repaired one can be put beside it. */
  readonly folder: RegisteredFolder | null;
}

/** What was written of a repaired config. */
export interface RepairReceipt {
  readonly folder: string;
  readonly file: SavedFile;
  readonly accepted: boolean;
}

/** A signer that answered; what its metrics server said, or why it said nothing; null when it was not asked. */
export interface StatusReport {
  readonly metrics: Metrics | StatusFailure['code'] | null;
}

export type AskFailure = ReadFailure | { readonly code: 'file-cancelled' };
export type UnsavedFailure = { readonly code: 'keychain-unsaved' };
export type UnlockFailure = AgeFailure | { readonly code: 'backup-cancelled' | 'backup-content' };
export type RehearsalFailure =
  | ReadFailure
  | { readonly code: 'rehearsal-different' | 'rehearsal-file-changed' };
export type DeskFailure = { readonly code: 'check-stale' };
/** Why a config was not saved; nothing of it was. */
export type ConfigSaveFailure =
  | SaveFailure
  | {
      readonly code:
        | 'preview-stale'
        | 'folder-unknown'
        | 'config-refused'
        | 'words-unproved'
        | 'backup-untested'
        | 'backup-stale';
    };
