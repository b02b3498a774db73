import type { CommandLine } from 'electron';

/** Chromium switches the app sets before it is ready: [name, value]. */
export const OWN_SWITCHES = [
  // SECURITY: 3.3 – no name and no address resolves, whatever asks; TURN over TCP ends here.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // No proxy look-up (WPAD) on the network.
  ['no-proxy-server', ''],
  ['disable-background-networking', ''],
] as const;

/** Sets {@link OWN_SWITCHES}. */
export function appendSwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of OWN_SWITCHES) {
    if (value === '') commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
  }
}

/** What a person may need to make a window appear at all; none of it weakens a wall. */
const ALLOWED = new Set([
  'disable-gpu',
  'enable-wayland-ime',
  'force-device-scale-factor',
  'force-high-contrast',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
]);

export type LaunchRefusal = 'sandbox-off' | 'switch-refused';

export interface Launch {
  /** The whole command line, the executable first. */
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** What Chromium says of `--no-sandbox`; asked before `enableSandbox`, which takes the switch away. */
  readonly isSandboxOff: boolean;
}

/**
 * Judges the command line. SECURITY: 3.6 – fuses do not cover Chromium switches such as
 * `--remote-debugging-port`, so a packaged app starts only with switches of a short list, and no app
 * starts without its sandbox.
 */
export function judgeLaunch({ argv, platform, isPackaged, isSandboxOff }: Launch): LaunchRefusal | null {
  // On Windows Chromium takes `/name` for a switch as well, and any case.
  const prefix = platform === 'win32' ? /^(?:--?|\/)/u : /^--?/u;
  const names = argv
    .slice(1)
    .filter((arg) => prefix.test(arg))
    .map((arg) => arg.replace(prefix, '').split('=', 1)[0]?.toLowerCase() ?? '');
  if (isSandboxOff || names.includes('no-sandbox')) return 'sandbox-off';
  return !isPackaged || names.every((name) => ALLOWED.has(name)) ? null : 'switch-refused';
}
