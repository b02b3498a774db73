import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { NATIVE_TEXT } from '../native-text.ts';
import type { AskForFile } from './handlers/ask-file.ts';
import type { AskForFolder } from './handlers/save.ts';

export interface OpenDialogs {
  readonly askForFolder: AskForFolder;
  readonly askForFile: AskForFile;
}

/**
 * The system's dialogs for a folder and for a config file; each gives an absolute path, or null when cancelled or
 * when there is no window to open it for.
 * @param defaultPath where they open; never a synced folder by default (Electron 43 would take Downloads)
 */
export function createOpenDialogs(findWindow: () => BrowserWindow | null, defaultPath: string): OpenDialogs {
  const ask = async (options: OpenDialogOptions) => {
    const window = findWindow();
    if (window === null) return null;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath, ...options });
    return canceled ? null : (filePaths[0] ?? null);
  };
  return {
    askForFolder: () =>
      ask({
        ...NATIVE_TEXT.chooseFolder,
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      }),
    // No filter by name: people's configs have every ending there is.
    askForFile: (purpose) =>
      ask({ ...NATIVE_TEXT.chooseFile[purpose], properties: ['openFile', 'dontAddToRecent'] }),
  };
}
