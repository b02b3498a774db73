import { dialog, type BrowserWindow } from 'electron';
import { NATIVE_TEXT } from '../native-text.ts';
import type { AskForFile } from './handlers/check.ts';

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

/**
 * The system's file dialog, for a config of the signer or of its node.
 * @param defaultPath the folder where it opens
 * @returns an absolute path, or null when cancelled
 */
export async function askForFile(
  window: BrowserWindow,
  defaultPath: string,
  purpose: Parameters<AskForFile>[0],
): Promise<string | null> {
  const { title, buttonLabel } = NATIVE_TEXT.chooseFile[purpose];
  // No filter by name: people's configs have every ending there is.
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    defaultPath,
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
