import { beforeEach, describe, expect, it } from 'vitest';
import { derivePrivateKey } from '../../../electron/keys/keychain.ts';
import { Vault } from '../../../electron/keys/vault.ts';

const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';

let vault: Vault;
let privateKey: Uint8Array;

beforeEach(async () => {
  vault = new Vault();
  privateKey = await derivePrivateKey(PHRASE);
  vault.holdKeychain('mnemonic', PHRASE, privateKey);
});

function preview(id: string) {
  return {
    id,
    release: 'guide',
    network: 'testnet',
    placement: 'direct',
    settings: {},
    accepted: true,
    text: new TextEncoder().encode('secret'),
  } as const;
}

describe('the vault', () => {
  it('summarises a keychain without any secret', () => {
    const summary = vault.summarizeKeychain();
    expect(summary).toMatchObject({
      origin: 'mnemonic',
      words: 24,
      path: "m/44'/5757'/0'/0/0",
      addresses: { testnet: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB' },
    });
    const text = JSON.stringify(summary);
    for (const word of PHRASE.split(' ')) expect(text).not.toContain(`"${word}`);
    expect(text).not.toContain('75670529');
  });

  it('overwrites the bytes of the key when it is wiped', () => {
    vault.wipe();
    expect(privateKey.every((byte) => byte === 0)).toBe(true);
    expect(vault.hasKeychain).toBe(false);
    expect(vault.holdsUnsaved).toBe(false);
    expect(() => vault.summarizeKeychain()).toThrow('no keychain');
  });

  it('overwrites what it held when another keychain comes', async () => {
    const held = preview('a');
    vault.holdMessageKey('reuse', null);
    vault.holdPreview(held);
    vault.holdKeychain(
      'private-key',
      null,
      Uint8Array.from({ length: 32 }, () => 7),
    );
    expect(privateKey.every((byte) => byte === 0)).toBe(true);
    expect(held.text.every((byte) => byte === 0)).toBe(true);
    expect(vault.hasMessageKey).toBe(false);
    expect(vault.findPreview('a')).toBeNull();
  });

  it('keeps a reused message key apart from the Stacks key, so that dropping one does not zero the other', () => {
    vault.holdMessageKey('reuse', null);
    vault.holdMessageKey(
      'create',
      Uint8Array.from({ length: 32 }, () => 9),
    );
    expect(vault.readConfigKeys().stacksPrivateKey).toBe(
      '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601',
    );
  });

  it('knows only the newest preview', () => {
    vault.holdPreview(preview('a'));
    vault.holdPreview(preview('b'));
    expect(vault.findPreview('a')).toBeNull();
    expect(vault.findPreview('b')?.id).toBe('b');
  });

  it('drops a preview that was made with another message key', () => {
    vault.holdPreview(preview('a'));
    vault.holdMessageKey(
      'create',
      Uint8Array.from({ length: 32 }, () => 9),
    );
    expect(vault.findPreview('a')).toBeNull();
  });

  it('counts a keychain as unsaved until it is marked saved', () => {
    expect(vault.holdsUnsaved).toBe(true);
    vault.markSaved();
    expect(vault.holdsUnsaved).toBe(false);
  });

  it('has no words and no path for a bare private key', () => {
    vault.holdKeychain(
      'private-key',
      null,
      Uint8Array.from({ length: 32 }, () => 7),
    );
    expect(vault.summarizeKeychain()).toMatchObject({ words: null, path: null });
    expect(vault.readMnemonic()).toBeNull();
  });
});
