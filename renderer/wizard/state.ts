import type { AppDescription, Receipt, ReleaseDescription, RestoredConfig } from '../../electron/contract.ts';
import type { Network, Placement, Settings, SignerRow } from '../../electron/config/release.ts';
import type { BundleKind, NodeFile } from '../../electron/deploy/bundle.ts';
import type { RegisteredFolder } from '../../electron/files/folder-tokens.ts';
import type { KeychainSummary } from '../../electron/keys/keychain.ts';
import type { MessageKeySummary } from '../../electron/keys/message-key.ts';
import type { StepId } from './step-ids.ts';

/** Everything the page knows between screens. No secret is ever in here. */
export interface WizardState {
  readonly app: AppDescription;
  /** A step of the path, or one of the places outside it. */
  readonly step: StepId | 'home' | 'check' | 'restore' | 'rehearsal';
  readonly release: string;
  readonly network: Network;
  readonly placement: Placement;
  /** What the person typed over the presets, by TOML key; kept when the release or placement changes. */
  readonly typed: Settings;
  readonly keychain: KeychainSummary | null;
  readonly messageKey: MessageKeySummary | null;
  /** The key came through the Restore door: its words are on paper already. */
  readonly isRestored: boolean;
  readonly proof: 'open' | 'proved' | 'waived';
  /** The sealed backup that was opened again, in bytes; null for none. */
  readonly backup: { readonly network: Network; readonly size: number } | null;
  readonly savesBackup: boolean;
  readonly backupName: string;
  /** The config that the key came from. */
  readonly earlier: { readonly fileName: string; readonly keepsPassword: boolean } | null;
  readonly bundle: { readonly kind: BundleKind; readonly node: NodeFile };
  readonly configName: string;
  readonly savesKeychain: boolean;
  readonly keychainName: string;
  readonly folder: RegisteredFolder | null;
  readonly receipt: Receipt | null;
  /** A rehearsal has begun: the trusted side holds no secret any more. */
  readonly hasForgotten: boolean;
  readonly isRehearsed: boolean;
}

export type WizardAction =
  | { readonly type: 'go'; readonly step: WizardState['step'] }
  | { readonly type: 'choose-release'; readonly release: string }
  | { readonly type: 'choose-network'; readonly network: Network }
  | { readonly type: 'choose-placement'; readonly placement: Placement }
  | { readonly type: 'type-setting'; readonly name: string; readonly value: string | readonly SignerRow[] }
  | { readonly type: 'hold-keychain'; readonly keychain: KeychainSummary }
  | { readonly type: 'prove'; readonly proof: WizardState['proof'] }
  | { readonly type: 'hold-backup'; readonly backup: WizardState['backup'] }
  | { readonly type: 'save-backup'; readonly savesBackup: boolean }
  | { readonly type: 'name-backup'; readonly name: string }
  | {
      readonly type: 'restore';
      readonly keychain: KeychainSummary;
      readonly network: Network | null;
      readonly config: RestoredConfig | null;
    }
  | { readonly type: 'renew-password' }
  | { readonly type: 'begin-rehearsal' }
  | { readonly type: 'rehearsed' }
  | { readonly type: 'hold-message-key'; readonly messageKey: MessageKeySummary }
  | { readonly type: 'choose-bundle'; readonly bundle: WizardState['bundle'] }
  | { readonly type: 'name-config'; readonly name: string }
  | { readonly type: 'name-keychain'; readonly name: string }
  | { readonly type: 'save-keychain'; readonly savesKeychain: boolean }
  | { readonly type: 'choose-folder'; readonly folder: RegisteredFolder }
  | { readonly type: 'saved'; readonly receipt: Receipt }
  | { readonly type: 'start-over' };

/** What belongs to one key and goes with it. */
const NO_KEY = {
  messageKey: null,
  isRestored: false,
  proof: 'open',
  backup: null,
  earlier: null,
  receipt: null,
  hasForgotten: false,
  isRehearsed: false,
} as const;

