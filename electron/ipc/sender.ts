import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { PAGE_PATH, parseOwnUrl } from '../security/app-protocol.ts';

/**
 * Whether a call comes from the one page of the one window.
 * SECURITY: 3.5 – frame identity, top frame, attached, exact origin and path; no exception for tests.
 * Must be asked before the first await: `senderFrame` may be gone after it.
 */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  mainFrame: WebFrameMain | null,
): boolean {
  const frame = event.senderFrame;
  if (frame === null || mainFrame === null || frame !== mainFrame) return false;
  if (frame.detached || frame.parent !== null) return false;
  return parseOwnUrl(frame.url)?.pathname === PAGE_PATH;
}
