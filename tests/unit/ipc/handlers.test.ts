import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Reply, Request } from '../../../electron/contract.ts';
import type { Session } from '../../../electron/ipc/handlers.ts';
import { createTestSession } from '../support/test-session.ts';
import { unwrap } from '../support/unwrap.ts';

const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
const GUIDE = {
  node_host: '127.0.0.1:20443',
  endpoint: '127.0.0.1:30000',
  network: 'testnet',
  stacks_private_key: '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601',
  message_private_key: '8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy',
};
const settings = { node_host: GUIDE.node_host, endpoint: GUIDE.endpoint };
const draft = { release: 'guide', network: 'testnet', placement: 'direct', settings } as const;

let folder: string;
let chosen: string | null;
let wizard: Session;

async function call<C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> {
  return wizard.handlers[channel].run(request);
}

async function prepare(): Promise<{ preview: string; token: string }> {
  await call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: false });
  await call('proof:waive', { isAsked: true });
  await call('message-key:choose', { way: 'reuse' });
  const preview = unwrap(await call('config:preview', draft)).id;
  return { preview, token: unwrap(await call('folder:choose', {})).token };
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'session-')));
  chosen = folder;
  wizard = createTestSession({ askForFolder: async () => chosen });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the whole path on the trusted side', () => {
  it("saves the guide's file, as previewed, and keychain.json beside it", async () => {
    const { preview, token } = await prepare();
    const receipt = unwrap(
      await call('config:save', {
        preview,
        folder: token,
        configName: 'signer.toml',
        keychainName: 'keychain.json',
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      }),
    );
    expect(parse(readFileSync(join(folder, 'signer.toml'), 'utf8'))).toEqual(GUIDE);
    expect(JSON.parse(readFileSync(join(folder, 'keychain.json'), 'utf8'))).toMatchObject({
      mnemonic: PHRASE,
      keyInfo: { privateKey: GUIDE.stacks_private_key, address: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB' },
    });
    expect(receipt).toMatchObject({
      folder,
      release: 'guide',
      network: 'testnet',
      address: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB',
      files: [
        { name: 'signer.toml', secret: true, mode: '0600', permissions: 'owner-only', verified: true },
        { name: 'keychain.json', secret: true, mode: '0600' },
      ],
    });
    expect(statSync(join(folder, 'signer.toml')).mode & 0o777).toBe(0o600);
    expect(wizard.unsaved()).toBeNull();
  });

  it('writes the keys in the order of the guide', async () => {
    const { preview } = await prepare();
    const { lines } = unwrap(await call('config:reveal', { preview }));
    expect(lines.map(({ text }) => text.split(' = ')[0]).filter((name) => name !== '')).toEqual(
      Object.keys(GUIDE),
    );
  });
});

