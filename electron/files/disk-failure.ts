import { fail, type Result } from '../result.ts';

/**
 * Why the disk did not do what was asked:
 * - `folder-missing`: the folder is not there (any more), or is not a folder;
 * - `folder-not-writable`: no right to write there, or the medium is read-only;
 * - `disk-full`: no room, or a quota or size limit is reached;
 * - `io-error`: anything else the system reported.
 */
export type DiskFailureCode = 'folder-missing' | 'folder-not-writable' | 'disk-full' | 'io-error';

const CODES: Readonly<Record<string, DiskFailureCode>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  // What a write gets beyond the process's own file size limit (RLIMIT_FSIZE).
  EFBIG: 'disk-full',
};

/** The errno name of a system error (`'ENOSPC'`), or `''` for anything else that was thrown. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Turns whatever a disk call threw into one of our codes; the error's text, which holds paths, is dropped. */
export function diskFailureOf(error: unknown): DiskFailureCode {
  return CODES[errnoOf(error)] ?? 'io-error';
}

/** Runs an act that may throw a system error, and answers with a result instead. */
export async function attempt<Value, Failure extends { code: string }>(
  act: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | { readonly code: DiskFailureCode }>> {
  try {
    return await act();
  } catch (error) {
    return fail({ code: diskFailureOf(error) });
  }
}
