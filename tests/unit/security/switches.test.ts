import { describe, expect, it } from 'vitest';
import { stubNetwork } from '../../../electron/security/network-stubs.ts';
import { judgeLaunch, type Launch } from '../../../electron/security/switches.ts';

function judge(args: readonly string[], change: Partial<Launch> = {}) {
  const argv = ['/usr/bin/signer-setup', ...args];
  return judgeLaunch({ argv, platform: 'linux', isPackaged: true, isSandboxOff: false, ...change });
}

describe('the command line of a packaged app', () => {
  it.each([
    ['nothing', [], null],
    ['a path', ['/home/a/file'], null],
    ['a switch that only concerns the display', ['--ozone-platform=x11'], null],
    ['the language', ['--lang=de'], null],
    ['remote debugging', ['--remote-debugging-port=9222'], 'switch-refused'],
    ['remote debugging over a pipe', ['--remote-debugging-pipe'], 'switch-refused'],
    ['an inspector', ['--inspect'], 'switch-refused'],
    ['one dash', ['-remote-debugging-port=1'], 'switch-refused'],
    ['no web security', ['--disable-web-security'], 'switch-refused'],
    ['another user data folder', ['--user-data-dir=/tmp/x'], 'switch-refused'],
    ['no sandbox', ['--no-sandbox'], 'sandbox-off'],
    ['no sandbox among others', ['--lang=de', '--no-sandbox'], 'sandbox-off'],
  ])('%s', (_name, args, verdict) => {
    expect(judge(args)).toBe(verdict);
  });

  it('is refused when Chromium says the sandbox is off, however that came about', () => {
    expect(judge([], { isSandboxOff: true })).toBe('sandbox-off');
    expect(judge([], { isPackaged: false, isSandboxOff: true })).toBe('sandbox-off');
  });

  it('may carry a debugger while developing, but never without the sandbox', () => {
    expect(judge(['--inspect=0', '--remote-debugging-port=0'], { isPackaged: false })).toBeNull();
    expect(judge(['--no-sandbox', '.'], { isPackaged: false })).toBe('sandbox-off');
  });
});

describe('the command line on Windows, where a slash makes a switch as well', () => {
  it.each([
    ['remote debugging', '/remote-debugging-port=9222', 'switch-refused'],
    ['no web security', '/disable-web-security', 'switch-refused'],
    ['no sandbox', '/no-sandbox', 'sandbox-off'],
    ['no sandbox in capitals', '--NO-SANDBOX', 'sandbox-off'],
    ['the language', '/lang=de', null],
    ['a path', 'C:\\Users\\a', null],
  ])('%s', (_name, arg, verdict) => {
    expect(judge([arg], { platform: 'win32' })).toBe(verdict);
  });
});

describe('the network globals of the main process', () => {
  it.each(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])(
    '%s throws and cannot be put back',
    (name) => {
      const scope: Record<string, unknown> = { fetch };
      stubNetwork(scope);
      expect(() => (scope[name] as () => never)()).toThrow('offline');
      expect(() => Object.defineProperty(scope, name, { value: fetch })).toThrow(TypeError);
    },
  );
});
