import { basename, dirname } from 'node:path';
import { readSettings } from '../../config/read-settings.ts';
import { showPath, type Folders } from '../../files/folder-tokens.ts';
import { readBackup } from '../../keys/backup.ts';
import type { BackupEngine } from '../../keys/backup-engine.ts';
import { readKeyMaterial, type KeyMaterial } from '../../keys/key-material.ts';
import type { KeychainOrigin } from '../../keys/keychain.ts';
import { parseMessageKey } from '../../keys/message-key.ts';
import { readPassphrase } from '../../keys/passphrase.ts';
import { parsePrivateKey } from '../../keys/private-key.ts';
import type { Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';
import type { ReadAskedFile } from './ask-file.ts';

type RestoreCalls = Pick<
  Handlers,
  'restore:open-backup' | 'restore:unlock-backup' | 'restore:open-keychain' | 'restore:open-config'
>;

/** The sealed file that was opened last, until it is unlocked; nothing in it can be read without its passphrase. */
export interface SealedFile {
  current: Uint8Array | null;
}

interface Tools {
  readonly vault: Vault;
  readonly engine: BackupEngine;
  readonly folders: Folders;
  readonly readFile: ReadAskedFile;
  readonly sealedFile: SealedFile;
}

/** The ways back to a key: a sealed backup, what `make_keychain` printed, or the config of a signer. */
export function createRestoreHandlers(tools: Tools): RestoreCalls {
  const { vault, engine, folders, readFile, sealedFile } = tools;
  const wouldLose = (replace: boolean) => vault.holdsUnsaved && !replace;
  const hold = (origin: KeychainOrigin, { mnemonic, privateKey }: KeyMaterial) => {
    vault.holdKeychain(origin, mnemonic, privateKey);
    return vault.summarizeKeychain();
  };
  return {
    'restore:open-backup': {
      needs: 'nothing',
      concurrent: true,
      run: async () => {
        const read = await readFile('backup');
        if (!read.ok) return read;
        sealedFile.current = read.value.bytes;
        return ok({ fileName: showPath(basename(read.value.path)) });
      },
    },
    'restore:unlock-backup': {
      needs: 'nothing',
      concurrent: true,
      run: async ({ passphrase, replace }) => {
        const sealed = sealedFile.current;
        if (sealed === null) return fail({ code: 'out-of-order' });
        if (wouldLose(replace)) return fail({ code: 'keychain-unsaved' });
        const { generation } = vault;
        const opened = await engine.run('open', { sealed, passphrases: readPassphrase(passphrase) });
        if (opened === null || vault.generation !== generation) return fail({ code: 'backup-cancelled' });
        if (!opened.ok) return opened;
        const backup = await readBackup(opened.value);
        opened.value.fill(0);
        if (!backup.ok) return backup;
        return ok({ keychain: hold('backup', backup.value), network: backup.value.network });
      },
    },
    'restore:open-keychain': {
      needs: 'nothing',
      run: async ({ replace }) => {
        if (wouldLose(replace)) return fail({ code: 'keychain-unsaved' });
        const read = await readFile('keychain');
        if (!read.ok) return read;
        const material = await readKeyMaterial(new TextDecoder().decode(read.value.bytes));
        read.value.bytes.fill(0);
        // Which word is wrong says nothing to somebody who opened a file; that it is no keychain does.
        if (!material.ok) return fail({ code: 'keychain-unreadable' });
        return ok(hold('keychain-file', material.value));
      },
    },
    'restore:open-config': {
      needs: 'nothing',
      run: async ({ replace }) => {
        if (wouldLose(replace)) return fail({ code: 'keychain-unsaved' });
        const read = await readFile('earlier-config');
        if (!read.ok) return read;
        const { path, bytes } = read.value;
        const earlier = readSettings(bytes);
        const key = parsePrivateKey(earlier.stacksPrivateKey ?? '');
        if (!key.ok) {
          bytes.fill(0);
          return fail({ code: 'config-without-key' });
        }
        const keychain = hold('config', { mnemonic: null, privateKey: key.value });
        vault.holdEarlier({ name: basename(path), bytes });
        if (earlier.authPassword !== null) vault.holdAuthPassword(earlier.authPassword);
        const messageKey = parseMessageKey(earlier.messagePrivateKey ?? '');
        if (messageKey.ok) vault.holdMessageKey('import', messageKey.value);
        const folder = await folders.register(dirname(path));
        const { release, network, placement, settings } = earlier;
        return ok({
          keychain,
          fileName: showPath(basename(path)),
          folder: folder.ok ? folder.value : null,
          release: release.id,
          network,
          placement,
          settings,
          messageKey: messageKey.ok ? vault.summarizeMessageKey() : null,
          keepsPassword: earlier.authPassword !== null,
        });
      },
    },
  };
}
