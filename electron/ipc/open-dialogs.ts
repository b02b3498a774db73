import { dialog, type BrowserWindow } from 'electron';
import { NATIVE_TEXT } from '../native-text.ts';

/**
 * The system's folder dialog.
 * @param defaultPath where it opens; never a synced folder by default (Electron 43 would take Downloads)
 * @returns an absolute path, or null when cancelled
 */
export async function askForFolder(window: BrowserWindow, defaultPath: string): Promise<string | null> {
  const { title, buttonLabel } = NATIVE_TEXT.chooseFolder;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    defaultPath,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
