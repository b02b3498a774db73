import { app, dialog } from 'electron';
import { NATIVE_TEXT } from '../native-text.ts';

/**
 * Ends the app at once: secrets first, then a plain sentence, never a stack trace (which could carry
 * what was being worked on). Electron's own handler would show one.
 * @param wipe forgets every secret
 * @param isSilent for a breach that a person could do nothing about
 */
export function endApp(wipe: () => void, isSilent = false): void {
  wipe();
  if (!isSilent) dialog.showErrorBox(NATIVE_TEXT.stopped.title, NATIVE_TEXT.stopped.content);
  app.exit(1);
}

/** SECURITY: 3.7 – whatever nobody caught, and a page that died, end the app with its secrets wiped. */
export function endOnCrash(wipe: () => void): void {
  process.on('uncaughtException', () => endApp(wipe));
  process.on('unhandledRejection', () => endApp(wipe));
  app.on('render-process-gone', () => endApp(wipe));
}
