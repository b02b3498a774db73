import { openWithPassphrase, sealWithPassphrase } from './age-file.ts';
import type { BackupResults, BackupTask, BackupTasks } from './backup-engine.ts';
import { isStrong } from './passphrase-strength.ts';

/** Does one task here and now. */
export const backupTasks: {
  readonly [T in BackupTask]: (input: BackupTasks[T]) => Promise<BackupResults[T]>;
} = {
  seal: ({ content, passphrase }) => sealWithPassphrase(content, passphrase),
  open: ({ sealed, passphrases }) => openWithPassphrase(sealed, passphrases),
  judge: async ({ passphrase }) => isStrong(passphrase),
};
