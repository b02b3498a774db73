import { describe, expect, it } from 'vitest';
import { chromiumFlags } from '../../../../scripts/chromium-runtime/browser/flags.ts';

const setting = { switches: [], width: 800, height: 600, headless: true } as const;

describe('chromiumFlags', () => {
  it('closes the resolver and WebRTC even when the app forgets to', () => {
    expect(chromiumFlags(setting)).toEqual(
      expect.arrayContaining([
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      ]),
    );
  });

  it("passes the app's own switches, which win", () => {
    const flags = chromiumFlags({
      ...setting,
      switches: [
        ['host-resolver-rules', 'MAP * 0.0.0.0'],
        ['no-pings', ''],
      ],
    });
    expect(flags.filter((flag) => flag.startsWith('--host-resolver-rules'))).toEqual([
      '--host-resolver-rules=MAP * 0.0.0.0',
    ]);
    expect(flags.filter((flag) => flag === '--no-pings')).toHaveLength(1);
  });

  it('opens no debugging port and never drops the sandbox', () => {
    for (const headless of [true, false]) {
      const flags = chromiumFlags({ ...setting, headless }).join(' ');
      expect(flags).not.toMatch(/remote-debugging|no-sandbox|disable-web-security/u);
    }
  });

  it('opens a window without an address bar when it is seen', () => {
    expect(chromiumFlags({ ...setting, headless: false }).join(' ')).toMatch(
      /--app=data:.*--window-size=800,600/u,
    );
    expect(chromiumFlags(setting).join(' ')).not.toContain('--app=');
  });
});
