import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Result } from '../result.ts';
import { errnoOf } from './disk-failure.ts';

/** Far above any signer's config; far below what would take noticeable time to check. */
export const MAX_CONFIG_BYTES = 2 ** 20;

/** Why a file was not read. */
export type ReadFailure = {
  readonly code:
    | 'file-missing'
    | 'file-is-folder'
    | 'file-special'
    | 'file-denied'
    | 'file-too-large'
    | 'file-read-failed';
};

const CODES: Readonly<Record<string, ReadFailure['code']>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EISDIR: 'file-is-folder',
  EACCES: 'file-denied',
  EPERM: 'file-denied',
  // What opening a socket, or a device without its driver, answers.
  ENXIO: 'file-special',
  ENODEV: 'file-special',
};

// Windows lacks this flag at run time, whatever the types say.
const NO_WAIT = (constants.O_NONBLOCK as number | undefined) ?? 0;

/**
 * Reads an ordinary file of at most `limit` bytes. Pipes, devices and folders are not waited for but named; a
 * file that claims to be small and is not, as in /proc, is read no further than the limit.
 */
export async function readSmallFile(path: string, limit: number): Promise<Result<Uint8Array, ReadFailure>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, constants.O_RDONLY | NO_WAIT);
    const stats = await handle.stat();
    if (stats.isDirectory()) return fail({ code: 'file-is-folder' });
    if (!stats.isFile()) return fail({ code: 'file-special' });
    if (stats.size > limit) return fail({ code: 'file-too-large' });
    const bytes = new Uint8Array(limit + 1);
    let filled = 0;
    while (filled <= limit) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    if (filled > limit) {
      bytes.fill(0);
      return fail({ code: 'file-too-large' });
    }
    const exact = bytes.slice(0, filled);
    bytes.fill(0);
    return ok(exact);
  } catch (error) {
    return fail({ code: CODES[errnoOf(error)] ?? 'file-read-failed' });
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
