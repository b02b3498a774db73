import { MAX_CONFIG_BYTES, readSmallFile, type ReadFailure } from '../../files/read-small-file.ts';
import { fail, ok, type Result } from '../../result.ts';

/** What a file is asked for; the dialog says so. */
export type FilePurpose = 'config' | 'node-config' | 'earlier-config' | 'keychain' | 'backup';

/** Opens the system's file dialog: an absolute path, or null when the person cancels. */
export type AskForFile = (purpose: FilePurpose) => Promise<string | null>;

export type AskFailure = ReadFailure | { readonly code: 'file-cancelled' };

/** Asks for a file and reads it, at most 1 MiB. */
export type ReadAskedFile = (
  purpose: FilePurpose,
) => Promise<Result<{ readonly path: string; readonly bytes: Uint8Array }, AskFailure>>;

/** One dialog at a time, whatever the page asks for. */
export function createFileReader(askForFile: AskForFile): ReadAskedFile {
  let isAsking = false;
  return async (purpose) => {
    if (isAsking) return fail({ code: 'file-cancelled' });
    isAsking = true;
    const path = await askForFile(purpose).finally(() => {
      isAsking = false;
    });
    if (path === null) return fail({ code: 'file-cancelled' });
    const read = await readSmallFile(path, MAX_CONFIG_BYTES);
    return read.ok ? ok({ path, bytes: read.value }) : read;
  };
}
