import { readFileSync } from 'node:fs';
import { clipboard, type BrowserWindow } from 'electron';
import { createBackupEngine } from '../keys/backup-engine.ts';
import type { Surroundings } from './handlers.ts';
import { createOpenDialogs } from './open-dialogs.ts';
import { createPrinter } from './printer.ts';

/**
 * What a desktop gives a session: dialogs, clipboard, printer, and a thread for what takes seconds.
 * @param home where dialogs open
 * @param worker path of the bundled worker; it may lie in the app's archive
 */
export function createDesktop(
  findWindow: () => BrowserWindow | null,
  home: string,
  worker: string,
): Omit<Surroundings, 'version' | 'commit' | 'readConnection'> {
  return {
    ...createOpenDialogs(findWindow, home),
    clipboard,
    printer: createPrinter(findWindow),
    engine: createBackupEngine(() => readFileSync(worker, 'utf8')),
  };
}
