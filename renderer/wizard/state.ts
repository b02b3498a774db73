import type { AppDescription, Receipt, ReleaseDescription } from '../../electron/contract.ts';
import type { Network, Placement, Settings, SignerRow } from '../../electron/config/release.ts';
import type { RegisteredFolder } from '../../electron/files/folder-tokens.ts';
import type { KeychainSummary } from '../../electron/keys/keychain.ts';
import type { MessageKeySummary } from '../../electron/keys/message-key.ts';
import type { StepId } from './step-ids.ts';

/** Everything the page knows between screens. No secret is ever in here. */
export interface WizardState {
  readonly app: AppDescription;
  /** A step of the path, or one of the places outside it. */
  readonly step: StepId | 'home' | 'check';
  readonly release: string;
  readonly network: Network;
  readonly placement: Placement;
  /** What the person typed over the presets, by TOML key; kept when the release or placement changes. */
  readonly typed: Settings;
  readonly keychain: KeychainSummary | null;
  readonly messageKey: MessageKeySummary | null;
  readonly configName: string;
  readonly savesKeychain: boolean;
  readonly keychainName: string;
  readonly folder: RegisteredFolder | null;
  readonly receipt: Receipt | null;
}

export type WizardAction =
  | { readonly type: 'go'; readonly step: WizardState['step'] }
  | { readonly type: 'choose-release'; readonly release: string }
  | { readonly type: 'choose-network'; readonly network: Network }
  | { readonly type: 'choose-placement'; readonly placement: Placement }
  | { readonly type: 'type-setting'; readonly name: string; readonly value: string | readonly SignerRow[] }
  | { readonly type: 'hold-keychain'; readonly keychain: KeychainSummary }
  | { readonly type: 'hold-message-key'; readonly messageKey: MessageKeySummary }
  | { readonly type: 'name-config'; readonly name: string }
  | { readonly type: 'name-keychain'; readonly name: string }
  | { readonly type: 'save-keychain'; readonly savesKeychain: boolean }
  | { readonly type: 'choose-folder'; readonly folder: RegisteredFolder }
  | { readonly type: 'saved'; readonly receipt: Receipt }
  | { readonly type: 'start-over' };

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
    messageKey: null,
    configName: 'signer.toml',
    savesKeychain: false,
    keychainName: 'keychain.json',
    folder: null,
    receipt: null,
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
      return { ...state, keychain: action.keychain, messageKey: null };
    case 'hold-message-key':
      return { ...state, messageKey: action.messageKey };
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
