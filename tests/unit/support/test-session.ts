import { createSession, type Session, type Surroundings } from '../../../electron/ipc/handlers.ts';
import { openWithPassphrase, sealWithPassphrase } from '../../../electron/keys/age-file.ts';
import type { BackupEngine, BackupTask, BackupTasks } from '../../../electron/keys/backup-engine.ts';
import { isStrong } from '../../../electron/keys/passphrase-strength.ts';

/** The engine's tasks here and now, with a work factor that costs nothing. */
export const quickEngine: BackupEngine = {
  async run(task, input) {
    const run: { readonly [T in BackupTask]: (value: BackupTasks[T]) => Promise<unknown> } = {
      seal: ({ content, passphrase }) => sealWithPassphrase(content, passphrase, 4),
      open: ({ sealed, passphrases }) => openWithPassphrase(sealed, passphrases),
      judge: async ({ passphrase }) => isStrong(passphrase),
    };
    return run[task](input) as never;
  },
  cancel: () => undefined,
};

/** A session in surroundings where every dialog is cancelled and the computer is offline, but for what is given. */
export function createTestSession(parts: Partial<Surroundings> = {}): Session {
  return createSession({
    version: '1.0.0',
    commit: 'abc1234',
    askForFolder: async () => null,
    askForFile: async () => null,
    clipboard: { readText: async () => '', writeText: async () => undefined, clear: () => undefined },
    engine: quickEngine,
    printer: { print: async () => true, toPdf: async () => new TextEncoder().encode('%PDF-1.7') },
    readConnection: () => ({ state: 'offline', links: [] }),
    ...parts,
  });
}
