/** The thread that computes for backups: takes one task as a message, answers with its result. */
import { parentPort } from 'node:worker_threads';
import { stubNetwork } from '../security/network-stubs.ts';
import type { BackupTask, BackupTasks } from './backup-engine.ts';
import { backupTasks } from './backup-tasks.ts';

// SECURITY: 3.3 – a thread has globals of its own.
stubNetwork();
type Message = { [T in BackupTask]: { task: T; input: BackupTasks[T] } }[BackupTask];

parentPort?.once('message', (message: Message) => void answer(message));

async function answer({ task, input }: Message): Promise<void> {
  const run: (input: never) => Promise<unknown> = backupTasks[task];
  // oxlint-disable-next-line require-post-message-target-origin -- a port of Node's, not a window
  parentPort?.postMessage(await run(input as never));
}
