import { describe, expect, it } from 'vitest';
import { stubNetwork } from '../../../electron/security/network-stubs.ts';
import { judgeLaunch } from '../../../electron/security/switches.ts';

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
    expect(judgeLaunch(args, true, false)).toBe(verdict);
  });

  it('is refused when Chromium says the sandbox is off, however that came about', () => {
    expect(judgeLaunch([], true, true)).toBe('sandbox-off');
    expect(judgeLaunch([], false, true)).toBe('sandbox-off');
  });

  it('may carry a debugger while developing, but never without the sandbox', () => {
    expect(judgeLaunch(['--inspect=0', '--remote-debugging-port=0'], false, false)).toBeNull();
    expect(judgeLaunch(['--no-sandbox'], false, false)).toBe('sandbox-off');
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
