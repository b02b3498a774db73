import { describe, expect, it } from 'vitest';
import { createBackupEngine } from '../../../electron/keys/backup-engine.ts';

/** Stands in for the bundle, which the end-to-end tests run: answers with what it was given, or misbehaves. */
const worker = (body: string) =>
  createBackupEngine(
    () =>
      `const { parentPort } = require('node:worker_threads'); parentPort.once('message', (message) => { ${body} });`,
  );
const ECHO = 'parentPort.postMessage(message);';

describe('the engine', () => {
  it('hands the task to a thread and gives back what it answers', async () => {
    expect(await worker(ECHO).run('judge', { passphrase: 'x' })).toEqual({
      task: 'judge',
      input: { passphrase: 'x' },
    });
  });

  it('keeps the event loop free while the thread computes', async () => {
    const engine = worker(`const end = Date.now() + 300; while (Date.now() < end); ${ECHO}`);
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 10);
    await engine.run('judge', { passphrase: 'x' });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });

  it('gives null for what was cancelled, and takes the next task', async () => {
    const engine = worker('for (;;);');
    const running = engine.run('judge', { passphrase: 'x' });
    engine.cancel();
    expect(await running).toBeNull();
    engine.cancel();
    const first = engine.run('judge', { passphrase: '1' });
    const second = engine.run('judge', { passphrase: '2' });
    expect(await first).toBeNull();
    engine.cancel();
    expect(await second).toBeNull();
  });

  it.each([
    ['throws', `throw new Error('broken')`],
    ['ends without an answer', 'process.exit(0)'],
  ])('rejects when the thread %s', async (_, body) => {
    await expect(worker(body).run('judge', { passphrase: 'x' })).rejects.toThrow(/broken|without a result/u);
  });

  it('gives the thread neither arguments nor environment', async () => {
    const engine = worker('parentPort.postMessage([process.argv.slice(2), Object.keys(process.env)]);');
    expect(await engine.run('judge', { passphrase: 'x' })).toEqual([[], []]);
  });
});
