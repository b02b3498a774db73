import { Worker } from 'node:worker_threads';
import type { Result } from '../result.ts';
import type { AgeFailure } from './age-file.ts';

/** What is computed for a backup; each takes seconds, and none may hold up the window. */
export interface BackupTasks {
  seal: { content: Uint8Array; passphrase: string };
  open: { sealed: Uint8Array; passphrases: readonly string[] };
  judge: { passphrase: string };
}

/** What comes of it: sealed bytes, opened bytes, whether a passphrase is strong. */
export interface BackupResults {
  seal: Uint8Array;
  open: Result<Uint8Array, AgeFailure>;
  judge: boolean;
}

export type BackupTask = keyof BackupTasks;

/** Runs one task at a time. */
export interface BackupEngine {
  /** @returns null when it was cancelled; rejects when the computing itself broke */
  run<T extends BackupTask>(task: T, input: BackupTasks[T]): Promise<BackupResults[T] | null>;
  /** Ends what is running; there may be nothing. */
  cancel(): void;
}

/**
 * An engine that computes in a thread of its own, one thread for each task, so that what it held is gone with it.
 * @param readSource the worker's bundle, one CommonJS file; as text it needs no path inside the app's archive
 */
export function createBackupEngine(readSource: () => string): BackupEngine {
  let cancel: (() => void) | null = null;
  return {
    run(task, input) {
      cancel?.();
      // SECURITY: architecture.md, Secrets – neither arguments nor environment: the task travels as a message.
      const worker = new Worker(readSource(), { eval: true, env: {}, argv: [], execArgv: [] });
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          if (cancel === stop) cancel = null;
          void worker.terminate();
          settle();
        };
        const stop = () => end(() => resolve(null));
        cancel = stop;
        worker.once('message', (result) => end(() => resolve(result)));
        worker.once('error', (error) => end(() => reject(error)));
        worker.once('exit', () => end(() => reject(new Error('The worker ended without a result'))));
        // oxlint-disable-next-line require-post-message-target-origin -- a thread of Node's, not a window
        worker.postMessage({ task, input });
      });
    },
    cancel: () => cancel?.(),
  };
}
