import { constants, type BigIntStats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { createOwnAccess } from './windows-access.ts';

/**
 * Why a file is opened: `create` makes a new private file, `read` reads one back, `folder` is for syncing
 * a folder's list of names.
 */
export type OpenIntent = 'create' | 'read' | 'folder';

/** An open file. Every member can reject with a system error that carries an errno `code`. */
export interface DiskHandle {
  /** Writes all bytes at the current position. */
  write(bytes: Uint8Array): Promise<void>;
  /** Reads from the current position up to `limit` bytes or the end, whichever comes first. */
  read(limit: number): Promise<Uint8Array>;
  chmod(mode: number): Promise<void>;
  /** Resolves when the system says that the content is on the medium. */
  sync(): Promise<void>;
  stat(): Promise<BigIntStats>;
  close(): Promise<void>;
}

/**
 * The few acts of a file system that saving needs. Handed in, so that every one of them can be made to fail
 * or to be the last thing a process does.
 */
export interface Disk {
  readonly platform: NodeJS.Platform;
  /** The user id new files belong to; null where there is none (Windows). */
  readonly uid: number | null;
  open(path: string, intent: OpenIntent): Promise<DiskHandle>;
  /** Never follows a symlink. */
  lstat(path: string): Promise<BigIntStats>;
  /** Gives a file a second name; EEXIST when that name is taken by anything at all. */
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  realpath(path: string): Promise<string>;
  readdir(path: string): Promise<string[]>;
  /** On Windows: makes a file ours alone; whether that is so, as read back. */
  takeOver?(path: string): Promise<boolean>;
}

// Windows lacks these two flags at run time, whatever the types say.
const NO_FOLLOW = (constants.O_NOFOLLOW as number | undefined) ?? 0;
const NO_WAIT = (constants.O_NONBLOCK as number | undefined) ?? 0;

const FLAGS: Readonly<Record<OpenIntent, number>> = {
  // SECURITY: 3.8 – O_EXCL refuses whatever already has the name, a symlink included.
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | NO_FOLLOW,
  // O_NONBLOCK: should somebody put a FIFO in the place of our file, opening it must not wait for ever.
  read: constants.O_RDONLY | NO_FOLLOW | NO_WAIT,
  folder: constants.O_RDONLY,
};

/** SECURITY: 3.8 – owner may read and write, nobody else anything. */
export const PRIVATE_MODE = 0o600;

async function openHandle(path: string, intent: OpenIntent): Promise<DiskHandle> {
  const handle = await fs.open(path, FLAGS[intent], PRIVATE_MODE);
  return {
    write: (bytes) => handle.writeFile(bytes),
    async read(limit) {
      // Not from the shared pool: the caller wipes these bytes.
      const bytes = Buffer.alloc(limit);
      let filled = 0;
      while (filled < limit) {
        const { bytesRead } = await handle.read(bytes, filled, limit - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    chmod: (mode) => handle.chmod(mode),
    sync: () => handle.sync(),
    stat: () => handle.stat({ bigint: true }),
    close: () => handle.close(),
  };
}

/** The real file system. `umask` is left alone: main sets it to 077 once, at start (models.md 3.8). */
export const nodeDisk: Disk = {
  platform: process.platform,
  get uid() {
    return process.geteuid?.() ?? null;
  },
  open: openHandle,
  lstat: (path) => fs.lstat(path, { bigint: true }),
  link: fs.link,
  rename: fs.rename,
  unlink: fs.unlink,
  realpath: fs.realpath,
  readdir: (path) => fs.readdir(path),
  ...(process.platform === 'win32' ? { takeOver: createOwnAccess() } : {}),
};
