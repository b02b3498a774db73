import { join } from 'node:path';
import { readSettings } from '../../config/read-settings.ts';
import type { Network } from '../../config/release.ts';
import type { HandOffCard } from '../../deploy/hand-off-card.ts';
import { MAX_CONFIG_BYTES, readSmallFile, type ReadFailure } from '../../files/read-small-file.ts';
import { readBackup } from '../../keys/backup.ts';
import type { BackupEngine } from '../../keys/backup-engine.ts';
import { derivePrivateKey, derivePublicKey, describePublicKey } from '../../keys/keychain.ts';
import { parseMnemonic } from '../../keys/mnemonic.ts';
import { readPassphrase } from '../../keys/passphrase.ts';
import { parsePrivateKey } from '../../keys/private-key.ts';
import type { Vault } from '../../keys/vault.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Handlers } from '../register.ts';
import type { SealedFile } from './restore.ts';

type RehearsalCalls = Pick<Handlers, 'rehearsal:begin' | 'rehearsal:words' | 'rehearsal:unlock-backup'>;

/** The save that a rehearsal is compared with; nothing secret. */
export interface LastSave {
  readonly folder: string;
  readonly configName: string;
  readonly network: Network;
  readonly publicKey: string;
  readonly address: string;
  readonly card: HandOffCard;
}

interface Tools {
  readonly vault: Vault;
  readonly engine: BackupEngine;
  readonly sealedFile: SealedFile;
  readonly lastSave: { current: LastSave | null };
}

type Compared = Result<
  { readonly publicKey: string; readonly address: string },
  ReadFailure | { readonly code: 'rehearsal-different' | 'rehearsal-file-changed' }
>;

/**
 * The rehearsal of the worst day: every secret is forgotten, the key comes back from paper or from the backup, and
 * is compared with the config that was saved, as it lies on the disk.
 */
export function createRehearsalHandlers({ vault, engine, sealedFile, lastSave }: Tools): RehearsalCalls {
  /** The key's bytes are overwritten here. */
  const compare = async (key: Uint8Array): Promise<Compared> => {
    const last = lastSave.current;
    if (last === null) return fail({ code: 'rehearsal-different' });
    const publicKey = derivePublicKey(key);
    const { addresses } = describePublicKey(publicKey);
    const isSame = await matchesFile(last, key).finally(() => key.fill(0));
    if (publicKey !== last.publicKey || addresses[last.network] !== last.address)
      return fail({ code: 'rehearsal-different' });
    return isSame.ok ? ok({ publicKey, address: last.address }) : isSame;
  };
  return {
    'rehearsal:begin': {
      needs: 'saved',
      run: () => {
        vault.wipe();
        sealedFile.current = null;
        return ok(null);
      },
    },
    'rehearsal:words': {
      needs: 'saved',
      run: async ({ mnemonic }) => {
        const parsed = parseMnemonic(mnemonic);
        return parsed.ok ? compare(await derivePrivateKey(parsed.value)) : parsed;
      },
    },
    'rehearsal:unlock-backup': {
      needs: 'saved',
      concurrent: true,
      run: async ({ passphrase }) => {
        const sealed = sealedFile.current;
        if (sealed === null) return fail({ code: 'out-of-order' });
        const opened = await engine.run('open', { sealed, passphrases: readPassphrase(passphrase) });
        if (opened === null) return fail({ code: 'backup-cancelled' });
        if (!opened.ok) return opened;
        const backup = await readBackup(opened.value);
        opened.value.fill(0);
        return backup.ok ? compare(backup.value.privateKey) : backup;
      },
    },
  };
}

/** Whether the config on the disk holds this key. */
async function matchesFile(
  { folder, configName }: LastSave,
  key: Uint8Array,
): Promise<Result<null, ReadFailure | { readonly code: 'rehearsal-file-changed' }>> {
  const read = await readSmallFile(join(folder, configName), MAX_CONFIG_BYTES);
  if (!read.ok) return read;
  const saved = parsePrivateKey(readSettings(read.value).stacksPrivateKey ?? '');
  read.value.fill(0);
  if (!saved.ok) return fail({ code: 'rehearsal-file-changed' });
  const isSame = saved.value.every((byte, index) => byte === key[index]);
  saved.value.fill(0);
  return isSame ? ok(null) : fail({ code: 'rehearsal-file-changed' });
}
