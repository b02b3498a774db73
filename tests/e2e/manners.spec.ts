import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';
import { begin, expectScreen, GUIDE_SIGNERS, press, walkToNode } from './support/walk.ts';

test.describe('manners', () => {
  test('a double click goes one screen on, not two', async ({ page }) => {
    await begin(page);
    await press(page, 'Make the key');
    await expectScreen(page, 'This is your key');
    await page.getByRole('button', { name: 'Continue with this key' }).dblclick();
    await expectScreen(page, /Write these \d+ words on paper/u);
    await page.getByRole('button', { name: 'I have written them down' }).focus();
    await page.keyboard.press('Enter');
    await expectScreen(page, 'Prove that you can come back');
  });

  test('what is refused or warned of comes into sight, and belongs to its field', async ({
    app,
    page,
    folder,
  }) => {
    await begin(page, { release: /Before Argon/u });
    await press(page, 'Make the key');
    await walkToNode(page, null);
    await expect(page.getByText('Add at least one signer.')).toHaveCount(0);
    await press(page, 'Look at the file');
    await expect(page.getByText('Add at least one signer.')).toBeVisible();
    const field = page.getByLabel('Address of your Stacks node');
    await field.fill('nowhere');
    await expect(field).toHaveAccessibleDescription(/The port is missing/u);
    await field.fill('127.0.0.1:20443');
    await press(page, 'Paste the list');
    const lines = GUIDE_SIGNERS.map(
      ([key, ids]) => `{public_key = "${key}", key_ids = [${ids.join(', ')}]},`,
    );
    await page.getByLabel('List of signers', { exact: true }).fill(lines.join('\n'));
    await press(page, 'Take this list');
    await press(page, 'Look at the file');
    await expectScreen(page, 'This is what will be saved');
    const warning = page.getByText('The row of your number holds another public key');
    await expect(warning).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('1 warning', { exact: true })).toBeVisible();
    await writeFile(join(folder, 'signer.toml'), 'taken');
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await expect(page.getByRole('button', { name: 'Choose another folder' })).toBeInViewport({ ratio: 1 });
    await page.locator('.page').evaluate((box) => box.scrollTo(0, 0));
    await press(page, 'Save the file here');
    await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  });

  test('the first frame that is painted has the app in it', async ({ page }) => {
    await expectScreen(page, 'Set up your Stacks signer, offline');
    const readPaints = () =>
      page.evaluate(() => performance.getEntriesByType('paint').map(({ startTime }) => startTime));
    await expect.poll(async () => (await readPaints()).length).toBe(2);
    const [first, contentful] = await readPaints();
    expect(first).toBe(contentful);
  });
});
