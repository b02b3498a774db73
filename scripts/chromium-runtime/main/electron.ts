/**
 * What `import … from 'electron'` means in the main half: exactly the members the app uses. A name that is
 * not exported here fails when the bundle is linked, a member that is not there when it is touched.
 */
import { app } from './app.ts';
import { clipboard } from './clipboard.ts';
import { dialog, Menu, nativeTheme } from './desktop.ts';
import { ipcMain } from './ipc.ts';
import { protocol, session } from './session.ts';
import { strict } from './strict.ts';
import { BrowserWindow } from './window.ts';

export { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeTheme, protocol, session };

export default strict('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
});
