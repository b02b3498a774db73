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

/**
 * Judges the command line. SECURITY: 3.6 – fuses do not cover Chromium switches such as
 * `--remote-debugging-port`, so a packaged app starts only with switches of a short list, and no app
 * starts without its sandbox.
 * @param args what followed the executable's name
 */
export function judgeLaunch(
  args: readonly string[],
  isPackaged: boolean,
  isSandboxOff: boolean,
): LaunchRefusal | null {
  if (isSandboxOff || args.some((arg) => /^--?no-sandbox(=|$)/u.test(arg))) return 'sandbox-off';
  if (!isPackaged) return null;
  const switches = args
    .filter((arg) => arg.startsWith('-'))
    .map((arg) => arg.replace(/^--?/u, '').split('=', 1)[0]);
  return switches.every((name) => name !== undefined && ALLOWED.has(name)) ? null : 'switch-refused';
}
