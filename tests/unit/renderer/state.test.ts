import { describe, expect, it } from 'vitest';
import { releases } from '../../../electron/config/releases.ts';
import { derivePublicKey, describePublicKey } from '../../../electron/keys/keychain.ts';
import {
  createState,
  currentSettings,
  reduce,
  type WizardAction,
  type WizardState,
} from '../../../renderer/wizard/state.ts';

const app = { version: '1.0.0', commit: 'abc1234', releases };
const keychain = {
  origin: 'created',
  words: 24,
  path: "m/44'/5757'/0'/0/0",
  ...describePublicKey(derivePublicKey(new Uint8Array(32).fill(7))),
} as const;

function after(...actions: WizardAction[]): WizardState {
  return actions.reduce(reduce, createState(app));
}

describe('the form of the wizard', () => {
  it('starts with the presets of the first release, directly on a machine, on testnet', () => {
    expect(currentSettings(after())).toMatchObject({
      node_host: '127.0.0.1:20443',
      endpoint: '127.0.0.1:30000',
      db_path: '/var/lib/stacks-signer/signer.sqlite',
    });
    expect(after()).toMatchObject({ step: 'home', network: 'testnet', placement: 'direct' });
  });

  it('follows the placement until somebody types', () => {
    const typed: WizardAction = { type: 'type-setting', name: 'endpoint', value: '10.0.0.1:30000' };
    expect(currentSettings(after(typed, { type: 'choose-placement', placement: 'docker' }))).toMatchObject({
      node_host: 'stacks-node:20443',
      endpoint: '10.0.0.1:30000',
    });
  });

  it('keeps what was typed through another release and back', () => {
    const state = after(
      { type: 'choose-release', release: 'pre-argon' },
      { type: 'type-setting', name: 'signer_id', value: '3' },
      { type: 'choose-release', release: 'guide' },
    );
    expect(currentSettings(state)).not.toHaveProperty('signer_id');
    expect(currentSettings(reduce(state, { type: 'choose-release', release: 'pre-argon' }))).toHaveProperty(
      'signer_id',
      '3',
    );
  });

  it('keeps an emptied field empty instead of putting the preset back', () => {
    expect(currentSettings(after({ type: 'type-setting', name: 'endpoint', value: '' }))).toHaveProperty(
      'endpoint',
      '',
    );
  });
});

describe('what depends on the key', () => {
  const messageKey = { way: 'reuse', publicKey: 'x' } as const;

  it('goes when another key comes', () => {
    const state = after({ type: 'hold-keychain', keychain }, { type: 'hold-message-key', messageKey });
    expect(state.messageKey).toEqual(messageKey);
    expect(reduce(state, { type: 'hold-keychain', keychain }).messageKey).toBeNull();
  });

  it('goes when everything starts over', () => {
    expect(after({ type: 'hold-keychain', keychain }, { type: 'start-over' })).toEqual(createState(app));
  });
});
