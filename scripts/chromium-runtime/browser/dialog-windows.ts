import { readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { createDeferred } from '../deferred.ts';
import { startChromium } from './chromium.ts';
import { ANSWER, LIST, renderDialog, type DialogAnswer, type DialogModel } from './dialog-page.ts';
import type { Dialogs } from './dialogs.ts';

/** Folders inside a folder, the way up first; null when it cannot be opened. Hidden ones are left out. */
export async function listFolders(path: string): Promise<{ name: string; path: string }[] | null> {
  if (!isAbsolute(path)) return null;
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .toSorted((one, other) => one.localeCompare(other));
    const up = dirname(path) === path ? [] : [{ name: '..', path: dirname(path) }];
    return [...up, ...names.map((name) => ({ name, path: join(path, name) }))];
  } catch {
    return null;
  }
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
      await page.exposeFunction(LIST, listFolders);
      await page.exposeFunction(ANSWER, async (answer: DialogAnswer) => {
        const isChoice = model.path !== null && answer.value === model.defaultValue;
        if (isChoice && (await listFolders(answer.path)) === null) return false;
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
    async chooseFolder({ title, defaultPath }) {
      const buttons = [
        { label: 'Cancel', value: 0 },
        { label: 'Choose this folder', value: 1 },
      ];
      const answer = await ask(
        { title, message: title, detail: '', buttons, defaultValue: 1, path: defaultPath },
        520,
      );
      return answer?.value === 1 ? resolve(answer.path) : null;
    },
    async showMessage({ title, message, detail, buttons, defaultId, cancelId }) {
      const labelled = buttons.map((label, value) => ({ label, value }));
      const model = { title, message, detail, buttons: labelled, defaultValue: defaultId, path: null };
      return (await ask(model, 260))?.value ?? cancelId;
    },
    async showError(title, content) {
      const buttons = [{ label: 'OK', value: 0 }];
      await ask({ title, message: title, detail: content, buttons, defaultValue: 0, path: null }, 260);
    },
  };
}
