import { homedir } from 'node:os';
import { join } from 'node:path';
import type {
  Dialog,
  Menu as ElectronMenu,
  MessageBoxOptions,
  NativeTheme,
  OpenDialogOptions,
} from 'electron';
import { holdForBox, prefersDark } from './app.ts';
import { browser } from './host.ts';
import { NotImplementedError, strict } from './strict.ts';

/** Electron takes the window as an optional first argument. */
function lastArgument(args: readonly unknown[]): object {
  return Object(args.at(-1) ?? {}) as object;
}

export const dialog = strict<Pick<Dialog, 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>>('dialog', {
  async showOpenDialog(...args: unknown[]) {
    const options = lastArgument(args) as OpenDialogOptions;
    const properties = options.properties ?? [];
    const kind = properties.includes('openDirectory') ? 'folder' : 'file';
    const isOne = kind === 'folder' || properties.includes('openFile');
    if (!isOne || properties.includes('multiSelections')) {
      throw new NotImplementedError('showOpenDialog for anything but one folder or one file');
    }
    const path = await browser.ask('askPath', {
      kind,
      title: options.title ?? `Choose a ${kind}`,
      // Without one Electron 43+ starts in Downloads.
      defaultPath: options.defaultPath ?? join(homedir(), 'Downloads'),
    });
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showMessageBox(...args: unknown[]) {
    const options = lastArgument(args) as MessageBoxOptions;
    const buttons = options.buttons?.length ? options.buttons : ['OK'];
    const response = await browser.ask('askMessage', {
      type: options.type ?? 'none',
      title: options.title ?? '',
      message: options.message,
      detail: options.detail ?? '',
      buttons,
      defaultId: options.defaultId ?? 0,
      cancelId: options.cancelId ?? 0,
    });
    return { response, checkboxChecked: false };
  },
  showErrorBox(title, content) {
    holdForBox(browser.ask('tellError', { title, content }));
  },
});

export const Menu = strict<Pick<typeof ElectronMenu, 'setApplicationMenu' | 'buildFromTemplate'>>('Menu', {
  // Chromium's window has no menu of the app's.
  setApplicationMenu: () => undefined,
  buildFromTemplate: () => strict('Menu instance', {}) as unknown as ElectronMenu,
});

export const nativeTheme = strict<Pick<NativeTheme, 'shouldUseDarkColors'>>('nativeTheme', {
  get shouldUseDarkColors() {
    return prefersDark();
  },
});
