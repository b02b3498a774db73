import type { Disk, DiskHandle } from '../../../electron/files/disk.ts';
import { nodeDisk } from '../../../electron/files/disk.ts';

/** Stands around one act on the disk: may run it, refuse it, or never come back. */
export type Watcher = <Value>(act: string, run: () => Promise<Value>) => Promise<Value>;

/**
 * The disk with a watcher around every act. A write is two acts, one for each half of the bytes, so that a
 * watcher can stop in the middle of a file.
 */
export function watchDisk(watch: Watcher, disk: Disk = nodeDisk): Disk {
  const watchHandle = (handle: DiskHandle): DiskHandle => ({
    async write(bytes) {
      const middle = Math.floor(bytes.length / 2);
      await watch('write first half', () => handle.write(bytes.subarray(0, middle)));
      await watch('write second half', () => handle.write(bytes.subarray(middle)));
    },
    read: (limit) => watch('read', () => handle.read(limit)),
    chmod: (mode) => watch('chmod', () => handle.chmod(mode)),
    sync: () => watch('sync', () => handle.sync()),
    stat: () => watch('stat', () => handle.stat()),
    close: () => watch('close', () => handle.close()),
  });
  return {
    platform: disk.platform,
    uid: disk.uid,
    open: (path, intent) =>
      watch(`open to ${intent}`, async () => watchHandle(await disk.open(path, intent))),
    lstat: (path) => watch('lstat', () => disk.lstat(path)),
    link: (from, to) => watch('link', () => disk.link(from, to)),
    rename: (from, to) => watch('rename', () => disk.rename(from, to)),
    unlink: (path) => watch('unlink', () => disk.unlink(path)),
    realpath: (path) => watch('realpath', () => disk.realpath(path)),
    readdir: (path) => watch('readdir', () => disk.readdir(path)),
  };
}

/** An error as the system throws it. The text names a path, which must never come out. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up, open '/home/somebody/secret-place'`), { code });
}

/** A disk like a FAT one: no hard links, and modes that cannot be changed. */
export function withoutLinks(disk: Disk = nodeDisk): Disk {
  return { ...disk, link: () => Promise.reject(systemError('EPERM')) };
}
