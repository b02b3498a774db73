import { readdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { createDeferred } from '../deferred.ts';
import { startChromium } from './chromium.ts';
import { ANSWER, LIST, renderDialog } from './dialog-page.ts';
import type { DialogAnswer, DialogModel, PathEntry } from './dialog-page.ts';
import type { Dialogs } from './dialogs.ts';

/** What is in a folder, the way up first; null when it cannot be opened. Hidden entries are left out. */
export async function listPaths(path: string, kind: DialogModel['kind']): Promise<PathEntry[] | null> {
  if (!isAbsolute(path)) return null;
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const list = (isFile: boolean) =>
      entries
        .filter((entry) => (isFile ? entry.isFile() : entry.isDirectory()) && !entry.name.startsWith('.'))
        .map(({ name }) => ({ name, path: join(path, name), isFile }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
    const up = dirname(path) === path ? [] : [{ name: '..', path: dirname(path), isFile: false }];
    return [...up, ...list(false), ...(kind === 'file' ? list(true) : [])];
  } catch {
    return null;
  }
}

/** A box that asks for no path. */
const PLAIN = { path: null, kind: 'folder' } as const;

/** Whether a path leads to what was asked for. */
async function isThere(path: string, kind: DialogModel['kind']): Promise<boolean> {
  if (kind === 'folder') return (await listPaths(path, kind)) !== null;
  return isAbsolute(path) && (await stat(path).catch(() => null))?.isFile() === true;
}

/**
 * The app's native dialogs for a person: each is a small window of the runtime's own, in a Chromium of its
 * own, so that nothing of it touches the app's page.
 */
export function createDialogWindows(executablePath: string): Dialogs {
  async function ask(model: DialogModel, height: number): Promise<DialogAnswer | null> {
    const size = { width: 560, height };
    const chromium = await startChromium({
      executablePath,
      headless: false,
      switches: [],
      size,
    });
    const { context, page } = chromium;
    try {
      const answered = createDeferred<DialogAnswer | null>();
      page.once('close', () => answered.resolve(null));
      context.once('close', () => answered.resolve(null));
      await page.exposeFunction(LIST, listPaths);
      await page.exposeFunction(ANSWER, async (answer: DialogAnswer) => {
        const isChoice = model.path !== null && answer.value === model.defaultValue;
        if (isChoice && !(await isThere(answer.path, model.kind))) return false;
        answered.resolve(answer);
        return true;
      });
      // The transpiler marks functions with it.
      await page.evaluate('globalThis.__name = (value) => value');
      await page.evaluate(renderDialog, model);
      return await answered.promise;
    } finally {
      await chromium.close();
    }
  }

  return {
    async choosePath({ kind, title, defaultPath }) {
      const buttons = [
        { label: 'Cancel', value: 0 },
        { label: `Choose this ${kind}`, value: 1 },
      ];
      const answer = await ask(
        { title, message: title, detail: '', buttons, defaultValue: 1, path: defaultPath, kind },
        520,
      );
      return answer?.value === 1 ? resolve(answer.path) : null;
    },
    async showMessage({ title, message, detail, buttons, defaultId, cancelId }) {
      const labelled = buttons.map((label, value) => ({ label, value }));
      const model = { ...PLAIN, title, message, detail, buttons: labelled, defaultValue: defaultId };
      return (await ask(model, 260))?.value ?? cancelId;
    },
    async showError(title, content) {
      const buttons = [{ label: 'OK', value: 0 }];
      await ask({ ...PLAIN, title, message: title, detail: content, buttons, defaultValue: 0 }, 260);
    },
  };
}
