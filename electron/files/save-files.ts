import { join } from 'node:path';
import { fail, ok, type Result } from '../result.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { attempt, errnoOf, type DiskFailureCode } from './disk-failure.ts';
import { alternativeNames, isSafeName } from './file-name.ts';
import type { Permissions } from './permissions.ts';
import { closeQuietly, startDraft, verifyPublished, writeTemporary } from './private-write.ts';
import type { Draft, Written } from './private-write.ts';
import { isTaken, publish, undo } from './publish-file.ts';

/** One file to save. The bytes stay the caller's: nothing keeps them after the save. */
export interface FileToSave {
  /** A bare file name (see `isSafeName`). */
  readonly name: string;
  readonly content: Uint8Array;
  readonly secret: boolean;
}

/** A file as it was read back from the disk. */
export interface SavedFile {
  readonly name: string;
  readonly secret: boolean;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Octal, as in `'0600'`; null on Windows. */
  readonly mode: string | null;
  readonly permissions: Permissions;
  /** Size and SHA-256 of what was read back equal what was written. */
  readonly verified: true;
}

/**
 * - `file-exists`: the name is taken; `suggestion` is a free one;
 * - `name-reserved`: see publish-file.ts; `suggestion` as above;
 * - `name-unsafe`: not a plain file name, or the same name twice (case ignored, as many disks do);
 * - `verify-failed`: what was read back is not what was written;
 * - the rest: see disk-failure.ts.
 */
export type SaveFailureCode =
  | DiskFailureCode
  | 'file-exists'
  | 'name-reserved'
  | 'name-unsafe'
  | 'verify-failed';

/** Why nothing was saved. The folder is as it was, but for `leftBehind`. */
export type SaveFailure = {
  readonly code: SaveFailureCode;
  /** The name of the file it happened to; absent for a name that is unsafe to repeat, or for the folder. */
  readonly field?: string;
  readonly suggestion?: string;
  /** Names of ours that may still be in the folder, since the disk would not remove them. */
  readonly leftBehind?: readonly string[];
};

/**
 * Saves all files into the folder, or none (models.md 3.8). Nothing that exists is ever replaced or followed.
 * Every file is complete under a temporary name before the first one gets its real name. A process killed at
 * any moment leaves, for each name, no file or the whole file; temporary files it may leave are reported by
 * `inspectFolder` the next time.
 *
 * @param folder the real path that `inspectFolder` gave
 */
export async function saveFiles(
  folder: string,
  files: readonly FileToSave[],
  disk: Disk = nodeDisk,
): Promise<Result<readonly SavedFile[], SaveFailure>> {
  const names = files.map((file) => file.name);
  const unique = new Set(names.map((name) => name.toLowerCase()));
  if (!names.every(isSafeName) || unique.size !== names.length) return fail({ code: 'name-unsafe' });

  const drafts: Draft[] = [];
  const outcome = await attempt<readonly SavedFile[], SaveFailure>(async () => {
    // SECURITY: 3.8 – a symlink put in the folder's place, or above it, since it was chosen leads elsewhere.
    if ((await disk.realpath(folder)) !== folder) return fail({ code: 'folder-missing' });
    if (!(await disk.lstat(folder)).isDirectory()) return fail({ code: 'folder-missing' });
    for (const name of names) {
      if (await isTaken(disk, join(folder, name)))
        return await taken(disk, folder, names, name, 'file-exists');
    }
    return await saveInto(disk, folder, files, drafts);
  });
  if (outcome.ok) return outcome;

  const leftBehind: string[] = [];
  for (const draft of drafts) leftBehind.push(...(await undo(disk, draft)));
  return leftBehind.length === 0 ? outcome : { ...outcome, leftBehind };
}

async function saveInto(
  disk: Disk,
  folder: string,
  files: readonly FileToSave[],
  drafts: Draft[],
): Promise<Result<readonly SavedFile[], SaveFailure>> {
  const written: { file: FileToSave; draft: Draft; content: Written }[] = [];
  for (const file of files) {
    const draft = startDraft(folder, file.name);
    drafts.push(draft);
    const content = await writeTemporary(disk, draft, file.content);
    if (!content.ok) return fail({ code: content.code, field: file.name });
    written.push({ file, draft, content: content.value });
  }

  const names = files.map((file) => file.name);
  for (const { file, draft } of written) {
    const published = await publish(disk, draft);
    if (published.ok) continue;
    const { code } = published;
    if (code !== 'file-exists' && code !== 'name-reserved') return fail({ code, field: file.name });
    return await taken(disk, folder, names, file.name, code);
  }
  await syncFolder(disk, folder);

  const saved: SavedFile[] = [];
  for (const { file, draft, content } of written) {
    const verified = await verifyPublished(disk, draft, content);
    if (!verified.ok) return fail({ code: verified.code, field: file.name });
    const { size, sha256 } = content;
    saved.push({ name: file.name, secret: file.secret, size, sha256, ...verified.value, verified: true });
  }
  return ok(saved);
}

/** The answer for a name that is taken, with a name that is free in the folder and in this save. */
async function taken(
  disk: Disk,
  folder: string,
  names: readonly string[],
  name: string,
  code: 'file-exists' | 'name-reserved',
): Promise<Result<never, SaveFailure>> {
  const wanted = new Set(names.map((each) => each.toLowerCase()));
  for (const suggestion of alternativeNames(name)) {
    if (wanted.has(suggestion.toLowerCase())) continue;
    if (!(await isTaken(disk, join(folder, suggestion)))) return fail({ code, field: name, suggestion });
  }
  return fail({ code, field: name });
}

/** What file systems answer that cannot sync a folder; then there is nothing more to be had. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EBADF']);

/** Makes the new names survive a power cut. Windows offers nothing of the kind for folders. */
async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (disk.platform === 'win32') return;
  const handle = await disk.open(folder, 'folder');
  try {
    await handle.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has(errnoOf(error))) throw error;
  } finally {
    await closeQuietly(handle);
  }
}
