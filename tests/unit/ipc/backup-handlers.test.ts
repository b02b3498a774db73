import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWithPassphrase } from '../../../electron/keys/age-file.ts';
import type { BackupEngine } from '../../../electron/keys/backup-engine.ts';
import { snapshot, temporaryFolder } from '../files/temporary-folder.ts';
import { quickEngine } from '../support/test-session.ts';
import { unwrap } from '../support/unwrap.ts';
import { DRAFT, openWizard, PHRASE, type WizardSession } from './wizard-session.ts';

const OWN = 'lantern orbit quietly seventeen plum drawbridge';
let folder: string;
let wizard: WizardSession;
beforeEach(async () => {
  folder = temporaryFolder();
  wizard = openWizard({ askForFolder: async () => folder });
  await wizard.call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: true });
  await wizard.call('proof:waive', { isAsked: true });
});

describe('a backup', () => {
  it('is saved with the config and holds what make_keychain prints, and more', async () => {
    const passphrase = await wizard.seal();
    const receipt = unwrap(await wizard.save({ backupName: 'signer-backup.age' }));
    expect(receipt).toMatchObject({
      backup: 'signer-backup.age',
      files: [
        { name: 'signer.toml' },
        { name: 'signer-backup.age', secret: true, mode: '0600', verified: true },
      ],
    });
    const sealed = readFileSync(join(folder, 'signer-backup.age'));
    const content = new TextDecoder().decode(unwrap(await openWithPassphrase(sealed, [passphrase])));
    expect(JSON.parse(content)).toMatchObject({
      mnemonic: PHRASE,
      keyInfo: { address: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB', index: 0 },
      path: "m/44'/5757'/0'/0/0",
      network: 'testnet',
      app: 'Signer Setup 1.0.0',
    });
    expect(JSON.stringify(receipt)).not.toMatch(/tilt|garlic|75670529/u);
  });

  it('does not count before it was opened with what the person typed', async () => {
    const { words } = unwrap(await wizard.call('backup:reveal-passphrase', {}));
    await wizard.call('backup:seal', { own: null, network: 'testnet' });
    expect(await wizard.save({ backupName: 'b.age' })).toEqual({ ok: false, code: 'backup-untested' });
    const wrong = words.with(3, 'zoo').join(' ');
    expect(await wizard.call('backup:test', { passphrase: wrong })).toEqual({
      ok: false,
      code: 'backup-passphrase-wrong',
    });
    expect(await wizard.save({ backupName: 'b.age' })).toMatchObject({ code: 'backup-untested' });
    await wizard.call('backup:test', { passphrase: words.join('-') });
    expect(await wizard.save({ backupName: 'b.age' })).toMatchObject({ ok: true });
  });

  it('takes a passphrase of one’s own when it is strong', async () => {
    expect(await wizard.call('backup:judge-passphrase', { passphrase: 'password1' })).toEqual({
      ok: true,
      value: { isStrong: false },
    });
    expect(await wizard.call('backup:seal', { own: 'password1', network: 'testnet' })).toEqual({
      ok: false,
      code: 'backup-passphrase-weak',
    });
    unwrap(await wizard.call('backup:seal', { own: OWN, network: 'testnet' }));
    expect(await wizard.call('backup:test', { passphrase: `${OWN}x` })).toMatchObject({ ok: false });
    unwrap(await wizard.call('backup:test', { passphrase: OWN }));
  });

  it('keeps its words through Back and forth', async () => {
    const first = unwrap(await wizard.call('backup:reveal-passphrase', {}));
    expect(unwrap(await wizard.call('backup:reveal-passphrase', {}))).toEqual(first);
    await wizard.call('keychain:create', { words: 24, replace: true });
    expect(unwrap(await wizard.call('backup:reveal-passphrase', {}))).not.toEqual(first);
  });

  it('is refused for another network than the one it was sealed for', async () => {
    await wizard.seal();
    const draft = { ...DRAFT, network: 'mainnet' } as const;
    expect(await wizard.save({ backupName: 'b.age' }, draft)).toEqual({ ok: false, code: 'backup-stale' });
  });

  it('goes with its key', async () => {
    await wizard.seal();
    await wizard.call('keychain:create', { words: 24, replace: true });
    await wizard.call('proof:waive', { isAsked: true });
    expect(await wizard.save({ backupName: 'b.age' })).toMatchObject({ code: 'backup-untested' });
  });

  it('is saved whole with everything else, or nothing is', async () => {
    await wizard.seal();
    writeFileSync(join(folder, 'b.age'), 'an older backup');
    const before = snapshot(folder);
    expect(await wizard.save({ backupName: 'b.age', keychainName: 'keychain.json' })).toMatchObject({
      code: 'file-exists',
      field: 'b.age',
      suggestion: 'b-2.age',
    });
    expect(snapshot(folder)).toEqual(before);
    expect(await wizard.save({ backupName: 'b-2.age' })).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'b.age'), 'utf8')).toBe('an older backup');
  });
});

/** An engine whose work lasts until it is told to end. */
function createSlowEngine() {
  let finish: (() => void) | null = null;
  const engine: BackupEngine = {
    async run(task, input) {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return quickEngine.run(task, input);
    },
    cancel: () => undefined,
  };
  return { engine, finish: () => finish?.() };
}

describe('what takes seconds', () => {
  it('comes to nothing when another key came in between', async () => {
    const slow = createSlowEngine();
    const other = openWizard({ engine: slow.engine });
    await other.call('keychain:create', { words: 24, replace: true });
    const sealing = other.call('backup:seal', { own: null, network: 'testnet' });
    await other.call('keychain:create', { words: 12, replace: true });
    slow.finish();
    expect(await sealing).toEqual({ ok: false, code: 'backup-cancelled' });
    expect(await other.call('backup:test', { passphrase: 'x' })).toEqual({ ok: false, code: 'out-of-order' });
  });

  it('comes to nothing when everything was wiped in between', async () => {
    const slow = createSlowEngine();
    const other = openWizard({ engine: slow.engine });
    await other.call('keychain:create', { words: 24, replace: true });
    const sealing = other.call('backup:seal', { own: null, network: 'testnet' });
    other.session.wipe();
    slow.finish();
    expect(await sealing).toEqual({ ok: false, code: 'backup-cancelled' });
  });

  it('says so when it is cancelled', async () => {
    const engine: BackupEngine = { run: async () => null, cancel: () => undefined };
    const other = openWizard({ engine });
    await other.call('keychain:create', { words: 24, replace: true });
    expect(await other.call('backup:seal', { own: OWN, network: 'testnet' })).toMatchObject({
      code: 'backup-cancelled',
    });
    expect(await other.call('backup:judge-passphrase', { passphrase: 'x' })).toMatchObject({
      code: 'backup-cancelled',
    });
  });
});
