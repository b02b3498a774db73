import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../result.ts';
import { PRIVATE_MODE, type Disk, type DiskHandle } from './disk.ts';
import { attempt, errnoOf, type DiskFailureCode } from './disk-failure.ts';
import { temporaryName } from './file-name.ts';
import {
  keepsPermissions,
  modeText,
  permissionBits,
  permissionsOf,
  type Permissions,
} from './permissions.ts';

/** Which file on which disk a name stood for when we made it; a name alone can change hands. */
interface Identity {
  readonly device: bigint;
  readonly inode: bigint;
}

/** What one file of a save has left on disk so far: enough to undo exactly that. */
export interface Draft {
  readonly name: string;
  readonly temporaryPath: string;
  readonly finalPath: string;
  /** True from just before the temporary file can exist until we have removed it. */
  temporaryMayExist: boolean;
  /** The marker of publish-file.ts, while it is ours. */
  markerPath: string | null;
  /** The file we wrote; null until it is open. */
  identity: Identity | null;
}

/** What was written, to compare with what is read back. */
export interface Written {
  readonly size: number;
  readonly sha256: string;
  readonly permissionsKept: boolean;
}

export type WriteFailure = { readonly code: DiskFailureCode | 'verify-failed' };

/** A draft of `name` in `folder`; nothing is on disk yet. */
export function startDraft(folder: string, name: string): Draft {
  return {
    name,
    temporaryPath: join(folder, temporaryName()),
    finalPath: join(folder, name),
    temporaryMayExist: false,
    markerPath: null,
    identity: null,
  };
}

export function identityOf(stats: BigIntStats): Identity {
  return { device: stats.dev, inode: stats.ino };
}

export function isSameFile(stats: BigIntStats, identity: Identity | null): boolean {
  return identity !== null && stats.dev === identity.device && stats.ino === identity.inode;
}

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Closes a handle that was only read from: nothing can be lost there any more. */
export async function closeQuietly(handle: DiskHandle): Promise<void> {
  await handle.close().catch(() => undefined);
}

/**
 * Writes `content` to the draft's temporary file and has the system confirm that it is on the medium
 * (models.md 3.8). After this the final name still does not exist. On failure the draft says what is left.
 */
export async function writeTemporary(
  disk: Disk,
  draft: Draft,
  content: Uint8Array,
): Promise<Result<Written, WriteFailure>> {
  return await attempt<Written, WriteFailure>(async () => {
    const sha256 = sha256Of(content);
    const isWindows = disk.platform === 'win32';
    const handle = await openTemporary(disk, draft);
    try {
      draft.identity = identityOf(await handle.stat());
      // SECURITY: 3.8 – private before there is anything in it.
      const permissionsKept = isWindows
        ? ((await disk.takeOver?.(draft.temporaryPath)) ?? false)
        : await keepsPermissions(disk, handle);
      await handle.write(content);
      await handle.sync();
      const stats = await handle.stat();
      // SECURITY: 3.8 – a regular file with one name, of our length and, where modes exist, private.
      const asWritten = stats.isFile() && stats.nlink === 1n && stats.size === BigInt(content.length);
      if (!asWritten || (permissionsKept && !isWindows && permissionBits(stats) !== PRIVATE_MODE)) {
        await closeQuietly(handle);
        return fail({ code: 'verify-failed' });
      }
      // Some network file systems report a full disk only here.
      await handle.close();
      return ok({ size: content.length, sha256, permissionsKept });
    } catch (error) {
      await closeQuietly(handle);
      throw error;
    }
  });
}

async function openTemporary(disk: Disk, draft: Draft): Promise<DiskHandle> {
  try {
    draft.temporaryMayExist = true;
    return await disk.open(draft.temporaryPath, 'create');
  } catch (error) {
    // What was there before us is not ours to remove.
    if (errnoOf(error) === 'EEXIST') draft.temporaryMayExist = false;
    throw error;
  }
}

/**
 * Opens the published file anew, by its final name, and compares it with what was written. The bytes come
 * from the system's view of the file, which may be its cache; no program can see further.
 */
export async function verifyPublished(
  disk: Disk,
  draft: Draft,
  written: Written,
): Promise<Result<{ mode: string | null; permissions: Permissions }, WriteFailure>> {
  try {
    const handle = await disk.open(draft.finalPath, 'read');
    try {
      const stats = await handle.stat();
      const whole = stats.isFile() && stats.nlink === 1n && stats.size === BigInt(written.size);
      if (!whole || !isSameFile(stats, draft.identity)) return fail({ code: 'verify-failed' });
      const bytes = await handle.read(written.size + 1);
      const same = sha256Of(bytes) === written.sha256;
      bytes.fill(0);
      if (!same) return fail({ code: 'verify-failed' });
      return ok({
        mode: modeText(disk, stats),
        permissions: permissionsOf(disk, stats, written.permissionsKept),
      });
    } finally {
      await closeQuietly(handle);
    }
  } catch {
    return fail({ code: 'verify-failed' });
  }
}
