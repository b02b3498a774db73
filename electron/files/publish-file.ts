import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../result.ts';
import type { Disk } from './disk.ts';
import { attempt, errnoOf, type DiskFailureCode } from './disk-failure.ts';
import { markerName } from './file-name.ts';
import { closeQuietly, identityOf, isSameFile, type Draft } from './private-write.ts';

/**
 * - `file-exists`: the name is taken; what has it was not touched;
 * - `name-reserved`: another save is publishing under this name, or was interrupted while it did (only on
 *   file systems without hard links).
 */
export type PublishFailure = { readonly code: DiskFailureCode | 'file-exists' | 'name-reserved' };

/** How systems say "no hard links here"; EISDIR is what Node makes of Windows' answer on FAT. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EISDIR']);

/** Whether anything at all, a dangling symlink included, has this path. Throws other system errors. */
export async function isTaken(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.lstat(path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Gives the finished temporary file its final name, never replacing what has it.
 *
 * A hard link is made and the temporary name removed: one atomic act that fails when the name is taken. A
 * process killed at any moment leaves no file of that name or the whole one.
 */
export async function publish(disk: Disk, draft: Draft): Promise<Result<null, PublishFailure>> {
  return await attempt<null, PublishFailure>(async () => {
    try {
      // SECURITY: 3.8 – link() never follows and never replaces.
      await disk.link(draft.temporaryPath, draft.finalPath);
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return fail({ code: 'file-exists' });
      if (NO_HARD_LINKS.has(errnoOf(error))) return await publishByRename(disk, draft);
      throw error;
    }
    await disk.unlink(draft.temporaryPath);
    draft.temporaryMayExist = false;
    return ok(null);
  });
}

/**
 * Without hard links (FAT, exFAT, some network shares) there is no single act that is both whole-or-nothing
 * and exclusive. Writing into an exclusively created file could be cut short by a kill, so this renames the
 * finished file instead, which keeps "no file or the whole file". A marker file, created exclusively, keeps
 * two savers of ours apart. What remains: another program that creates the same name between our look and
 * our rename, microseconds apart, would lose its file. A kill in between leaves the marker, which reserves
 * the name until somebody removes it.
 */
async function publishByRename(disk: Disk, draft: Draft): Promise<Result<null, PublishFailure>> {
  const markerPath = join(dirname(draft.finalPath), markerName(draft.name));
  try {
    const marker = await disk.open(markerPath, 'create');
    draft.markerPath = markerPath;
    await closeQuietly(marker);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return fail({ code: 'name-reserved' });
    throw error;
  }
  if (await isTaken(disk, draft.finalPath)) return fail({ code: 'file-exists' });
  await disk.rename(draft.temporaryPath, draft.finalPath);
  draft.temporaryMayExist = false;
  // On FAT a file's number can change with its name.
  draft.identity = identityOf(await disk.lstat(draft.finalPath));
  await disk.unlink(markerPath);
  draft.markerPath = null;
  return ok(null);
}

/**
 * Removes everything a draft left, and only that: its temporary file, its marker, and the final name if it
 * still stands for the very file we wrote.
 *
 * @returns names that may still be there because the disk refused to tell or to remove them
 */
export async function undo(disk: Disk, draft: Draft): Promise<readonly string[]> {
  const stuck: string[] = [];
  const remove = async (path: string, identity?: Draft['identity']): Promise<void> => {
    try {
      if (identity !== undefined && !isSameFile(await disk.lstat(path), identity)) return;
      await disk.unlink(path);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') stuck.push(path.slice(dirname(path).length + 1));
    }
  };
  // A temporary name is random and a marker is exclusively ours; a final name can have changed hands.
  if (draft.identity !== null) await remove(draft.finalPath, draft.identity);
  if (draft.temporaryMayExist) await remove(draft.temporaryPath);
  if (draft.markerPath !== null) await remove(draft.markerPath);
  return stuck;
}
