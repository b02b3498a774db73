import * as z from 'zod/mini';
import type { Problem } from './config/check-config.ts';
import type { SettingFinding } from './config/check-settings.ts';
import type { ComparedLine } from './config/compare-config.ts';
import type { DeskView } from './config/desk.ts';
import type { PreviewLine } from './config/preview-config.ts';
import { NETWORKS, PLACEMENTS, type Field, type Network } from './config/release.ts';
import type { FolderFailure, RegisteredFolder } from './files/folder-tokens.ts';
import type { ReadFailure } from './files/read-small-file.ts';
import type { SaveFailure, SavedFile } from './files/save-files.ts';
import type { Base58Steps, MessageKeyFailure, MessageKeySummary } from './keys/message-key.ts';
import type { KeychainSummary } from './keys/keychain.ts';
import { WORD_COUNTS, type MnemonicFailure } from './keys/mnemonic-rules.ts';
import type { PrivateKeyFailure } from './keys/private-key.ts';
import type { Result } from './result.ts';

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

export interface Receipt {
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly folder: string;
  readonly files: readonly SavedFile[];
  readonly release: string;
  readonly network: Network;
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

type DeskFailure = { readonly code: 'check-stale' };

/** One entry of the contract: a schema for what comes in, phantom types for what goes out. */
interface Call<Schema extends z.ZodMiniType, Value, Failure extends { code: string }> {
  readonly request: Schema;
  readonly reply?: Result<Value, Failure | CallFailure>;
}

/** States the reply of a call; the schema follows, so that its type can be inferred. */
function call<Value, Failure extends { code: string } = never>() {
  return <Schema extends z.ZodMiniType>(request: Schema): Call<Schema, Value, Failure> => ({ request });
}

/** The longest config text that is taken, in UTF-16 units: far above any that a signer has. */
const MOST_TEXT = 2 ** 20;

const text = (max: number) => z.string().check(z.maxLength(max));
const nothing = z.strictObject({});
const releaseId = text(32);
const offset = z.int().check(z.gte(0), z.lte(MOST_TEXT));
const edit = z.strictObject({ from: offset, to: offset, insert: text(MOST_TEXT) });
const version = { version: z.int() };
const signerRow = z.strictObject({ publicKey: text(256), keyIds: text(4096) });
const settings = z
  .record(text(64), z.union([text(512), z.readonly(z.array(signerRow).check(z.maxLength(1000)))]))
  .check(z.refine((value) => Object.keys(value).length <= 64));
const draft = { release: releaseId, network: z.enum(NETWORKS), placement: z.enum(PLACEMENTS), settings };
const keychainReplacement = { replace: z.boolean() };

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

  /** Opens the system's folder dialog. */
  'folder:choose': call<RegisteredFolder, FolderFailure | { code: 'folder-cancelled' }>()(nothing),
  /** Saves the previewed text, and `keychain.json` when `keychainName` is given. Never overwrites. */
  'config:save': call<
    Receipt,
    SaveFailure | { code: 'preview-stale' | 'folder-unknown' | 'config-refused' }
  >()(
    z.strictObject({
      preview: text(64),
      folder: text(64),
      configName: text(128),
      keychainName: z.nullable(text(128)),
    }),
  ),
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Request<C extends Channel> = z.infer<Contract[C]['request']>;
export type Reply<C extends Channel> = NonNullable<Contract[C]['reply']>;
/** What `window.signerSetup` is: one function per call, nothing else. */
export type SignerSetupApi = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> };
