import type { Session } from 'electron';
import { createPageHandler, PAGE_SCHEME, parseOwnUrl, type PageFiles } from './app-protocol.ts';

/** In memory: no `persist:` prefix, so nothing of a session reaches the profile folder. */
export const SESSION_PARTITION = 'wizard';

/** Whether the fence lets a request through: our own scheme and host, nothing else. */
export function isOwnRequest(address: string): boolean {
  return parseOwnUrl(address) !== null;
}

/**
 * Closes a session: every permission denied, every foreign request cancelled, no download, no
 * dictionary fetch; `app:` answers from the bundle, `http(s):` answers an error.
 */
export function fenceSession(session: Session, files: PageFiles): void {
  // SECURITY: 3.2 (official 5) – deny everything; new permission names appear with every release.
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // SECURITY: 3.3 – a fence behind the CSP; no filter, so that it sees every request.
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnRequest(details.url) }));
  session.protocol.handle(PAGE_SCHEME, createPageHandler(files));
  for (const scheme of ['http', 'https']) session.protocol.handle(scheme, () => Response.error());
}
