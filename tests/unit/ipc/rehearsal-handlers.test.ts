import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { unwrap } from '../support/unwrap.ts';
import { openWizard, PHRASE, type WizardSession } from './wizard-session.ts';

const ADDRESS = 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB';
const OTHER = 'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about';
let folder: string;
let wizard: WizardSession;
let passphrase: string;
beforeEach(async () => {
  folder = temporaryFolder();
  wizard = openWizard({
    askForFolder: async () => folder,
    askForFile: async () => join(folder, 'signer-backup.age'),
  });
  await wizard.call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: true });
  await wizard.call('proof:waive', { isAsked: true });
  passphrase = await wizard.seal();
  unwrap(await wizard.save({ backupName: 'signer-backup.age' }));
});

describe('the rehearsal', () => {
  it('begins by forgetting every secret', async () => {
    expect(wizard.session.isMet('keychain')).toBe(true);
    unwrap(await wizard.call('rehearsal:begin', {}));
    expect(wizard.session.isMet('keychain')).toBe(false);
    expect(wizard.session.isMet('saved')).toBe(true);
  });

  it('succeeds with the words, compared with the file on the disk', async () => {
    await wizard.call('rehearsal:begin', {});
    expect(await wizard.call('rehearsal:words', { mnemonic: PHRASE.toUpperCase() })).toMatchObject({
      ok: true,
      value: { address: ADDRESS },
    });
    expect(wizard.session.isMet('keychain')).toBe(false);
  });

  it('succeeds with the backup file', async () => {
    await wizard.call('rehearsal:begin', {});
    expect(await wizard.call('rehearsal:unlock-backup', { passphrase })).toMatchObject({
      code: 'out-of-order',
    });
    unwrap(await wizard.call('restore:open-backup', {}));
    expect(await wizard.call('rehearsal:unlock-backup', { passphrase: 'x' })).toMatchObject({
      code: 'backup-passphrase-wrong',
    });
    expect(unwrap(await wizard.call('rehearsal:unlock-backup', { passphrase }))).toMatchObject({
      address: ADDRESS,
    });
  });

  it('fails with other words, and with words that are none', async () => {
    await wizard.call('rehearsal:begin', {});
    expect(await wizard.call('rehearsal:words', { mnemonic: OTHER })).toEqual({
      ok: false,
      code: 'rehearsal-different',
    });
    expect(await wizard.call('rehearsal:words', { mnemonic: 'tilt' })).toMatchObject({
      code: 'mnemonic-word-count',
    });
  });

  it('fails when the saved file has another key by now, or is gone', async () => {
    await wizard.call('rehearsal:begin', {});
    const path = join(folder, 'signer.toml');
    for (const text of [`stacks_private_key = "${'1f'.repeat(32)}01"`, 'stacks_private_key = 5', '']) {
      writeFileSync(path, text);
      expect(await wizard.call('rehearsal:words', { mnemonic: PHRASE })).toEqual({
        ok: false,
        code: 'rehearsal-file-changed',
      });
    }
    rmSync(path);
    expect(await wizard.call('rehearsal:words', { mnemonic: PHRASE })).toEqual({
      ok: false,
      code: 'file-missing',
    });
  });

  it('has nothing to compare with after everything was forgotten', async () => {
    wizard.session.wipe();
    expect(wizard.session.isMet('saved')).toBe(false);
  });
});
