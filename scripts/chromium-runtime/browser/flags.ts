export interface FlagSetting {
  /** The app's own, set before it was ready. */
  readonly switches: readonly (readonly [string, string])[];
  readonly width: number;
  readonly height: number;
  readonly headless: boolean;
}

/**
 * What keeps Chromium from talking by itself; playwright-core adds its own list (no background
 * networking, no component updates, no sync, no first run).
 */
const QUIET = [
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-client-side-phishing-detection',
  '--no-pings',
  '--no-proxy-server',
  // Components asked for on demand and the account list: asked of nobody.
  '--component-updater=disable-pings,url-source=about:blank',
  '--gaia-url=https://0.invalid',
  // The app's walls, in case it forgets one: nothing resolves, WebRTC sends nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** The page a window starts with: the system's paper colour, no script, no request. */
export const BLANK_PAGE =
  'data:text/html,<title>%E2%80%8B</title><meta name="color-scheme" content="light dark">';

/** Chromium's command line for one window of the app. */
export function chromiumFlags({ switches, width, height, headless }: FlagSetting): string[] {
  const own = switches.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  const named = new Set(own.map((flag) => flag.split('=', 1)[0]));
  const quiet = QUIET.filter((flag) => !named.has(flag.split('=', 1)[0]));
  // --test-type keeps Chromium's bar about unusual switches off the app's window.
  const window = headless ? [] : [`--app=${BLANK_PAGE}`, `--window-size=${width},${height}`, '--test-type'];
  return [...quiet, ...own, ...window];
}
