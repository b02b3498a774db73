import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'electron',
  'renderer',
  'assets',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
  'vite.worker.config.ts',
  'package.json',
];
const BUILT = [
  'out/main/index.js',
  'out/main/backup-worker.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/cli/index.js',
];

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // The folder itself counts too: its time changes when a file is removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Whether `out/` is complete and younger than everything it is built from.
 * @param root the project's folder
 */
export function isBuilt(root: string): boolean {
  const built = BUILT.map((name) => join(root, name));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return SOURCES.every((name) => newest(join(root, name)) <= oldest);
}
