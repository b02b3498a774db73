import type { BigIntStats } from 'node:fs';
import { PRIVATE_MODE, type Disk, type DiskHandle } from './disk.ts';
import { errnoOf } from './disk-failure.ts';

/**
 * Who can read a saved file, as far as the file system says:
 * - `owner-only`: only we (and the administrator);
 * - `open`: others too, or the file belongs to somebody else;
 * - `none`: the file system keeps no permissions (FAT, exFAT, many network shares): whoever holds the medium;
 * - `inherited`: Windows, where making the file ours alone did not work: the folder's access list applies.
 */
export type Permissions = 'owner-only' | 'open' | 'none' | 'inherited';

/** The low nine bits (rwx for owner, group, others) and the three special ones. */
export function permissionBits(stats: BigIntStats): number {
  return Number(stats.mode & 0o7777n);
}

/** What systems answer when the file system cannot do what chmod asks. */
const CANNOT = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

async function takesMode(handle: DiskHandle, mode: number): Promise<boolean> {
  try {
    await handle.chmod(mode);
  } catch (error) {
    if (CANNOT.has(errnoOf(error))) return false;
    throw error;
  }
  return permissionBits(await handle.stat()) === mode;
}

/**
 * Whether the file system keeps permissions, asked of a file of ours that is still empty. Both modes used are
 * private, and FAT can fake neither both nor the first: it has one read-only flag and no way to say "not
 * readable". Leaves the file at 0600 where that is possible. Throws system errors other than "cannot".
 */
export async function keepsPermissions(disk: Disk, handle: DiskHandle): Promise<boolean> {
  if (disk.platform === 'win32') return false;
  const unreadable = await takesMode(handle, 0o200);
  const restored = await takesMode(handle, PRIVATE_MODE);
  return unreadable && restored;
}

/** What a file's status, read through an open handle after the write, says about who can read it. */
export function permissionsOf(disk: Disk, stats: BigIntStats, kept: boolean): Permissions {
  if (disk.platform === 'win32') return kept ? 'owner-only' : 'inherited';
  if (!kept) return 'none';
  const ours = disk.uid === null || stats.uid === BigInt(disk.uid);
  return ours && (permissionBits(stats) & 0o077) === 0 ? 'owner-only' : 'open';
}

/** The mode as people write it, `'0600'`; null on Windows, where it means nothing (models.md 3.8). */
export function modeText(disk: Disk, stats: BigIntStats): string | null {
  return disk.platform === 'win32' ? null : permissionBits(stats).toString(8).padStart(4, '0');
}
