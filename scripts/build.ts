/** `npm run build`: the app's three bundles, its worker and the command line, all into `out/`. */
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const ROOT = join(import.meta.dirname, '..');
const PARTS = [
  ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.worker.config.ts'],
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts'],
];

for (const args of PARTS) {
  const { code } = await runCommand(process.execPath, args, { cwd: ROOT });
  if (code !== 0) process.exit(code);
}
