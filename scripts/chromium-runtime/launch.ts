import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { mustDropSandbox, startChromium, type Chromium } from './browser/chromium.ts';
import type { Dialogs } from './browser/dialogs.ts';
import { createPageWindow, type PageWindow } from './browser/window.ts';
import type { BrowserCalls, MainCalls } from './calls.ts';
import { createDeferred } from './deferred.ts';
import { createLink } from './link.ts';

export interface LaunchSetting {
  /** The folder with the app's package.json, whose `main` is run. */
  readonly appFolder: string;
  /** A Chromium, Chrome or Edge. */
  readonly executablePath: string;
  readonly headless: boolean;
  readonly dialogs: Dialogs;
  /** Environment of the main half; this process's own by default. */
  readonly env?: NodeJS.ProcessEnv;
  /** The Node that runs the main half; a test puts a tracer here. */
  readonly nodePath?: string;
  /** Content size in CSS pixels, headless only; the app's window size by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the system prefers; as it is by default. */
  readonly colorScheme?: 'light' | 'dark';
  /** Called with the page before the app has loaded anything into it. */
  readonly onPage?: (page: Page) => Promise<void>;
  /** What the main half writes, and the runtime's own lines on stderr. */
  readonly onOutput: (stream: 'stdout' | 'stderr', text: string) => void;
}

export interface RunningApp {
  readonly pid: number;
  /** Rejects when the app ends before it opens its window. */
  readonly page: Promise<Page>;
  /** The main half's exit code (1 when a signal ended it), once Chromium and the profile are gone too. */
  readonly exited: Promise<number>;
  /** Quits as the app does on SIGTERM, by force after a few seconds. */
  quit(): Promise<number>;
  /** Ends the main half at once, as a crash would. */
  kill(): Promise<number>;
}

const QUIT_PATIENCE_MS = 5000;
/** Until the app's window says its own. */
const FIRST_SIZE = { width: 1024, height: 720 };

function startMainHalf(setting: LaunchSetting): ChildProcess {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(fileURLToPath(new URL('./main/boot.ts', import.meta.url)), [setting.appFolder], {
    execArgv: ['--import', tsx],
    execPath: setting.nodePath ?? process.execPath,
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: setting.env ?? process.env,
  });
}

/**
 * Runs an app's shipped bundles: its main module in a forked Node, its page in Chromium, driven over a
 * pipe. Nothing listens on any port. The profile is new each time and removed at the end.
 */
export function launchApp(setting: LaunchSetting): RunningApp {
  const { dialogs, headless, onOutput } = setting;
  const warn = (line: string): void => onOutput('stderr', `chromium-runtime: ${line}\n`);
  const child = startMainHalf(setting);
  let running: Chromium | undefined;
  let window: PageWindow | undefined;
  let windowGone = false;
  let starting: Promise<unknown> = Promise.resolve();

  const page = createDeferred<Page>();

  async function start({ switches }: Parameters<BrowserCalls['start']>[0]): Promise<{ dark: boolean }> {
    if (mustDropSandbox()) warn('running as root, so Chromium runs without its own sandbox');
    const { executablePath, viewport, colorScheme } = setting;
    const size = viewport ?? FIRST_SIZE;
    running = await startChromium({ executablePath, headless, switches, size, colorScheme });
    const { context, page: only } = running;
    const isSizeFixed = viewport !== undefined;
    window = await createPageWindow({
      context,
      page: only,
      main: link,
      warn,
      onClosed: () => (windowGone = true),
      isSizeFixed,
      headless,
    });
    await setting.onPage?.(only);
    const dark = await only.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    page.resolve(only);
    return { dark };
  }

  function giveUp(error: unknown): void {
    warn(`Chromium did not start: ${String(error).split('\n', 1)[0]}`);
    child.kill('SIGKILL');
  }

  function opened(): PageWindow {
    if (window === undefined) throw new Error('Chromium is not running');
    return window;
  }

  const calls: BrowserCalls = {
    start(request) {
      const started = start(request);
      starting = started.catch(giveUp);
      return started;
    },
    createWindow: (request) => opened().create(request),
    loadUrl: ({ url }) => opened().load(url),
    // Chromium's window is there from the start, in the app's background colour.
    showWindow: () => opened().focus(),
    focusWindow: () => opened().focus(),
    closeWindow: () => opened().close(),
    printPage: () => opened().print(),
    printToPdf: (request) => opened().toPdf(request),
    askPath: (question) => (windowGone ? Promise.resolve(null) : dialogs.choosePath(question)),
    askMessage: (question) =>
      windowGone ? Promise.resolve(question.cancelId) : dialogs.showMessage(question),
    tellError: ({ title, content }) => dialogs.showError(title, content),
  };
  const link = createLink<MainCalls, BrowserCalls>((message) => {
    // The callback takes the error of a child that ends at this very moment.
    if (child.connected) child.send(message, () => undefined);
  }, calls);
  child.on('message', (message) => link.receive(message));
  child.stdout?.setEncoding('utf8').on('data', (text: string) => onOutput('stdout', text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => onOutput('stderr', text));

  const exited = new Promise<number>((resolve) => {
    child.once('close', (code, signal) => {
      if (signal !== null) warn(`the app's main process was ended by ${signal}`);
      link.cut("the app's main process has ended");
      page.reject(new Error('the app ended before it opened a window'));
      void cleanUp().then(() => resolve(code ?? 1));
    });
  });

  async function cleanUp(): Promise<void> {
    await starting;
    await running?.close();
  }

  return {
    pid: child.pid ?? 0,
    page: page.promise,
    exited,
    async quit() {
      const timer = setTimeout(() => child.kill('SIGKILL'), QUIT_PATIENCE_MS);
      await link.ask('quit', null).catch(() => child.kill('SIGKILL'));
      const code = await exited;
      clearTimeout(timer);
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      return exited;
    },
  };
}
