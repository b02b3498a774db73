import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { appEvents, forgetWindow, isReady, openWindows } from './app.ts';
import { createContents, type Contents } from './contents.ts';
import { answers, browser, warn } from './host.ts';
import { askFence, isPrivileged, serveRequest, stateOf, type SessionState } from './session.ts';
import { createEvents, NotImplementedError, strict } from './strict.ts';
import { findWindowFaults } from './window-rules.ts';

const EVENTS = ['ready-to-show', 'show', 'close', 'closed', 'unresponsive', 'responsive'];
/** A sample: the runtime denies every permission itself, the app must do so too where Electron would not. */
const PERMISSIONS = ['media', 'geolocation', 'notifications', 'clipboard-read'] as const;

let current: { readonly contents: Contents; readonly session: SessionState } | undefined;
let opened = false;

/** The page that may talk to the app; undefined before it is there and after it is gone. */
export function currentContents(): Contents | undefined {
  return current?.contents;
}

function checkSession(session: SessionState, contents: WebContents): void {
  if (session.fence === null) throw new Error('refused: the session has no onBeforeRequest fence');
  for (const permission of PERMISSIONS) {
    let granted = session.permissionCheck?.(contents, permission, 'app://bundle', {} as never) ?? true;
    const note = (answer: boolean): void => void (granted ||= answer);
    if (session.permissionRequest === null) granted = true;
    else session.permissionRequest(contents, permission, note, {} as never);
    if (granted) throw new Error(`refused: the session grants the permission ${permission}`);
  }
}

function createWindow(options: BrowserWindowConstructorOptions = {}): ElectronWindow {
  const faults = findWindowFaults({ ...options });
  if (faults.length > 0) throw new Error(`refused to open a window: ${faults.join('; ')}`);
  if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
  if (opened) throw new NotImplementedError('a second window');
  const { session, preload } = options.webPreferences ?? {};
  const state = stateOf(session);
  if (session === undefined || state === undefined)
    throw new Error('refused: the session is not one of ours');
  if (preload === undefined || !isAbsolute(preload))
    throw new Error('refused: preload must be an absolute path');

  opened = true;
  const events = createEvents('BrowserWindow', EVENTS);
  const contents = createContents(session, state.events);
  checkSession(state, contents.face);
  current = { contents, session: state };
  const created = browser.ask('createWindow', {
    width: options.width ?? 800,
    height: options.height ?? 600,
    title: options.title ?? '',
    backgroundColor: options.backgroundColor ?? '#ffffff',
    preload: readFileSync(preload, 'utf8'),
  });
  // The loads that follow report a failure; here it only must not end the process by itself.
  created.catch((error: unknown) => warn(String(error)));

  let destroyed = false;
  const alive = (): void => {
    if (destroyed) throw new TypeError('Object has been destroyed');
  };
  const tell = (call: 'showWindow' | 'focusWindow' | 'closeWindow'): void => {
    created.then(() => browser.ask(call, null)).catch((error: unknown) => warn(String(error)));
  };
  function gone(): void {
    if (destroyed) return;
    destroyed = true;
    current = undefined;
    contents.destroy();
    events.emit('closed');
    forgetWindow(entry);
  }
  function close(): boolean {
    if (destroyed) return true;
    if (events.emitPreventable('close')) return false;
    tell('closeWindow');
    gone();
    return true;
  }
  const entry = { close };
  openWindows.add(entry);

  answers.readyToShow = () => {
    if (!destroyed) events.emit('ready-to-show');
  };
  let asked = false;
  answers.closeRequested = () => {
    asked = true;
    return !destroyed && events.emitPreventable('close');
  };
  answers.windowClosed = () => {
    if (destroyed) return;
    // Chromium asks first only when somebody has touched the page; else it is too late to prevent it.
    if (!asked) events.emitPreventable('close');
    gone();
  };

  async function loadURL(url: string): Promise<void> {
    alive();
    if (!/^app:\/\/[a-z0-9-]+\//.test(url) || !isPrivileged('app'))
      throw new NotImplementedError(`loadURL('${url}')`);
    await created;
    contents.setUrl(url);
    await browser.ask('loadUrl', { url });
  }

  const members = {
    ...(events.face as unknown as Pick<ElectronWindow, 'on' | 'once' | 'removeListener'>),
    webContents: contents.face,
    loadURL,
    show() {
      alive();
      tell('showWindow');
      events.emit('show');
    },
    focus() {
      alive();
      tell('focusWindow');
    },
    isMinimized: () => (alive(), false),
    restore: alive,
    isDestroyed: () => destroyed,
    close: () => void close(),
    destroy() {
      if (destroyed) return;
      tell('closeWindow');
      gone();
    },
    // Chromium has no such thing from outside; Electron has none on Linux either.
    setContentProtection: alive,
    setMenuBarVisibility: alive,
  } satisfies Partial<ElectronWindow>;
  const window = strict('BrowserWindow', members) as unknown as ElectronWindow;
  appEvents.emit('browser-window-created', {}, window);
  return window;
}

answers.fence = (request) =>
  current === undefined ? Promise.resolve(true) : askFence(current.session, request, current.contents.face);
answers.serve = (request) =>
  current === undefined ? Promise.resolve(null) : serveRequest(current.session, request);

// A class only in how it is called: `new BrowserWindow(…)`; everything on it that is not here throws.
export const BrowserWindow = new Proxy(
  strict('BrowserWindow', function BrowserWindow() {}),
  {
    construct: (_target, [options]) => createWindow(options as BrowserWindowConstructorOptions),
  },
) as unknown as typeof ElectronWindow;
