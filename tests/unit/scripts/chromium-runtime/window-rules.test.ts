import { describe, expect, it } from 'vitest';
import { findWindowFaults } from '../../../../scripts/chromium-runtime/main/window-rules.ts';

const STRONG = {
  preload: '/app/preload.cjs',
  session: {},
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
};

const withPreference = (name: string, value: unknown) => ({ webPreferences: { ...STRONG, [name]: value } });

describe('findWindowFaults', () => {
  it('finds none in a hardened window', () => {
    expect(findWindowFaults({ width: 1024, show: false, webPreferences: STRONG })).toEqual([]);
  });

  it.each([
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webSecurity', false],
    ['allowRunningInsecureContent', true],
    ['webviewTag', true],
    ['plugins', true],
    ['experimentalFeatures', true],
    ['navigateOnDragDrop', true],
    ['disableDialogs', false],
    ['spellcheck', true],
    ['enableWebSQL', true],
    // Truthy is not true.
    ['sandbox', 1],
  ])('refuses %s: %s', (name, value) => {
    expect(findWindowFaults(withPreference(name, value))).toEqual([
      expect.stringContaining(`webPreferences.${name} must be`),
    ]);
  });

  it.each(['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'preload', 'session'])(
    'wants %s written down',
    (name) => {
      expect(findWindowFaults(withPreference(name, undefined))).toContain(
        `webPreferences.${name} must be set`,
      );
    },
  );

  it.each(['enableBlinkFeatures', 'additionalArguments', 'affinity', 'constructor'])(
    'refuses the unknown preference %s',
    (name) => {
      expect(findWindowFaults(withPreference(name, 'x'))).toContain(
        `webPreferences.${name} is not implemented`,
      );
    },
  );

  it('refuses an unknown window option', () => {
    expect(findWindowFaults({ kiosk: true, webPreferences: STRONG })).toEqual([
      'option kiosk is not implemented',
    ]);
  });

  it('refuses a window without preferences', () => {
    expect(findWindowFaults({})).toHaveLength(6);
  });
});
