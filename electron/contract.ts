import * as z from 'zod/mini';
import type { SettingFinding } from './config/check-settings.ts';
import type { ComparedLine } from './config/compare-config.ts';
import type { PreviewLine } from './config/preview-config.ts';
import { NETWORKS, PLACEMENTS, type Network } from './config/release.ts';
import type { FolderFailure, RegisteredFolder } from './files/folder-tokens.ts';
import type { ReadFailure } from './files/read-small-file.ts';
import type { SaveFailure, SavedFile } from './files/save-files.ts';
import type { AgeFailure } from './keys/age-file.ts';
import type { Base58Steps, MessageKeyFailure, MessageKeySummary } from './keys/message-key.ts';
import type { KeychainSummary } from './keys/keychain.ts';
import { WORD_COUNTS, type MnemonicFailure } from './keys/mnemonic-rules.ts';
import type { PrivateKeyFailure } from './keys/private-key.ts';
import type { Connection } from './machine/connection.ts';
import type { Comparison } from './machine/resources.ts';
import type { StatusFailure } from './machine/status.ts';
import type {
  AppDescription,
  AskFailure,
  BundlePreview,
  ConfigPreview,
  ConfigSaveFailure,
  DeskFailure,
  OpenConfig,
  Receipt,
  RehearsalFailure,
  RehearsedKey,
  RepairReceipt,
  RestoredConfig,
  StatusReport,
  UnlockFailure,
  UnsavedFailure,
} from './replies.ts';
import {
  bundle,
  call,
  draft,
  edit,
  keychainReplacement,
  MOST_TEXT,
  nothing,
  passphrase,
  releaseId,
  resources,
  text,
  version,
} from './request-shapes.ts';

export type * from './replies.ts';

/**
 * Every call the page can make: `area:verb`, request schema, reply type, closed list of codes.
 * Adding a call = one entry here and one handler in `ipc/handlers/`.
 * SECURITY: 3.5 – unknown keys are refused and every string and list is capped here.
 */