/** The wizard before anything was chosen. */
export function createState(app: AppDescription): WizardState {
  return {
    app,
    step: 'home',
    release: app.releases[0]?.id ?? '',
    network: 'testnet',
    placement: 'direct',
    typed: {},
    keychain: null,
    ...NO_KEY,
    savesBackup: true,
    backupName: 'signer-backup.age',
    bundle: { kind: 'none', node: 'none' },
    configName: 'signer.toml',
    savesKeychain: false,
    keychainName: 'keychain.json',
    folder: null,
  };
}

/** The next state. What was typed survives every change of mind; what was derived from a key does not survive another key. */
export function reduce(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'go':
      return { ...state, step: action.step };
    case 'choose-release':
      return { ...state, release: action.release };
    case 'choose-network':
      return { ...state, network: action.network };
    case 'choose-placement':
      return { ...state, placement: action.placement };
    case 'type-setting':
      return { ...state, typed: { ...state.typed, [action.name]: action.value } };
    case 'hold-keychain':
      return { ...state, ...NO_KEY, keychain: action.keychain };
    case 'prove':
      return { ...state, proof: action.proof };
    case 'hold-backup':
      return { ...state, backup: action.backup };
    case 'save-backup':
      return { ...state, savesBackup: action.savesBackup };
    case 'name-backup':
      return { ...state, backupName: action.name };
    case 'restore':
      return takeRestored(state, action);
    case 'renew-password':
      return state.earlier === null
        ? state
        : { ...state, earlier: { ...state.earlier, keepsPassword: false } };
    case 'begin-rehearsal':
      return { ...state, step: 'rehearsal', hasForgotten: true };
    case 'rehearsed':
      return { ...state, isRehearsed: true };
    case 'hold-message-key':
      return { ...state, messageKey: action.messageKey };
    case 'choose-bundle':
      return { ...state, bundle: action.bundle };
    case 'name-config':
      return { ...state, configName: action.name };
    case 'name-keychain':
      return { ...state, keychainName: action.name };
    case 'save-keychain':
      return { ...state, savesKeychain: action.savesKeychain };
    case 'choose-folder':
      return { ...state, folder: action.folder };
    case 'saved':
      return { ...state, receipt: action.receipt, step: 'receipt' };
    default:
      return createState(state.app);
  }
}

/** The path from its beginning, with a key that came back and what is known from an earlier config. */
function takeRestored(
  state: WizardState,
  { keychain, network, config }: Extract<WizardAction, { type: 'restore' }>,
): WizardState {
  const fresh = {
    ...createState(state.app),
    step: 'where' as const,
    isRestored: true,
    keychain,
    network: network ?? state.network,
  };
  if (config === null) return fresh;
  const { release, placement, settings, messageKey, folder, fileName, keepsPassword } = config;
  return {
    ...fresh,
    release,
    placement,
    typed: settings,
    messageKey,
    folder,
    earlier: { fileName, keepsPassword },
  };
}

/** Whether the sealed backup is for another network than the one that is chosen now. */
export function isBackupStale({ backup, network }: WizardState): boolean {
  return backup !== null && backup.network !== network;
}

/** The release that is being set up. */
export function currentRelease({ app, release }: WizardState): ReleaseDescription {
  const found = app.releases.find(({ id }) => id === release) ?? app.releases[0];
  if (found === undefined) throw new Error('The app knows no release');
  return found;
}

/** Whether the release has a message key, as those of the 2024 guide do; its two steps are left out otherwise. */
export function hasMessageKey(state: WizardState): boolean {
  return currentRelease(state).fields.some(({ source }) => source === 'message-key');
}

/** The form as it stands: what was typed, and the presets where nothing was. */
export function currentSettings(state: WizardState): Settings {
  const form = currentRelease(state).fields.filter(({ source }) => source === 'form');
  return Object.fromEntries(
    form.map(({ name, type, preset }) => [
      name,
      state.typed[name] ?? (type === 'signers' ? [] : (preset?.[state.placement] ?? '')),
    ]),
  );
}