describe('what reaches the page', () => {
  it('holds no secret but what is asked for by name', async () => {
    const created = unwrap(await call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: false }));
    const message = unwrap(await call('message-key:choose', { way: 'reuse' }));
    const steps = unwrap(await call('message-key:explain', { reveal: false }));
    const preview = unwrap(await call('config:preview', draft));
    const text = JSON.stringify([created, message, steps, preview]);
    for (const secret of ['75670529', GUIDE.message_private_key.slice(0, 8), 'tilt invite', 'L19veovq']) {
      expect(text).not.toContain(secret);
    }
    const { words } = unwrap(await call('keychain:reveal-mnemonic', {}));
    expect(words.join(' ')).toBe(PHRASE);
    const { lines } = unwrap(await call('config:reveal', { preview: preview.id }));
    expect(JSON.stringify(lines)).toContain(GUIDE.stacks_private_key);
  });

  it('names the folder by a token, not by what the page sends', async () => {
    const { preview } = await prepare();
    expect(
      await call('config:save', {
        preview,
        folder: 'f'.repeat(32),
        configName: 'signer.toml',
        keychainName: null,
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      }),
    ).toEqual({ ok: false, code: 'folder-unknown' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('nothing is lost', () => {
  it('asks before a new key takes the place of one that is not saved', async () => {
    await call('keychain:create', { words: 24, replace: false });
    const refused = { ok: false, code: 'keychain-unsaved' };
    expect(await call('keychain:create', { words: 24, replace: false })).toEqual(refused);
    expect(await call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: false })).toEqual(refused);
    const privateKey = GUIDE.stacks_private_key;
    expect(await call('keychain:import-private-key', { privateKey, replace: false })).toEqual(refused);
    expect(await call('keychain:create', { words: 12, replace: true })).toMatchObject({
      ok: true,
      value: { words: 12 },
    });
  });

  it('says first what is wrong with a phrase, and keeps the key it has', async () => {
    const first = unwrap(await call('keychain:create', { words: 24, replace: false }));
    expect(await call('keychain:import-mnemonic', { mnemonic: 'tilt', replace: true })).toMatchObject({
      code: 'mnemonic-word-count',
    });
    expect(unwrap(await call('keychain:reveal-mnemonic', {})).words).toHaveLength(first.words ?? 0);
  });

  it('never overwrites: the file stays, a free name is offered, and that name works', async () => {
    const { preview, token } = await prepare();
    writeFileSync(join(folder, 'signer.toml'), 'mine');
    const save = (configName: string) =>
      call('config:save', {
        preview,
        folder: token,
        configName,
        keychainName: null,
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      });
    const refused = await save('signer.toml');
    expect(refused).toMatchObject({ ok: false, code: 'file-exists', field: 'signer.toml' });
    expect(readFileSync(join(folder, 'signer.toml'), 'utf8')).toBe('mine');
    const suggestion = !refused.ok && 'suggestion' in refused ? (refused.suggestion ?? '') : '';
    expect(await save(suggestion)).toMatchObject({ ok: true });
    expect(wizard.unsaved()).toBeNull();
  });

  it('saves neither file when the second name is taken', async () => {
    const { preview, token } = await prepare();
    writeFileSync(join(folder, 'keychain.json'), 'mine');
    const reply = await call('config:save', {
      preview,
      folder: token,
      configName: 'signer.toml',
      keychainName: 'keychain.json',
      backupName: null,
      bundle: { kind: 'none', node: 'none' },
    });
    expect(reply).toMatchObject({ code: 'file-exists', field: 'keychain.json' });
    expect(readdirSync(folder)).toEqual(['keychain.json']);
    expect(wizard.unsaved()).toBe('key');
  });
});

describe('refusals', () => {
  it.each([
    ['an unknown release', { ...draft, release: '4.0-alpha' }, 'request-invalid'],
    ['a bad port', { ...draft, settings: { ...settings, endpoint: '127.0.0.1:65536' } }, 'settings-refused'],
    ['an empty form', { ...draft, settings: {} }, 'settings-refused'],
  ])('of a preview: %s', async (_name, request, code) => {
    await prepare();
    expect(await call('config:preview', request)).toMatchObject({ ok: false, code });
  });

  it('of a preview before the message key of a release that has one', async () => {
    await call('keychain:create', { words: 24, replace: false });
    expect(await call('config:preview', draft)).toEqual({ ok: false, code: 'out-of-order' });
  });

  it('of saving a preview that another has replaced', async () => {
    const { preview, token } = await prepare();
    await call('config:preview', draft);
    expect(
      await call('config:save', {
        preview,
        folder: token,
        configName: 'signer.toml',
        keychainName: null,
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      }),
    ).toEqual({ ok: false, code: 'preview-stale' });
    expect(await call('config:reveal', { preview })).toEqual({ ok: false, code: 'preview-stale' });
  });

  it('of showing words that a bare key never had', async () => {
    await call('keychain:import-private-key', { privateKey: GUIDE.stacks_private_key, replace: false });
    expect(await call('keychain:reveal-mnemonic', {})).toEqual({ ok: false, code: 'no-mnemonic' });
  });

  it('of a folder nobody chose', async () => {
    await call('keychain:create', { words: 24, replace: false });
    chosen = null;
    expect(await call('folder:choose', {})).toEqual({ ok: false, code: 'folder-cancelled' });
  });

  it('of a message key with the 01 kept', async () => {
    await call('keychain:create', { words: 24, replace: false });
    const value = 'bsoCvMkJ6nGBiBgd4VSGRLjPyk8rcdqqJgxiU9uKVzEC';
    expect(await call('message-key:choose', { way: 'import', value })).toMatchObject({ ok: false });
  });
});

describe('a wipe in the middle of a save', () => {
  it('does not turn what is written into zeros', async () => {
    const { preview, token } = await prepare();
    const saving = call('config:save', {
      preview,
      folder: token,
      configName: 'signer.toml',
      keychainName: 'keychain.json',
      backupName: null,
      bundle: { kind: 'none', node: 'none' },
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(wizard.saving()).not.toBeNull();
    wizard.wipe();
    expect(await saving).toMatchObject({ ok: true });
    expect(wizard.saving()).toBeNull();
    expect(parse(readFileSync(join(folder, 'signer.toml'), 'utf8'))).toEqual(GUIDE);
    expect(JSON.parse(readFileSync(join(folder, 'keychain.json'), 'utf8'))).toMatchObject({
      mnemonic: PHRASE,
    });
    expect(wizard.unsaved()).toBeNull();
  });
});

describe('starting over', () => {
  it('forgets keys, previews and folders', async () => {
    const { preview, token } = await prepare();
    await call('session:wipe', {});
    expect(wizard.isMet('keychain')).toBe(false);
    expect(wizard.unsaved()).toBeNull();
    await call('keychain:create', { words: 24, replace: false });
    expect(
      await call('config:save', {
        preview,
        folder: token,
        configName: 'signer.toml',
        keychainName: null,
        backupName: null,
        bundle: { kind: 'none', node: 'none' },
      }),
    ).toEqual({ ok: false, code: 'preview-stale' });
  });
});
