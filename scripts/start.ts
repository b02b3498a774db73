/**
 * `npm start`: the wizard in Electron, or, where Electron cannot be had, in an installed browser, or, where there is
 * no display for either, as a dialogue in the terminal.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from './build-state.ts';
import { createDialogWindows } from './chromium-runtime/browser/dialog-windows.ts';
import { findBrowser, hasDisplay } from './chromium-runtime/browser/discover.ts';
import { launchApp } from './chromium-runtime/launch.ts';
import { findElectron, isSandboxPossible } from './electron-binary.ts';
import { fetchElectron, isConnected } from './fetch-electron.ts';
import { runCommand, TOOLS } from './run-command.ts';

const ROOT = join(import.meta.dirname, '..');
/** How long Electron has to show that its sandbox works on this system. */
const EARLY_MS = 10_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function build(): Promise<boolean> {
  if (isBuilt(ROOT)) return true;
  say('Building the wizard …');
  const { code, output } = await runCommand(process.execPath, TOOLS.build, { cwd: ROOT, stdio: 'pipe' });
  if (code !== 0) complain(`${output}\nThe build failed; what went wrong is above.`);
  return code === 0;
}

/** Electron's path, fetched when it is not there yet; null when it cannot be had or used. */
async function provideElectron(): Promise<string | null> {
  if (!isSandboxPossible()) {
    say("Electron's sandbox does not work as root, and the wizard does not run in Electron without it.");
    return null;
  }
  const present = findElectron(ROOT);
  if (present !== null || !isConnected()) return present;
  say('Electron is not here yet. Trying to fetch it (about 120 MB) …');
  if (!(await fetchElectron(ROOT))) say('Electron could not be fetched.');
  return findElectron(ROOT);
}

/** Runs the wizard in Electron; null when Electron itself could not start. */
async function runElectron(path: string): Promise<number | null> {
  const started = Date.now();
  const { code, signal } = await runCommand(path, [ROOT], { cwd: ROOT });
  const isCrash = signal === 'SIGTRAP' || signal === 'SIGABRT' || code === 127;
  if (!isCrash || Date.now() - started > EARLY_MS) return code;
  say('Electron cannot start on this system, most likely because its sandbox is not permitted.');
  return null;
}

/** Runs the wizard as questions and answers here; without a terminal says how to go on. */
async function runInTerminal(reason: string): Promise<number> {
  if (process.stdin.isTTY) say(`${reason} It runs in this terminal instead.`);
  else
    complain(
      `${reason} Without a terminal it cannot ask questions either; the command line can do without:\n`,
    );
  const { code } = await runCommand(process.execPath, [join(ROOT, 'out/cli/index.js')], { cwd: ROOT });
  return code;
}

async function runInBrowser(): Promise<number> {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (!browser.ok && browser.code === 'named-missing') {
    complain(`${browser.variable} names a browser that is not there; correct or unset it and try again.`);
    return 1;
  }
  if (!browser.ok) {
    return runInTerminal(
      'For its window the wizard needs Electron, or an installed Chromium, Chrome or Edge.',
    );
  }
  say(`Running the wizard without Electron, in ${browser.path}. Close its window to end.`);
  const running = launchApp({
    appFolder: ROOT,
    executablePath: browser.path,
    headless: false,
    dialogs: createDialogWindows(browser.path),
    onOutput: (stream, text) => void process[stream].write(text),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void running.quit());
  }
  return running.exited;
}

async function start(): Promise<number> {
  if (!(await build())) return 1;
  if (!hasDisplay(process)) {
    return runInTerminal('There is no display for the wizard (DISPLAY and WAYLAND_DISPLAY are unset).');
  }
  const electron = await provideElectron();
  const code = electron === null ? null : await runElectron(electron);
  return code ?? runInBrowser();
}

process.exit(await start());