export const contract = {
  /** Version and releases; changes nothing. */
  'app:describe': call<AppDescription>()(nothing),
  /** Forgets every secret and everything derived from one. */
  'session:wipe': call<null>()(nothing),

  /** Makes a new keychain. With one already there and not saved, only when `replace` says so. */
  'keychain:create': call<KeychainSummary, { code: 'keychain-unsaved' }>()(
    z.strictObject({ words: z.literal(WORD_COUNTS), ...keychainReplacement }),
  ),
  'keychain:import-mnemonic': call<KeychainSummary, MnemonicFailure | { code: 'keychain-unsaved' }>()(
    z.strictObject({ mnemonic: text(2048), ...keychainReplacement }),
  ),
  'keychain:import-private-key': call<KeychainSummary, PrivateKeyFailure | { code: 'keychain-unsaved' }>()(
    z.strictObject({ privateKey: text(512), ...keychainReplacement }),
  ),
  /** The one way a mnemonic reaches the page: asked for by the person, for one screen. */
  'keychain:reveal-mnemonic': call<{ readonly words: readonly string[] }, { code: 'no-mnemonic' }>()(nothing),

  /** Looks at this computer's interfaces; sends nothing. */
  'machine:observe': call<Connection>()(nothing),
  /** Compares this computer with the disk of a folder, or one that was typed in, with what the release needs. */
  'machine:compare': call<Comparison>()(
    z.strictObject({ release: releaseId, folder: z.nullable(text(64)), typed: z.nullable(resources) }),
  ),
  /** Asks a signer whether it runs, and its metrics server who it is. The only call that opens a socket. */
  'status:ask': call<StatusReport, StatusFailure>()(
    z.strictObject({ address: text(512), metrics: z.nullable(text(512)) }),
  ),

  /** Draws the words to ask for; what was asked before is void. */
  'proof:ask': call<{ readonly numbers: readonly number[] }, { code: 'no-mnemonic' }>()(
    z.strictObject({ all: z.boolean() }),
  ),
  /** Judges the words asked for, in their order; none wrong = proved. */
  'proof:answer': call<{ readonly wrong: readonly number[] }, { code: 'no-mnemonic' | 'proof-stale' }>()(
    z.strictObject({ words: z.array(text(64)).check(z.maxLength(24)) }),
  ),
  /** Goes on without proof, on purpose, or because there is nobody to ask; the receipt says so. */
  'proof:waive': call<null>()(z.strictObject({ isAsked: z.boolean() })),

  /** The ten words made for the backup: asked for by the person, for one screen. */
  'backup:reveal-passphrase': call<{ readonly words: readonly string[] }>()(nothing),
  /** Whether a passphrase of one's own would stand against guessing. */
  'backup:judge-passphrase': call<{ readonly isStrong: boolean }, { code: 'backup-cancelled' }>()(
    z.strictObject(passphrase),
  ),
  /** Seals the keychain in memory, with a passphrase of one's own or (null) with the one made here. Takes seconds. */
  'backup:seal': call<null, { code: 'backup-cancelled' | 'backup-passphrase-weak' }>()(
    z.strictObject({ own: z.nullable(passphrase.passphrase), network: z.enum(NETWORKS) }),
  ),
  /** Opens the sealed backup with what the person typed; only then it counts. Takes seconds. */
  'backup:test': call<{ readonly size: number }, AgeFailure | { code: 'backup-cancelled' }>()(
    z.strictObject(passphrase),
  ),
  /** Ends the computing that is under way. */
  'backup:cancel': call<null>()(nothing),
  /** Does without a backup file after all. */
  'backup:drop': call<null>()(nothing),

  /** Opens the system's print dialog for the paper sheet. */
  'sheet:print': call<{ readonly isPrinted: boolean }>()(nothing),
  /** Saves the paper sheet as PDF. Never overwrites. */
  'sheet:save': call<{ readonly file: SavedFile }, SaveFailure | { code: 'folder-unknown' }>()(
    z.strictObject({ folder: text(64), name: text(128) }),
  ),

  /** Opens the system's file dialog for a sealed backup. */
  'restore:open-backup': call<{ readonly fileName: string }, AskFailure>()(nothing),
  /** Brings the keychain of the opened backup back. Takes seconds. */
  'restore:unlock-backup': call<
    { readonly keychain: KeychainSummary; readonly network: Network | null },
    UnlockFailure | UnsavedFailure
  >()(z.strictObject({ ...passphrase, ...keychainReplacement })),
  /** Opens a file dialog and brings back the keychain that `make_keychain` printed. */
  'restore:open-keychain': call<
    KeychainSummary,
    AskFailure | UnsavedFailure | { code: 'keychain-unreadable' }
  >()(z.strictObject(keychainReplacement)),
  /** Opens a file dialog and brings back the key and the settings of a signer config. */
  'restore:open-config': call<RestoredConfig, AskFailure | UnsavedFailure | { code: 'config-without-key' }>()(
    z.strictObject(keychainReplacement),
  ),
  /** Replaces the password of an earlier config by a new one. */
  'password:renew': call<null>()(nothing),

  /** Forgets every secret, so that the key must come back from outside. */
  'rehearsal:begin': call<null>()(nothing),
  /** Compares the key of these words with the config that was saved. */
  'rehearsal:words': call<RehearsedKey, MnemonicFailure | RehearsalFailure>()(
    z.strictObject({ mnemonic: text(2048) }),
  ),
  /** The same with the key of the opened backup. Takes seconds. */
  'rehearsal:unlock-backup': call<RehearsedKey, UnlockFailure | RehearsalFailure>()(
    z.strictObject(passphrase),
  ),

  /** Copies the password between node and signer for some seconds: asked for by the person. */
  'password:copy': call<{ readonly seconds: number }, { code: 'clipboard-refused' }>()(nothing),

  'message-key:choose': call<MessageKeySummary, MessageKeyFailure>()(
    z.discriminatedUnion('way', [
      z.strictObject({ way: z.literal('reuse') }),
      z.strictObject({ way: z.literal('create') }),
      z.strictObject({ way: z.literal('import'), value: text(512) }),
    ]),
  ),
  /** The base58 step laid open; key characters only when `reveal` is true. */
  'message-key:explain': call<Base58Steps>()(z.strictObject({ reveal: z.boolean() })),

  /** Verdicts on the form as it stands; no keys involved. */
  'config:check': call<{ readonly problems: readonly SettingFinding[] }>()(z.strictObject(draft)),
  /** Writes the config in memory and checks exactly that text. */
  'config:preview': call<ConfigPreview, { code: 'settings-refused'; problems: readonly SettingFinding[] }>()(
    z.strictObject(draft),
  ),
  /** The previewed lines with their secrets: asked for by the person, for one screen. */
  'config:reveal': call<{ readonly lines: readonly PreviewLine[] }, { code: 'preview-stale' }>()(
    z.strictObject({ preview: text(64) }),
  ),

  /** The files that would be saved beside the previewed config, the password masked. */
  'bundle:preview': call<BundlePreview, { code: 'preview-stale' }>()(
    z.strictObject({ preview: text(64), configName: text(128), bundle }),
  ),
  /** What changes from the earlier config to the previewed one, masked; none without an earlier one. */
  'config:compare': call<
    { readonly fileName: string; readonly lines: readonly ComparedLine[] },
    { code: 'preview-stale' | 'no-earlier-config' }
  >()(z.strictObject({ preview: text(64) })),

  /** Opens the system's file dialog and lays the chosen config on the desk. */
  'check:open': call<OpenConfig, ReadFailure | { code: 'file-cancelled' }>()(nothing),
  /** Lays a pasted text on the desk. */
  'check:paste': call<OpenConfig>()(z.strictObject({ text: text(MOST_TEXT) })),
  /** Replaces stretches of the text; offsets are those of the view of this version. */
  'check:edit': call<OpenConfig, DeskFailure>()(
    z.strictObject({ ...version, edits: z.array(edit).check(z.maxLength(1000)) }),
  ),
  /** Does what one click does about the problem with this place in the list. */
  'check:fix': call<OpenConfig, DeskFailure>()(
    z.strictObject({ ...version, problem: z.int().check(z.gte(0)) }),
  ),
  'check:fix-all': call<OpenConfig, DeskFailure>()(z.strictObject(version)),
  /** Makes a config of 2024 one for today's signer. */
  'check:convert': call<OpenConfig, DeskFailure>()(z.strictObject(version)),
  'check:undo': call<OpenConfig, DeskFailure>()(z.strictObject(version)),
  /** Judges it as another release, or as what its fields tell (null); in Docker or not, or nobody knows (null). */
  'check:choose': call<OpenConfig>()(
    z.strictObject({ release: z.nullable(releaseId), placement: z.nullable(z.enum(PLACEMENTS)) }),
  ),
  /** Opens a node's config beside it. */
  'check:open-node': call<OpenConfig, ReadFailure | { code: 'file-cancelled' }>()(nothing),
  'check:drop-node': call<OpenConfig>()(nothing),
  /** What has changed since it was laid on the desk, masked. */
  'check:compare': call<{ readonly lines: readonly ComparedLine[] }, DeskFailure>()(z.strictObject(version)),
  /** Saves the text of this version under a new name. Never overwrites. */
  'check:save': call<RepairReceipt, SaveFailure | DeskFailure | { code: 'folder-unknown' }>()(
    z.strictObject({ ...version, folder: text(64), name: text(128) }),
  ),
  /** Takes the config off the desk and forgets it. */
  'check:close': call<null>()(nothing),

  /** Saves the public card of the last save as a picture. Never overwrites. */
  'card:save': call<{ readonly file: SavedFile }, SaveFailure | { code: 'folder-unknown' }>()(
    z.strictObject({ folder: text(64), name: text(128), format: z.enum(['svg', 'png']) }),
  ),

  /** Opens the system's folder dialog. */
  'folder:choose': call<RegisteredFolder, FolderFailure | { code: 'folder-cancelled' }>()(nothing),
  /** Saves the previewed text, with `keychain.json` and the sealed backup when they are named. Never overwrites. */
  'config:save': call<Receipt, ConfigSaveFailure>()(
    z.strictObject({
      preview: text(64),
      folder: text(64),
      configName: text(128),
      keychainName: z.nullable(text(128)),
      backupName: z.nullable(text(128)),
      bundle,
    }),
  ),
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Request<C extends Channel> = z.infer<Contract[C]['request']>;
export type Reply<C extends Channel> = NonNullable<Contract[C]['reply']>;
/** What `window.signerSetup` is: one function per call, nothing else. */
export type SignerSetupApi = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> };
