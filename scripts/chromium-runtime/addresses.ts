/**
 * Chromium cannot navigate to a scheme it does not know, so the page lives at a stand-in address that no
 * resolver can answer (RFC 2606, `.invalid`); the app only ever sees its own.
 */
const SUFFIX = '.invalid';

/** `app://bundle/x` → `https://bundle.invalid/x`; null for any other scheme or an odd host. */
export function toStandIn(url: string): string | null {
  const match = /^app:\/\/([a-z0-9-]+)(\/.*)?$/.exec(url);
  return match === null ? null : `https://${match[1]}${SUFFIX}${match[2] ?? '/'}`;
}

/** `https://bundle.invalid/x` → `app://bundle/x`; every other address stays as it is. */
export function fromStandIn(url: string): string {
  return url.replace(/^https:\/\/([a-z0-9-]+)\.invalid(?=\/|$)/, 'app://$1');
}
