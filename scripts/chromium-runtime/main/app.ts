import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { App, CommandLine } from 'electron';
import { createDeferred } from '../deferred.ts';
import { answers, browser, warn } from './host.ts';
import { createEvents, NotImplementedError, strict } from './strict.ts';

const EVENTS = [
  'ready',
  'activate',
  'before-quit',
  'browser-window-created',
  'child-process-gone',
  'quit',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

export const appEvents = createEvents('app', EVENTS);
/** Windows that are open; `close` asks the app and answers whether it closed. */
export const openWindows = new Set<{ close(): boolean }>();

/** As Electron's delegate does, before the app's own code runs. */
let switches: [string, string][] = process.env['ELECTRON_DISABLE_SANDBOX'] ? [['no-sandbox', '']] : [];
/** Error boxes block in Electron; here leaving waits for them instead. */
const boxes = new Set<Promise<unknown>>();
let state: 'starting' | 'ready' | 'quitting' | 'gone' = 'starting';
let dark = false;
const ready = createDeferred<void>();

function readPackage(): { name: string; productName?: string; version: string } {
  const folder = process.argv[1] ?? '.';
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof readPackage>;
}

function leave(code: number): void {
  if (state === 'gone') return;
  state = 'gone';
  appEvents.emit('quit', {}, code);
  void Promise.allSettled(boxes).then(() => process.exit(code));
}

/** Electron's order: `before-quit`, `close` of each window, `will-quit`; each can be prevented. */
function quit(): void {
  if (state === 'quitting' || state === 'gone') return;
  const before = state;
  if (appEvents.emitPreventable('before-quit')) return;
  state = 'quitting';
  const allClosed = [...openWindows].every((window) => window.close());
  if (!allClosed || appEvents.emitPreventable('will-quit')) state = before;
  else leave(0);
}

/** Takes a closed window off the list; the last one ends the app unless it listens for that itself. */
export function forgetWindow(window: { close(): boolean }): void {
  openWindows.delete(window);
  if (openWindows.size > 0 || state !== 'ready') return;
  if (appEvents.has('window-all-closed')) appEvents.emit('window-all-closed');
  else quit();
}

/** Holds `app.exit` and the end of a quit back until the box was answered. */
export function holdForBox(box: Promise<unknown>): void {
  boxes.add(box);
}

/** Whether `ready` has been emitted. */
export function isReady(): boolean {
  return state !== 'starting';
}

/** What the system (or the test) prefers; known once the app is ready. */
export function prefersDark(): boolean {
  if (!isReady()) throw new Error('nativeTheme is known only after app is ready');
  return dark;
}

/** Starts Chromium with the switches the app has set by now, then emits `ready`. */
export async function startApp(): Promise<void> {
  ({ dark } = await browser.ask('start', { switches }));
  if (state !== 'starting') return;
  state = 'ready';
  appEvents.emit('ready', {}, {});
  ready.resolve();
}

const PATHS: Record<string, string> = {
  home: homedir(),
  documents: join(homedir(), 'Documents'),
  downloads: join(homedir(), 'Downloads'),
};

const commandLine = strict<Pick<CommandLine, 'appendSwitch' | 'hasSwitch'>>('app.commandLine', {
  appendSwitch(name, value = '') {
    // Electron ignores a late switch silently.
    if (isReady()) throw new Error(`appendSwitch('${name}') after ready has no effect`);
    switches.push([name, value]);
  },
  hasSwitch: (name) => switches.some(([known]) => known === name),
});

const members = {
  ...(appEvents.face as unknown as Pick<App, 'on' | 'once' | 'removeListener'>),
  commandLine: commandLine as CommandLine,
  enableSandbox() {
    if (isReady()) throw new Error('enableSandbox() must be called before ready');
    switches = switches.filter(([name]) => name !== 'no-sandbox');
  },
  /** Every run has a profile of its own, so there is never another instance of it. */
  requestSingleInstanceLock: () => true,
  whenReady: () => ready.promise,
  isReady,
  quit,
  exit: (code = 0) => leave(code),
  isPackaged: false,
  getVersion: () => readPackage().version,
  getName: () => readPackage().productName ?? readPackage().name,
  getPath(name) {
    const path = PATHS[name];
    if (path === undefined) throw new NotImplementedError(`app.getPath('${name}')`);
    return path;
  },
} satisfies Partial<App>;

export const app = strict('app', members);

answers.quit = quit;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit);
process.on('disconnect', () => {
  browser.cut('the browser half is gone');
  if (state === 'gone') return;
  warn('the browser half is gone; quitting');
  quit();
  leave(1);
});
