import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sealWithPassphrase } from '../../../electron/keys/age-file.ts';
import { writeBackup } from '../../../electron/keys/backup.ts';
import { readSettings } from '../../../electron/config/read-settings.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { keychainVectors, type KeychainVector } from '../support/vectors.ts';
import { unwrap } from '../support/unwrap.ts';
import { DRAFT, openWizard, PHRASE, type WizardSession } from './wizard-session.ts';

let folder: string;
let file: string | null;
let wizard: WizardSession;
beforeEach(() => {
  folder = temporaryFolder();
  file = null;
  wizard = openWizard({ askForFolder: async () => folder, askForFile: async () => file });
});
const put = (name: string, content: string | Uint8Array) => {
  file = join(folder, name);
  writeFileSync(file, content);
};
const replace = { replace: false };

async function sealed({ mnemonic, keyInfo, network }: KeychainVector): Promise<Uint8Array> {
  const facts = { path: null, createdAt: '2026-11-24T12:00:00.000Z', app: 'x' };
  return sealWithPassphrase(writeBackup({ mnemonic, keyInfo, network, ...facts }), 'lantern', 4);
}

describe('a backup', () => {
  it.each(keychainVectors.map((vector) => [vector.id, vector] as const))(
    'brings %s back, and its config has the same key',
    async (_, vector) => {
      put('signer-backup.age', await sealed(vector));
      expect(await wizard.call('restore:open-backup', {})).toEqual({
        ok: true,
        value: { fileName: 'signer-backup.age' },
      });
      const restored = unwrap(
        await wizard.call('restore:unlock-backup', { passphrase: 'lantern', ...replace }),
      );
      expect(restored).toMatchObject({
        keychain: { origin: 'backup', publicKey: vector.keyInfo.publicKey },
        network: vector.network,
      });
      // It was just opened, which is proof enough.
      unwrap(await wizard.save({ configName: 'new.toml' }, { ...DRAFT, network: vector.network }));
      const text = readFileSync(join(folder, 'new.toml'));
      expect(readSettings(text).stacksPrivateKey).toBe(`${vector.privateKey32}01`);
    },
  );

  it('is refused with a wrong passphrase, and can be tried again', async () => {
    const [vector] = keychainVectors;
    if (vector === undefined) throw new Error('no vector');
    put('b.age', await sealed(vector));
    await wizard.call('restore:open-backup', {});
    expect(await wizard.call('restore:unlock-backup', { passphrase: 'x', ...replace })).toEqual({
      ok: false,
      code: 'backup-passphrase-wrong',
    });
    expect(await wizard.call('restore:unlock-backup', { passphrase: 'lantern', ...replace })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['a file that is no backup', 'hello', 'backup-not-age'],
    ['nothing', '', 'backup-not-age'],
  ])('is refused: %s', async (_, content, code) => {
    put('b.age', content);
    await wizard.call('restore:open-backup', {});
    expect(await wizard.call('restore:unlock-backup', { passphrase: 'x', ...replace })).toEqual({
      ok: false,
      code,
    });
  });

  it('is refused when what is inside is no keychain', async () => {
    put('b.age', await sealWithPassphrase(new TextEncoder().encode('a list'), 'x', 4));
    await wizard.call('restore:open-backup', {});
    expect(await wizard.call('restore:unlock-backup', { passphrase: 'x', ...replace })).toMatchObject({
      code: 'backup-content',
    });
    expect(wizard.session.unsaved()).toBeNull();
  });

  it('needs a file first', async () => {
    expect(await wizard.call('restore:open-backup', {})).toEqual({ ok: false, code: 'file-cancelled' });
    expect(await wizard.call('restore:unlock-backup', { passphrase: 'x', ...replace })).toMatchObject({
      code: 'out-of-order',
    });
  });
});

describe('a keychain.json', () => {
  it.each(keychainVectors.map((vector) => [vector.id, vector] as const))(
    'brings %s back',
    async (_, vector) => {
      put('keychain.json', JSON.stringify({ mnemonic: vector.mnemonic, keyInfo: vector.keyInfo }));
      expect(unwrap(await wizard.call('restore:open-keychain', replace))).toMatchObject({
        origin: 'keychain-file',
        publicKey: vector.keyInfo.publicKey,
      });
    },
  );

  it.each(['', '{}', '[1]', 'null', '{"mnemonic": 5}', 'tilt invite caught'])(
    'is refused: %j',
    async (text) => {
      put('keychain.json', text);
      expect(await wizard.call('restore:open-keychain', replace)).toEqual({
        ok: false,
        code: 'keychain-unreadable',
      });
    },
  );

  it('is refused when it is a folder', async () => {
    file = join(folder, 'keychain.json');
    mkdirSync(file);
    expect(await wizard.call('restore:open-keychain', replace)).toEqual({
      ok: false,
      code: 'file-is-folder',
    });
  });
});

describe('a signer.toml', () => {
  const OLD = `# ours\nnode_host = "10.0.0.1:20443"\nendpoint = "0.0.0.0:30000"\nnetwork = "mainnet"\nauth_password = "the-old-password"\ndb_path = "/old.sqlite"\nstacks_private_key = "${'1f'.repeat(32)}01"\nevent_timeout_ms = 7000\n`;

  it('gives back key, settings, network and password, nothing secret in the answer', async () => {
    put('signer.toml', OLD);
    const restored = unwrap(await wizard.call('restore:open-config', replace));
    expect(restored).toMatchObject({
      keychain: { origin: 'config', words: null },
      fileName: 'signer.toml',
      folder: { display: folder },
      release: '4.0',
      network: 'mainnet',
      placement: 'docker',
      settings: { node_host: '10.0.0.1:20443', event_timeout_ms: '7000', metrics_endpoint: '' },
      keepsPassword: true,
    });
    expect(JSON.stringify(restored)).not.toMatch(/1f1f1f|the-old-password/u);
  });

  it('is re-issued for another host, beside the old one, with a masked comparison', async () => {
    put('signer.toml', OLD);
    const { settings, release } = unwrap(await wizard.call('restore:open-config', replace));
    const changed = { ...settings, node_host: '10.0.0.2:20443' };
    const draft = { release, network: 'mainnet', placement: 'docker', settings: changed } as const;
    const preview = unwrap(await wizard.call('config:preview', draft)).id;
    const { fileName, lines } = unwrap(await wizard.call('config:compare', { preview }));
    expect(fileName).toBe('signer.toml');
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
      expect.arrayContaining(['removed node_host = "10.0.0.1:20443"', 'added node_host = "10.0.0.2:20443"']),
    );
    expect(JSON.stringify(lines)).not.toMatch(/1f1f1f|the-old-password/u);
    expect(lines.some(({ kind, text }) => kind !== 'same' && text.startsWith('auth_password'))).toBe(false);
    expect(await wizard.save({}, draft)).toMatchObject({ code: 'file-exists', suggestion: 'signer-2.toml' });
    unwrap(await wizard.save({ configName: 'signer-2.toml' }, draft));
    expect(readFileSync(join(folder, 'signer.toml'), 'utf8')).toBe(OLD);
    const issued = readSettings(readFileSync(join(folder, 'signer-2.toml')));
    expect(issued).toMatchObject({
      stacksPrivateKey: `${'1f'.repeat(32)}01`,
      authPassword: 'the-old-password',
      settings: changed,
    });
  });

  it('can have a new password, which the comparison tells without showing it', async () => {
    put('signer.toml', OLD);
    const { settings, release } = unwrap(await wizard.call('restore:open-config', replace));
    await wizard.call('password:renew', {});
    const draft = { release, network: 'mainnet', placement: 'docker', settings } as const;
    const preview = unwrap(await wizard.call('config:preview', draft)).id;
    const { lines } = unwrap(await wizard.call('config:compare', { preview }));
    const changed = lines.filter(({ kind, text }) => kind === 'added' && text.startsWith('auth_password'));
    expect(changed).toMatchObject([{ hidden: true }]);
  });

  it('of 2024 becomes one for today, with the same key', async () => {
    put(
      'old.toml',
      `node_host = "127.0.0.1:20443"\nendpoint = "127.0.0.1:30000"\nnetwork = "testnet"\nstacks_private_key = "${'1f'.repeat(32)}01"\nmessage_private_key = "8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy"\n`,
    );
    const restored = unwrap(await wizard.call('restore:open-config', replace));
    expect(restored).toMatchObject({ release: 'guide', keepsPassword: false, messageKey: { way: 'import' } });
    const settings = { ...restored.settings, ...DRAFT.settings };
    unwrap(await wizard.save({ configName: 'new.toml' }, { ...DRAFT, settings }));
    const issued = readSettings(readFileSync(join(folder, 'new.toml')));
    expect(issued).toMatchObject({ release: { id: '4.0' }, stacksPrivateKey: `${'1f'.repeat(32)}01` });
  });

  it.each(['', 'stacks_private_key = "REPLACE_ME"', 'network = "testnet"'])(
    'without a valid key is sent to the checker: %j',
    async (text) => {
      put('signer.toml', text);
      expect(await wizard.call('restore:open-config', replace)).toEqual({
        ok: false,
        code: 'config-without-key',
      });
    },
  );

  it('has nothing to compare with when the key came otherwise', async () => {
    await wizard.call('keychain:create', { words: 24, replace: true });
    const preview = unwrap(await wizard.call('config:preview', DRAFT)).id;
    expect(await wizard.call('config:compare', { preview })).toEqual({
      ok: false,
      code: 'no-earlier-config',
    });
    expect(await wizard.call('config:compare', { preview: 'x' })).toEqual({
      ok: false,
      code: 'preview-stale',
    });
  });
});

describe('a key that is not saved yet', () => {
  it('is not replaced without being asked for, whatever is restored', async () => {
    const [vector] = keychainVectors;
    await wizard.call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: false });
    put('keychain.json', JSON.stringify({ mnemonic: null, keyInfo: vector?.keyInfo }));
    const refused = { ok: false, code: 'keychain-unsaved' };
    expect(await wizard.call('restore:open-keychain', replace)).toEqual(refused);
    expect(await wizard.call('restore:open-config', replace)).toEqual(refused);
    await wizard.call('restore:open-backup', {});
    expect(await wizard.call('restore:unlock-backup', { passphrase: 'x', ...replace })).toEqual(refused);
    expect(await wizard.call('restore:open-keychain', { replace: true })).toMatchObject({ ok: true });
  });
});
