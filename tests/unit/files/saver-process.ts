import { createInterface } from 'node:readline';
import { nodeDisk } from '../../../electron/files/disk.ts';
import { saveFiles } from '../../../electron/files/save-files.ts';
import { sampleBytes } from './sample-bytes.ts';
import { watchDisk, withoutLinks } from './watched-disk.ts';

/** One line on standard input: what to save, and where to die. */
export interface SaveOrder {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly length: number; readonly seed: number }[];
  /** As on a FAT disk. */
  readonly withoutLinks: boolean;
  /** The process kills itself just before the act of this number; null = never. */
  readonly dieBefore: number | null;
  /** Gives up root for this user first; null = stays who it is. */
  readonly becomeUser: number | null;
}

/** The line that answers an order: the result, and how many acts on the disk it took. */
export interface SaveAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly acts: number;
}

async function obey(order: SaveOrder): Promise<SaveAnswer> {
  if (order.becomeUser !== null) {
    process.setgid?.(order.becomeUser);
    process.setuid?.(order.becomeUser);
  }
  let acts = 0;
  const disk = watchDisk(
    (_, run) => {
      // SIGKILL cannot be caught, so this is what a power button or `kill -9` at this moment does.
      if (acts === order.dieBefore) process.kill(process.pid, 'SIGKILL');
      acts += 1;
      return run();
    },
    order.withoutLinks ? withoutLinks() : nodeDisk,
  );
  const files = order.files.map(({ name, length, seed }) => ({
    name,
    content: sampleBytes(length, seed),
    secret: true,
  }));
  const result = await saveFiles(order.folder, files, disk);
  if (acts === order.dieBefore) process.kill(process.pid, 'SIGKILL');
  return result.ok ? { ok: true, acts } : { ok: false, code: result.code, acts };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await obey(JSON.parse(line) as SaveOrder);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
