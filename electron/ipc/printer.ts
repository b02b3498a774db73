import type { BrowserWindow } from 'electron';
import type { Printer } from './handlers/sheet.ts';

/** Puts the window's page on paper, as its print styles show it; throws without a window. */
export function createPrinter(findWindow: () => BrowserWindow | null): Printer {
  const findContents = () => {
    const contents = findWindow()?.webContents;
    if (contents === undefined) throw new Error('There is no window to print');
    return contents;
  };
  return {
    print: () =>
      new Promise((resolve) => {
        // Never silent: the person sees which printer it is, and can still say no.
        findContents().print({ silent: false, printBackground: true }, (isPrinted) => resolve(isPrinted));
      }),
    toPdf: () => findContents().printToPDF({ preferCSSPageSize: true, printBackground: true }),
  };
}
