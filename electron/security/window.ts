import { BrowserWindow, dialog, Menu, nativeTheme, type Session as WebSession } from 'electron';
import { NATIVE_TEXT } from '../native-text.ts';
import { PAGE_URL } from './app-protocol.ts';
import { buildWindowOptions } from './window-options.ts';

/** Opens the one window; it is shown when its first frame is painted, never blank. */
export function openWindow(preload: string, session: WebSession): BrowserWindow {
  const isDark = nativeTheme.shouldUseDarkColors;
  const window = new BrowserWindow(buildWindowOptions({ preload, session, isDark }));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE_URL);
  return window;
}

/**
 * Asks before a window with an unsaved key closes; the safe answer is the default.
 * @param holdsUnsaved whether closing now would lose a key
 */
export function guardClose(window: BrowserWindow, holdsUnsaved: () => boolean): void {
  const { message, detail, stay, leave } = NATIVE_TEXT.closeUnsaved;
  const buttons = [stay, leave];
  window.on('close', (event) => {
    if (!holdsUnsaved()) return;
    event.preventDefault();
    const options = {
      type: 'warning' as const,
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    void dialog.showMessageBox(window, options).then(({ response }) => {
      if (response === 1 && !window.isDestroyed()) window.destroy();
    });
  });
}

/** No menu, so no reload and no developer tools; macOS keeps what copy and paste need. */
export function setMenu(platform: NodeJS.Platform): void {
  // SECURITY: 3.2 – a reload would throw the wizard's state away.
  const menu =
    platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null;
  Menu.setApplicationMenu(menu);
}
