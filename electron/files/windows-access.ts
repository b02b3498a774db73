import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** Runs a program of Windows; what it prints, or null when it failed. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string | null>;

const PATIENCE_MS = 5000;

/**
 * Makes files their owner's alone on Windows, where modes mean nothing: nothing is inherited from the folder and
 * only our own account is on the list of who may do anything (models.md 3.8).
 * @returns tells of a file whether that is so, as read back; FAT and many network drives cannot keep it
 */
export function createOwnAccess(run: RunProgram = runSystemProgram): (path: string) => Promise<boolean> {
  let account: Promise<string | null> | null = null;
  return async (path) => {
    account ??= readAccount(run);
    const sid = await account;
    if (sid === null) return false;
    const changed = await run('icacls.exe', [path, '/inheritance:r', '/grant:r', `*${sid}:(F)`, '/q']);
    if (changed === null) return false;
    const shown = await run('icacls.exe', [path]);
    return shown !== null && isOursAlone(shown);
  };
}

/** The security identifier of our account: names differ by language, this does not. */
async function readAccount(run: RunProgram): Promise<string | null> {
  const shown = await run('whoami.exe', ['/user', '/fo', 'csv', '/nh']);
  return /"(S-1-[\d-]+)"/u.exec(shown ?? '')?.[1] ?? null;
}

/** Exactly one entry, for everything, and not inherited. */
function isOursAlone(shown: string): boolean {
  const entries = [...shown.matchAll(/:((?:\([A-Z,]+\))+)[ \t]*\r?$/gmu)].map(([, rights]) => rights);
  return entries.length === 1 && entries[0] === '(F)';
}

/** By its full path: a program of this name in another folder must not get a say. Only the path travels. */
function runSystemProgram(program: string, args: readonly string[]): Promise<string | null> {
  const root = process.env['SystemRoot'] ?? 'C:\\Windows';
  const options = { env: { SystemRoot: root }, timeout: PATIENCE_MS, windowsHide: true } as const;
  return new Promise((resolve) => {
    execFile(join(root, 'System32', program), args, options, (error, stdout) =>
      resolve(error === null ? stdout : null),
    );
  });
}
