import type { WebContents } from 'electron';

/**
 * Holds every web contents to the one page: no navigation, no new window, no webview, no sub-frame.
 * SECURITY: 3.2 (official 11–14), applied through `web-contents-created` so that it covers contents
 * nobody expected.
 * @param onBreach called for what must never happen; the app then ends (fail closed)
 */
export function guardContents(contents: WebContents, onBreach: () => void): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // SECURITY: 3.3 – the CSP does not reach WebRTC.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // A sub-frame gets a fresh set of globals, so there must be none (3.3).
  contents.on('frame-created', (_event, { frame }) => {
    if (frame !== null && frame.parent !== null) onBreach();
  });
}
