import { createHash } from 'node:crypto';
import { writeBackup } from '../../keys/backup.ts';
import type { BackupEngine } from '../../keys/backup-engine.ts';
import { readPassphrase } from '../../keys/passphrase.ts';
import type { Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';

type BackupCalls = Pick<
  Handlers,
  | 'backup:reveal-passphrase'
  | 'backup:judge-passphrase'
  | 'backup:seal'
  | 'backup:test'
  | 'backup:cancel'
  | 'backup:drop'
>;

interface Tools {
  readonly vault: Vault;
  readonly engine: BackupEngine;
  /** Name and version of the app, as the backup names it. */
  readonly app: string;
}

/** The encrypted backup: sealed in memory, opened again with what was typed, and only then good to be saved. */
export function createBackupHandlers({ vault, engine, app }: Tools): BackupCalls {
  return {
    'backup:reveal-passphrase': {
      needs: 'keychain',
      run: () => ok({ words: vault.readPassphrase().split('-') }),
    },
    'backup:judge-passphrase': {
      needs: 'keychain',
      concurrent: true,
      run: async ({ passphrase }) => {
        const isStrong = await engine.run('judge', { passphrase });
        return isStrong === null ? fail({ code: 'backup-cancelled' }) : ok({ isStrong });
      },
    },
    'backup:seal': {
      needs: 'keychain',
      concurrent: true,
      run: async ({ own, network }) => {
        if (own !== null) {
          const isStrong = await engine.run('judge', { passphrase: own });
          if (isStrong === null) return fail({ code: 'backup-cancelled' });
          if (!isStrong) return fail({ code: 'backup-passphrase-weak' });
        }
        if (!vault.hasKeychain) return fail({ code: 'out-of-order' });
        const { generation } = vault;
        const { path } = vault.summarizeKeychain();
        const content = writeBackup({
          ...vault.readKeychain(network),
          path,
          network,
          createdAt: new Date().toISOString(),
          app,
        });
        const digest = hash(content);
        const sealed = await engine
          .run('seal', { content, passphrase: own ?? vault.readPassphrase() })
          .finally(() => content.fill(0));
        if (sealed === null || vault.generation !== generation) return fail({ code: 'backup-cancelled' });
        vault.holdBackup({ network, sealed, digest, isTested: false });
        return ok(null);
      },
    },
    'backup:test': {
      needs: 'keychain',
      concurrent: true,
      run: async ({ passphrase }) => {
        const held = vault.backup;
        if (held === null) return fail({ code: 'out-of-order' });
        const passphrases = readPassphrase(passphrase);
        const opened = await engine.run('open', { sealed: held.sealed, passphrases });
        // Another key, or another seal, in the meantime.
        if (opened === null || vault.backup !== held) return fail({ code: 'backup-cancelled' });
        if (!opened.ok) return opened;
        const isSame = hash(opened.value) === held.digest;
        opened.value.fill(0);
        if (!isSame) return fail({ code: 'backup-damaged' });
        vault.holdBackup({ ...held, isTested: true });
        return ok({ size: held.sealed.length });
      },
    },
    'backup:cancel': {
      needs: 'nothing',
      concurrent: true,
      run: () => {
        engine.cancel();
        return ok(null);
      },
    },
    'backup:drop': {
      needs: 'keychain',
      run: () => {
        vault.holdBackup(null);
        return ok(null);
      },
    },
  };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
