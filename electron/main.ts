import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session, type BrowserWindow } from 'electron';
import { createDesktop } from './ipc/desktop.ts';
import { createSession } from './ipc/handlers.ts';
import { registerCalls } from './ipc/register.ts';
import { NATIVE_TEXT } from './native-text.ts';
import { PRIVILEGED_SCHEMES, readPageFiles } from './security/app-protocol.ts';
import { guardContents } from './security/contents-guard.ts';
import { endApp, endOnCrash } from './security/crash.ts';
import { stubNetwork } from './security/network-stubs.ts';
import { fenceSession, SESSION_PARTITION } from './security/session-fence.ts';
import { appendSwitches, judgeLaunch, type LaunchRefusal } from './security/switches.ts';
import { helpHands } from './security/hands.ts';
import { guardClose, openWindow, setMenu } from './security/window.ts';

declare const __COMMIT__: string;

// SECURITY: 3.8 – before anything is written: files of this process are the owner's alone.
process.umask(0o077);
stubNetwork();
const refusal = judgeLaunch({
  argv: process.argv,
  platform: process.platform,
  isPackaged: app.isPackaged,
  isSandboxOff: app.commandLine.hasSwitch('no-sandbox'),
});
// SECURITY: 3.2 (official 4) – the sandbox for every process, before ready.
app.enableSandbox();
appendSwitches(app.commandLine);
protocol.registerSchemesAsPrivileged(PRIVILEGED_SCHEMES);

if (refusal !== null) void app.whenReady().then(() => refuse(refusal));
else if (app.requestSingleInstanceLock()) run();
else app.exit(0);

function refuse(reason: LaunchRefusal): void {
  dialog.showErrorBox('Signer Setup', NATIVE_TEXT.refusals[reason]);
  app.exit(1);
}

function run(): void {
  let window: BrowserWindow | null = null;
  const here = import.meta.dirname;
  const desktop = createDesktop(() => window, app.getPath('home'), join(here, 'backup-worker.cjs'));
  const wizard = createSession({ version: app.getVersion(), commit: __COMMIT__, ...desktop });

  const endSilently = () => endApp(wizard.wipe, true);
  endOnCrash(wizard.wipe);
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('web-contents-created', (_event, contents) => {
    // SECURITY: 3.2 – a second web contents was asked for by nobody: fail closed.
    if (window !== null) endSilently();
    guardContents(contents, endSilently);
    helpHands(contents);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => wizard.wipe());

  void app.whenReady().then(() => {
    const webSession = session.fromPartition(SESSION_PARTITION, { cache: false });
    fenceSession(webSession, readPageFiles(join(here, '../renderer')));
    setMenu(process.platform);
    const { handlers, isMet } = wizard;
    registerCalls({ ipcMain, handlers, isMet, mainFrame: () => window?.webContents.mainFrame ?? null });
    window = openWindow(join(here, '../preload/index.cjs'), webSession, () => endApp(wizard.wipe));
    guardClose(window, wizard);
    window.on('closed', () => {
      wizard.wipe();
      window = null;
    });
  });
}
