import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOOLS } from './run-command.ts';

/** A download that has not grown for this long is over. */
const STALL_MS = 15_000;

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/** Whether any network but the machine's own loopback is up: without one no download is worth a try. */
export function isConnected(interfaces = networkInterfaces()): boolean {
  return Object.values(interfaces).some((addresses) => addresses?.some(({ internal }) => !internal));
}

/**
 * Lets Electron's own installer fetch its binary and verify it against the checksums of its package.
 * Bounded by progress, not by time: a slow line may take minutes, a dead one is given up after 15 s.
 * @param root the folder that holds node_modules
 * @returns whether the installer ended well
 */
export async function fetchElectron(root: string): Promise<boolean> {
  // The installer downloads into the temporary folder: its growth is the progress.
  const folder = mkdtempSync(join(tmpdir(), 'signer-setup-electron-'));
  const child = spawn(process.execPath, TOOLS.fetchElectron, {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  let size = 0;
  let since = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(folder);
    if (now > size) since = Date.now();
    size = now;
    if (Date.now() - since > STALL_MS) child.kill('SIGKILL');
  }, 500);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearInterval(watch);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return code === 0;
}
