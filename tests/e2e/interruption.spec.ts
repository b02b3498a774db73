import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { expect, test } from './support/fixtures.ts';
import { GUIDE_KEY, press, walkToGuidePreview } from './support/walk.ts';

test.describe('a kill in the middle of a save', () => {
  for (const delay of [0, 1, 2, 4, 8, 16]) {
    test(`after ${delay} ms leaves no file or the whole file`, async ({
      app,
      page,
      folder,
      takeProblems,
    }) => {
      await walkToGuidePreview(page);
      await app.answerFolder(folder);
      await press(page, 'Choose a folder');
      await expect(page.getByRole('button', { name: 'Save 2 files here' })).toBeVisible();
      const saving = press(page, 'Save 2 files here').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await app.kill();
      await saving;
      takeProblems();
      const names = await readdir(folder);
      // Nothing but the two files, their receipt and temporary files that say whose they are.
      expect(
        names.filter(
          (name) => !/^(?:signer\.toml|keychain\.json|receipt\.json|\.signer-setup-.*)$/u.test(name),
        ),
      ).toEqual([]);
      if (names.includes('signer.toml')) {
        const config = parse(await readFile(join(folder, 'signer.toml'), 'utf8'));
        expect(config['stacks_private_key']).toBe(GUIDE_KEY);
        expect(Object.keys(config)).toHaveLength(5);
      }
      if (names.includes('keychain.json')) {
        expect(JSON.parse(await readFile(join(folder, 'keychain.json'), 'utf8'))).toHaveProperty(
          'keyInfo.wif',
        );
      }
    });
  }

  test('of the page wipes the secrets and ends the app with a plain sentence', async ({
    app,
    page,
    takeProblems,
  }) => {
    await walkToGuidePreview(page);
    await page.goto('chrome://crash').catch(() => undefined);
    expect(await app.exited).toBe(1);
    expect((await app.shownBoxes()).join()).toContain('Every secret in memory was wiped');
    takeProblems();
  });
});
