import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PRIVILEGED_SCHEMES } from '../../../electron/security/app-protocol.ts';
import { guardContents } from '../../../electron/security/contents-guard.ts';
import { CONTENT_SECURITY_POLICY, RESPONSE_HEADERS } from '../../../electron/security/headers.ts';
import { fenceSession, isOwnRequest, SESSION_PARTITION } from '../../../electron/security/session-fence.ts';
import { appendSwitches } from '../../../electron/security/switches.ts';
import { buildWindowOptions } from '../../../electron/security/window-options.ts';
import { createFakeContents, createFakeSession } from '../support/fake-electron.ts';

const root = join(import.meta.dirname, '../../..');

function buildOptions() {
  const { session } = createFakeSession();
  return buildWindowOptions({ preload: '/app/preload.cjs', session, isDark: false });
}

describe('official items 2–4, 6, 8–12: the window', () => {
  it.each([
    ['sandbox', true],
    ['contextIsolation', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['webviewTag', false],
    ['plugins', false],
    ['experimentalFeatures', false],
    ['navigateOnDragDrop', false],
    ['disableDialogs', true],
    ['spellcheck', false],
    ['webgl', false],
    ['enableWebSQL', false],
    ['v8CacheOptions', 'none'],
    ['autoplayPolicy', 'user-gesture-required'],
    ['devTools', false],
    ['preload', '/app/preload.cjs'],
  ])('%s is %s', (name, value) => {
    expect(buildOptions().webPreferences).toHaveProperty(name, value);
  });

  it('sets nothing beyond that list, so no blink feature and no additional argument', () => {
    expect(Object.keys(buildOptions().webPreferences ?? {})).toHaveLength(20);
  });

  it('is shown only when painted, on the page’s own paper', () => {
    const { session } = createFakeSession();
    expect(buildOptions()).toMatchObject({ show: false, backgroundColor: '#fbfaf7' });
    expect(buildWindowOptions({ preload: '', session, isDark: true }).backgroundColor).toBe('#16150f');
    const tokens = readFileSync(join(root, 'renderer/theme/tokens.css'), 'utf8');
    expect(tokens).toContain('--paper: #fbfaf7');
    expect(tokens).toContain('--paper: #16150f');
  });
});

describe('official item 5: permissions', () => {
  it('denies every request, check and device, and display capture', () => {
    const { session, handlers } = createFakeSession();
    fenceSession(session, new Map());
    const answer = vi.fn();
    handlers.setPermissionRequestHandler?.({}, 'clipboard-read', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(handlers.setPermissionCheckHandler?.({}, 'usb')).toBe(false);
    expect(handlers.setDevicePermissionHandler?.({})).toBe(false);
    const streams = vi.fn();
    handlers.setDisplayMediaRequestHandler?.({}, streams);
    expect(streams).toHaveBeenCalledWith(null);
  });

  it('turns the spell checker off, which would fetch dictionaries, and prevents downloads', () => {
    const { session, handlers, events } = createFakeSession();
    fenceSession(session, new Map());
    expect(handlers.setSpellCheckerEnabled).toBe(false);
    const event = { preventDefault: vi.fn() };
    events.get('will-download')?.(event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('keeps the session in memory', () => {
    expect(SESSION_PARTITION.startsWith('persist:')).toBe(false);
  });
});

describe('official item 7: the content security policy', () => {
  it.each([
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["style-src 'self'"],
    ["connect-src 'none'"],
    ["frame-src 'none'"],
    ["object-src 'none'"],
    ["base-uri 'none'"],
    ["form-action 'none'"],
    ["frame-ancestors 'none'"],
    ["require-trusted-types-for 'script'"],
    ["trusted-types 'none'"],
  ])('says %s', (directive) => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toContain(directive);
  });

  it.each(['unsafe-inline', 'unsafe-eval', 'http', 'data:', 'blob:', '*', 'sandbox'])(
    'never says %s',
    (word) => {
      expect(CONTENT_SECURITY_POLICY).not.toContain(word);
    },
  );

  it('stands in the page a second time, but for frame-ancestors, which a page cannot set', () => {
    const html = readFileSync(join(root, 'renderer/index.html'), 'utf8').replaceAll(/\s+/gu, ' ');
    const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    const own = CONTENT_SECURITY_POLICY.split('; ').filter(
      (directive) => !directive.startsWith('frame-ancestors'),
    );
    expect(meta?.trim().replace(/;$/u, '').split(/; ?/u)).toEqual(own);
  });

  it.each(Object.keys(RESPONSE_HEADERS))('header %s is never empty', (name) => {
    expect(RESPONSE_HEADERS[name]).not.toBe('');
  });
});

describe('official items 11–14: contents', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    (name) => {
      const { contents, events } = createFakeContents();
      guardContents(contents, vi.fn());
      const event = { preventDefault: vi.fn() };
      events.get(name)?.(event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('denies new windows and direct UDP', () => {
    const { contents, handlers } = createFakeContents();
    guardContents(contents, vi.fn());
    expect(handlers.setWindowOpenHandler?.({ url: 'app://bundle/index.html' })).toEqual({ action: 'deny' });
    expect(handlers.setWebRTCIPHandlingPolicy).toBe('disable_non_proxied_udp');
  });

  it('ends the app when a sub-frame appears, and only then', () => {
    const { contents, events } = createFakeContents();
    const onBreach = vi.fn();
    guardContents(contents, onBreach);
    events.get('frame-created')?.({}, { frame: { parent: null } });
    events.get('frame-created')?.({}, { frame: null });
    expect(onBreach).not.toHaveBeenCalled();
    events.get('frame-created')?.({}, { frame: { parent: {} } });
    expect(onBreach).toHaveBeenCalledOnce();
  });
});

describe('the network fence (models 3.3)', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['app://bundle/assets/a.js', true],
    ['app://other/index.html', false],
    ['app://bundle.evil/index.html', false],
    ['http://bundle/index.html', false],
    ['https://example.com/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['blob:app://bundle/1', false],
    ['devtools://devtools/bundled/x.html', false],
    ['not a url', false],
  ])('%s → %s', (url, verdict) => {
    expect(isOwnRequest(url)).toBe(verdict);
    const { session, handlers } = createFakeSession();
    fenceSession(session, new Map());
    const answer = vi.fn();
    handlers.onBeforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: !verdict });
  });

  it('answers http and https with an error', () => {
    const { session, schemes } = createFakeSession();
    fenceSession(session, new Map());
    expect([...schemes.keys()]).toEqual(['app', 'http', 'https']);
    expect(schemes.get('https')?.(new Request('https://x.invalid/'))).toHaveProperty('type', 'error');
  });

  it('resolves no name and asks for no proxy', () => {
    const appendSwitch = vi.fn();
    appendSwitches({ appendSwitch });
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(appendSwitch).toHaveBeenCalledWith('no-proxy-server');
  });
});

describe('official item 18: the custom scheme', () => {
  it('is standard and secure and has no other privilege', () => {
    expect(PRIVILEGED_SCHEMES).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });
});

describe('official items 1, 13–15, 20: what the sources never do', () => {
  const sources = ['electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|html|css)$/u.test(name))
      .map((name) => [join(folder, name), readFileSync(join(root, folder, name), 'utf8')] as const),
  );

  it('has sources to look at', () => {
    expect(sources.length).toBeGreaterThan(40);
  });

  it.each([
    ['opens a link in a browser', /openExternal|shell\./u],
    ['uses a webview tag', /<webview/u],
    ['loads a file or a remote page', /loadFile|loadURL\(\s*['"`]http/u],
    ['listens for pushed messages in the preload', /ipcRenderer\.(on|once|send)\b/u],
    ['starts the crash reporter or an updater', /crashReporter|autoUpdater/u],
    [
      'writes markup from strings',
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/u,
    ],
    ['evaluates code', /\beval\(|new Function\(/u],
    ['keeps anything in the browser', /localStorage|sessionStorage|indexedDB|document\.cookie/u],
    ['asks for developer tools', /openDevTools/u],
  ])('never %s', (_name, pattern) => {
    expect(sources.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('lets one file register handlers', () => {
    const users = sources.filter(([, text]) => /ipcMain\.handle\(/u.test(text)).map(([name]) => name);
    expect(users).toEqual([join('electron', 'ipc', 'register.ts')]);
  });
});
