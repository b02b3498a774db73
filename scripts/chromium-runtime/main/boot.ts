/** The forked process of the main half: `node --import tsx boot.ts APP_FOLDER`. */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2] ?? '.');
// As Electron sets it: the program, then the app's folder.
process.argv = [process.execPath, folder];

const electron = new URL('./electron.ts', import.meta.url).href;
// As text, so that the hook needs no loader of its own on the thread where hooks live.
const hook = `export function resolve(specifier, context, next) {
  return specifier === 'electron'
    ? { url: ${JSON.stringify(electron)}, format: 'module', shortCircuit: true }
    : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const { startApp } = await import('./app.ts');
await import('./electron.ts');
const { main } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as { main: string };

// Electron runs the whole entry module before it is ready, so awaiting whenReady() at its top level never ends.
const slow = setTimeout(() => {
  process.stderr.write('chromium-runtime: the main module does not end; does it await app.whenReady()?\n');
  process.exit(1);
}, 20_000);
await import(pathToFileURL(resolve(folder, main)).href);
clearTimeout(slow);
await startApp();
