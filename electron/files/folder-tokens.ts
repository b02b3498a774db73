import { randomBytes } from 'node:crypto';
import { ok, type Result } from '../result.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { inspectFolder, type FolderFailure, type FolderWarning } from './inspect-folder.ts';

export type { FolderFailure, FolderWarning } from './inspect-folder.ts';

/** A folder as the page may know it. */
export interface RegisteredFolder {
  /** 16 random bytes as hex; stands for the path, which stays here. */
  readonly token: string;
  /** The real path, made safe to show. */
  readonly display: string;
  readonly warnings: readonly FolderWarning[];
  /** Names of temporary files of an interrupted earlier save; never removed by us. */
  readonly leftovers: readonly string[];
}

export interface Folders {
  /** Takes a path from the system's dialog, looks at the folder and hands out a token for it. */
  register(path: string): Promise<Result<RegisteredFolder, FolderFailure>>;
  /** The real path behind a token, or null for a token that was never given out, or is forgotten. */
  resolve(token: string): string | null;
  /** Forgets every folder. */
  forget(): void;
}

/** Tokens kept at a time; the oldest goes first. Nobody opens that many dialogs and goes back. */
const LIMIT = 32;

/** The folders of one session (models.md 1.1, "path tokens"): the page names a token, never a path. */
export function createFolderTokens(disk: Disk = nodeDisk): Folders {
  const paths = new Map<string, string>();

  return {
    async register(path) {
      const report = await inspectFolder(disk, path);
      if (!report.ok) return report;
      const { path: realPath, warnings, leftovers } = report.value;
      const token = randomBytes(16).toString('hex');
      paths.set(token, realPath);
      for (const oldest of paths.keys()) {
        if (paths.size <= LIMIT) break;
        paths.delete(oldest);
      }
      return ok({ token, display: showPath(realPath), warnings, leftovers });
    },

    // SECURITY: 3.8 – whether the path still leads to that folder is asked by `saveFiles`, next to the write.
    resolve: (token) => paths.get(token) ?? null,
    forget: () => paths.clear(),
  };
}

/** A path made safe to show: control and direction characters could make it look like another one. */
export function showPath(path: string): string {
  return path.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}');
}
