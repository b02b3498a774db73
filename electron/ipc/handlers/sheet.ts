import type { Folders } from '../../files/folder-tokens.ts';
import { saveFiles } from '../../files/save-files.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';
import type { SaveInProgress } from './save.ts';

type SheetCalls = Pick<Handlers, 'sheet:print' | 'sheet:save'>;

/** The page on paper: its print styles show the sheet, which has no secret, and nothing else. */
export interface Printer {
  /** Opens the system's print dialog; false when nothing was printed. */
  readonly print: () => Promise<boolean>;
  readonly toPdf: () => Promise<Uint8Array>;
}

/** The paper sheet, printed or saved as PDF. */
export function createSheetHandlers(printer: Printer, folders: Folders, saving: SaveInProgress): SheetCalls {
  return {
    'sheet:print': {
      needs: 'nothing',
      concurrent: true,
      run: async () => ok({ isPrinted: await printer.print() }),
    },
    'sheet:save': {
      needs: 'nothing',
      run: async ({ folder: token, name }) => {
        const folder = folders.resolve(token);
        if (folder === null) return fail({ code: 'folder-unknown' });
        const content = await printer.toPdf();
        const save = saveFiles(folder, [{ name, content, secret: false }]).finally(() => {
          saving.current = null;
        });
        saving.current = save;
        const saved = await save;
        if (!saved.ok) return saved;
        const [file] = saved.value;
        return file === undefined ? fail({ code: 'unexpected' }) : ok({ file });
      },
    },
  };
}
