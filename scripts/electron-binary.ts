import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** File name of Electron's executable inside its dist folder. */
const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
};

/**
 * The path of Electron's executable when it is there, null otherwise. Downloads nothing, unlike the
 * package's own entry; `ELECTRON_OVERRIDE_DIST_PATH` counts as it does there.
 * @param root the folder that holds node_modules
 */
export function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const home = join(root, 'node_modules/electron');
  const note = join(home, 'path.txt');
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = existsSync(note) ? readFileSync(note, 'utf8').trim() : EXECUTABLES[process.platform];
  if (executable === undefined || (!override && !existsSync(note))) return null;
  const path = join(override || join(home, 'dist'), executable);
  return existsSync(path) ? path : null;
}

/** Electron keeps its sandbox only under an ordinary user; as root on Linux it would have to be off. */
export function isSandboxPossible(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0;
}
