import { describe, expect, it } from 'vitest';
import { findBrowser, hasDisplay } from '../../../../scripts/chromium-runtime/browser/discover.ts';

const machine = (
  platform: NodeJS.Platform,
  present: readonly string[],
  env: Record<string, string> = {},
) => ({
  platform,
  env,
  exists: (path: string) => present.includes(path),
});

describe('findBrowser', () => {
  it.each([
    ['linux', '/usr/bin/chromium', {}],
    ['linux', '/snap/bin/chromium', {}],
    ['linux', '/usr/bin/google-chrome-stable', {}],
    ['linux', '/opt/microsoft/msedge/microsoft-edge', {}],
    ['linux', '/home/ada/bin/chromium', { PATH: '/usr/bin:/home/ada/bin' }],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/ada' }],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
    [
      'win32',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      { PROGRAMFILES: 'C:\\Program Files' },
    ],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
    [
      'win32',
      'C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
    ],
  ] as const)('finds on %s the browser %s', (platform, path, env) => {
    expect(findBrowser(machine(platform, [path], env))).toEqual({ ok: true, path });
  });

  it('prefers Chromium to Chrome and Chrome to Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser(machine('linux', all))).toEqual({ ok: true, path: '/usr/bin/chromium' });
    expect(findBrowser(machine('linux', all.slice(0, 2)))).toEqual({
      ok: true,
      path: '/usr/bin/google-chrome',
    });
  });

  it.each(['CHROMIUM_PATH', 'CHROME_PATH'])('takes the one that %s names', (variable) => {
    const found = findBrowser(
      machine('linux', ['/usr/bin/chromium', '/own/browser'], { [variable]: '/own/browser' }),
    );
    expect(found).toEqual({ ok: true, path: '/own/browser' });
  });

  it('says so when the named one is not there, even if another is', () => {
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/gone' }))).toEqual({
      ok: false,
      code: 'named-missing',
      variable: 'CHROME_PATH',
    });
  });

  it('ignores relative folders in PATH', () => {
    expect(findBrowser(machine('linux', ['./chromium', 'chromium'], { PATH: '.::bin' }))).toEqual({
      ok: false,
      code: 'none',
    });
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, expected) => {
    expect(hasDisplay({ platform, env })).toBe(expected);
  });
});
