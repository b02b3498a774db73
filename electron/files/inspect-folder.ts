import type { BigIntStats } from 'node:fs';
import { fail, ok, type Result } from '../result.ts';
import type { Disk } from './disk.ts';
import { attempt, diskFailureOf, type DiskFailureCode } from './disk-failure.ts';
import { isOwnTemporaryName } from './file-name.ts';
import { keepsPermissions, permissionBits } from './permissions.ts';
import { closeQuietly, startDraft } from './private-write.ts';
import { undo } from './publish-file.ts';

/**
 * What a person should know about a folder before a secret goes there:
 * - `others-can-write`: another user can rename or remove what is in it;
 * - `no-permissions`: its file system cannot keep others from reading (FAT, exFAT, some network shares);
 * - `synced-folder`: its path looks like a cloud service's, which would upload the secret;
 * - `leftovers`: temporary files of a save of ours that was interrupted, or is under way elsewhere.
 */
export type FolderWarning = 'others-can-write' | 'no-permissions' | 'synced-folder' | 'leftovers';

/** Why a folder cannot be used. */
export type FolderFailure = {
  readonly code: 'folder-missing' | 'folder-not-writable' | 'disk-full';
};

export interface FolderReport {
  /** The real path: symlinks on the way to it are resolved once, here. */
  readonly path: string;
  readonly warnings: readonly FolderWarning[];
  readonly leftovers: readonly string[];
}

/**
 * Looks at a folder by asking the system rather than guessing: a file is created in it and removed again,
 * which also shows whether permissions are kept. Nothing else is changed, and nothing that was there is removed.
 */
export async function inspectFolder(
  disk: Disk,
  chosen: string,
): Promise<Result<FolderReport, FolderFailure>> {
  const report = await attempt<FolderReport, { readonly code: DiskFailureCode }>(async () => {
    const path = await disk.realpath(chosen);
    const stats = await disk.lstat(path);
    if (!stats.isDirectory()) return fail({ code: 'folder-missing' });
    const leftovers = (await disk.readdir(path)).filter(isOwnTemporaryName).toSorted();

    const probe = await probeFolder(disk, path);
    if (!probe.ok) return probe;
    const warnings: FolderWarning[] = [];
    // Without permissions the folder's own mode is made up as well, and says nothing.
    if (!probe.value.permissionsKept) warnings.push('no-permissions');
    else if (othersCanWrite(disk, stats)) warnings.push('others-can-write');
    if (looksSynced(path) || looksSynced(chosen)) warnings.push('synced-folder');
    if (leftovers.length > 0) warnings.push('leftovers');
    return ok({ path, warnings, leftovers });
  });
  if (report.ok) return report;
  // A disk that fails in other ways is not one to write a key to.
  return fail({ code: report.code === 'io-error' ? 'folder-not-writable' : report.code });
}

async function probeFolder(
  disk: Disk,
  folder: string,
): Promise<Result<{ permissionsKept: boolean }, { readonly code: DiskFailureCode }>> {
  const draft = startDraft(folder, 'probe');
  try {
    const handle = await disk.open(draft.temporaryPath, 'create');
    draft.temporaryMayExist = true;
    try {
      // Windows keeps permissions, only not as a mode; its access list is inherited and reported as such.
      return ok({ permissionsKept: disk.platform === 'win32' || (await keepsPermissions(disk, handle)) });
    } finally {
      await closeQuietly(handle);
    }
  } catch (error) {
    return fail({ code: diskFailureOf(error) });
  } finally {
    await undo(disk, draft);
  }
}

/** Group or world may write without the sticky bit, or the folder belongs to another plain user. */
function othersCanWrite(disk: Disk, stats: BigIntStats): boolean {
  if (disk.platform === 'win32' || disk.uid === null) return false;
  const bits = permissionBits(stats);
  const shared = (bits & 0o022) !== 0;
  const sticky = (bits & 0o1000) !== 0;
  const strangers = stats.uid !== BigInt(disk.uid) && stats.uid !== 0n;
  return (shared && !sticky) || strangers;
}

/** Folder names that cloud services give to what they upload. A heuristic: it can miss, and says "looks like". */
const SYNCED_NAMES: readonly RegExp[] = [
  /^dropbox(?: \(.+\))?$/i,
  /^onedrive(?: ?- ?.+)?$/i,
  /^icloud ?drive$/i,
  /^com~apple~clouddocs$/i,
  /^mobile documents$/i,
  /^cloudstorage$/i,
  /^google ?drive(?:[ -].+)?$/i,
  /^my drive$/i,
  /^(?:nextcloud|owncloud|megasync|pcloud ?drive|proton ?drive|box sync|yandex\.disk)$/i,
];

function looksSynced(path: string): boolean {
  return path.split(/[\\/]/).some((part) => SYNCED_NAMES.some((pattern) => pattern.test(part)));
}
