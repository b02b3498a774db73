import { BrowserWindow, dialog, Menu, nativeTheme, type Session as WebSession } from 'electron';
import { NATIVE_TEXT } from '../native-text.ts';
import { PAGE_URL } from './app-protocol.ts';
import { buildWindowOptions } from './window-options.ts';

/**
 * Opens the one window; it is shown when its first frame is painted, never blank.
 * @param onFailure called when the page or its preload cannot be loaded, since nothing would ever be shown
 */
export function openWindow(preload: string, session: WebSession, onFailure: () => void): BrowserWindow {
  const isDark = nativeTheme.shouldUseDarkColors;
  const window = new BrowserWindow(buildWindowOptions({ preload, session, isDark }));
  // SECURITY: 3.7 – no screenshots and no screen sharing, on macOS and Windows; Linux has no such thing.
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('preload-error', onFailure);
  window.loadURL(PAGE_URL).catch(() => {
    // A window closed while it loads rejects as well, and that is nobody's failure.
    if (!window.isDestroyed()) onFailure();
  });
  return window;
}

export interface Closing {
  /** What closing now would lose. */
  readonly unsaved: () => 'key' | 'config' | null;
  /** Settles when a save under way has ended; null when there is none. */
  readonly saving: () => Promise<unknown> | null;
}

/**
 * Lets a save under way end before the window closes, and asks before something unsaved is lost; the safe
 * answer is the default.
 */
export function guardClose(window: BrowserWindow, { unsaved, saving }: Closing): void {
  let isWaiting = false;
  const hold = (wait: Promise<unknown>, then: (answer: unknown) => void) => {
    isWaiting = true;
    void wait.then((answer) => {
      isWaiting = false;
      if (!window.isDestroyed()) then(answer);
    });
  };
  window.on('close', (event) => {
    const save = saving();
    const lost = unsaved();
    if (!isWaiting && save === null && lost === null) return;
    event.preventDefault();
    if (isWaiting) return;
    if (save !== null) hold(save, () => window.close());
    else if (lost !== null)
      hold(askToLose(window, lost), (isWanted) => (isWanted === true ? window.destroy() : undefined));
  });
}

/** Whether the person wants to close all the same. */
async function askToLose(
  window: BrowserWindow,
  lost: keyof typeof NATIVE_TEXT.closeUnsaved,
): Promise<boolean> {
  const { message, detail, stay, leave } = NATIVE_TEXT.closeUnsaved[lost];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** No menu, so no reload and no developer tools; macOS keeps what copy and paste need. */
export function setMenu(platform: NodeJS.Platform): void {
  // SECURITY: 3.2 – a reload would throw the wizard's state away.
  const menu =
    platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null;
  Menu.setApplicationMenu(menu);
}
