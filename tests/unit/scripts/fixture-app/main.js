// A tiny app for the tests of the Chromium runtime; tests choose a variant through FIXTURE_VARIANT.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, protocol, session } from 'electron';

const variant = process.env.FIXTURE_VARIANT ?? '';
const log = (line) => process.stdout.write(`${line}\n`);
const CSP =
  "default-src 'none'; script-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
if (variant === 'listen') createServer().listen(0, '127.0.0.1');
if (variant === 'unknown-member') app.setAboutPanelOptions({});

const pages = { '/index.html': 'text/html', '/page.js': 'text/javascript', '/frame.html': 'text/html' };
function serve(request) {
  const { pathname } = new URL(request.url);
  const type = pages[pathname];
  const headers = {
    'Content-Type': type ?? 'text/plain',
    'Content-Security-Policy': CSP,
    'X-Fixture': 'yes',
  };
  if (type === undefined) return new Response(null, { status: 404, headers });
  return new Response(readFileSync(join(import.meta.dirname, 'page', pathname)), { status: 200, headers });
}

let window;
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => {
    log(`will-navigate ${event.url}`);
    event.preventDefault();
  });
  contents.on('frame-created', (_created, { frame }) =>
    log(`frame-created ${frame.parent === null ? 'top' : 'sub'}`),
  );
  contents.setWindowOpenHandler(({ url }) => {
    log(`open ${url}`);
    return { action: 'deny' };
  });
});
app.on('render-process-gone', (_event, _contents, details) => {
  log(`gone ${details.reason}`);
  app.exit(3);
});
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => log('will-quit'));

await Promise.resolve();
void app.whenReady().then(() => {
  const own = session.fromPartition('fixture', { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  own.setPermissionCheckHandler(() => variant === 'permissive');
  own.on('will-download', (event, item) => {
    log(`download ${item.getFilename()}`);
    event.preventDefault();
  });
  own.webRequest.onBeforeRequest(({ url }, callback) => {
    log(`fence ${url}`);
    callback({ cancel: !url.startsWith('app://bundle/') });
  });
  own.protocol.handle('app', serve);

  const isTrusted = ({ senderFrame }) =>
    senderFrame !== null && senderFrame === window.webContents.mainFrame && senderFrame.parent === null;
  ipcMain.handle('echo', (event, value) => ({
    trusted: isTrusted(event),
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    value,
  }));
  ipcMain.handle('fail', () => {
    throw new TypeError('on purpose');
  });
  ipcMain.handle('function', () => () => 1);
  ipcMain.handle('folder', () =>
    dialog.showOpenDialog(window, { properties: ['openDirectory'], defaultPath: '/' }),
  );

  window = new BrowserWindow({
    width: 700,
    height: 500,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#112233' : '#ddeeff',
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      session: own,
      sandbox: variant !== 'weak',
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    },
  });
  window.once('ready-to-show', () => {
    log(`ready-to-show ${nativeTheme.shouldUseDarkColors ? 'dark' : 'light'}`);
    window.show();
  });
  window.on('close', (event) => {
    if (variant !== 'keep') return;
    event.preventDefault();
    void dialog
      .showMessageBox(window, { message: 'Really?', buttons: ['Stay', 'Leave'], defaultId: 0, cancelId: 0 })
      .then(({ response }) => response === 1 && window.destroy());
  });
  window.on('closed', () => log('closed'));
  void window.loadURL('app://bundle/index.html');
});
