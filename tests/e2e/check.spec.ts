import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { BROKEN, KEY, openFile, PASSWORD, REPAIRED } from './support/check-walk.ts';
import { expect, test } from './support/fixtures.ts';
import {
  begin,
  bringWords,
  expectScreen,
  GUIDE_KEY,
  GUIDE_PHRASE,
  press,
  walkPastWords,
} from './support/walk.ts';

/** Everything the page shows, shadow roots and form values included. */
function readPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const value = 'value' in element ? String(element.value) : '';
          return value + (element.shadowRoot === null ? '' : read(element.shadowRoot));
        })
        .join(' ') + (root.textContent ?? '');
    return `${document.title} ${read(document)}`;
  });
}

test('a file with seven kinds of mistakes is put right by keyboard alone, saved beside, and then clean', async ({
  app,
  page,
  folder,
}) => {
  const path = join(folder, 'signer.toml');
  await writeFile(path, BROKEN);
  await openFile(app, page, path);
  await expectAccessible(page);
  expect(await readPage(page)).not.toContain(KEY.slice(0, 16));
  expect(await readPage(page)).not.toContain(PASSWORD);

  // One after the other: the next fix is reached with Tab and taken with Enter.
  const fixes = page.getByRole('button', { name: /^Fix it: / });
  for (let left = await fixes.count(); left > 0; left = await fixes.count()) {
    const target = await fixes.first().elementHandle();
    for (let tabs = 0; tabs < 200; tabs += 1) {
      await page.keyboard.press('Tab');
      if (await target?.evaluate((element) => element === document.activeElement)) break;
    }
    const before = await page.getByRole('status').first().textContent();
    const said = await page
      .getByLabel(/^The config/)
      .first()
      .textContent()
      .catch(() => '');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => [
        await page.getByRole('status').first().textContent(),
        await page
          .getByLabel(/^The config/)
          .first()
          .textContent(),
        await fixes.count(),
      ])
      .not.toEqual([before, said, left]);
  }
  await expect(page.getByText('The signer starts with this').first()).toBeVisible();
  await expect(page.getByText('There is nothing to complain about.')).toBeVisible();

  await press(page, 'Look at the changes');
  await expectScreen(page, 'What changes');
  await expectAccessible(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'comes: network = "testnet"' })).toBeVisible();
  expect(await readPage(page)).not.toContain(KEY.slice(0, 16));
  await press(page, 'Save the file here');
  await expectScreen(page, 'Saved and read back');
  expect(await readFile(path, 'utf8')).toBe(BROKEN);
  expect(await readFile(join(folder, 'signer-repaired.toml'), 'utf8')).toBe(REPAIRED);

  await press(page, 'Finish and forget the text');
  await openFile(app, page, join(folder, 'signer-repaired.toml'));
  await expect(page.getByText('There is nothing to complain about.')).toBeVisible();
});

test('what is typed into the text is judged, keys typed or pasted there are hidden at once, and undo works', async ({
  app,
  page,
  folder,
}) => {
  const path = join(folder, 'signer.toml');
  await writeFile(path, REPAIRED);
  await openFile(app, page, path);
  const editor = page.getByRole('textbox', { name: /^The config/ });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('chain_id = "x"');
  await expect(page.getByText('1 reason to refuse it')).toBeVisible();
  await expect(page.getByText('Line 9, column 12 · chain_id')).toBeVisible();
  await expect(page.getByText(/invalid type: string/u)).toBeVisible();
  for (let steps = 0; steps < 'chain_id = "x"'.length; steps += 1) await page.keyboard.press('Backspace');
  await expect(page.getByText('There is nothing to complain about.')).toBeVisible();

  await page.keyboard.type(`# old key ${GUIDE_KEY}`);
  await expect.poll(() => editor.textContent()).toContain('# old key ••••••••');
  expect(await readPage(page)).not.toContain(GUIDE_KEY.slice(0, 20));
  await press(page, 'Undo');
  await expect.poll(() => editor.textContent()).not.toContain('••••# old');

  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await editor.evaluate(
    (element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    REPAIRED.replace('5000', '"5000"'),
  );
  await expect(page.getByText('Line 8, column 20 · event_timeout_ms')).toBeVisible();
  expect(await readPage(page)).not.toContain(PASSWORD);
  expect(await readPage(page)).not.toContain(KEY.slice(0, 20));
});

test('a pasted file of 2024 is recognised, hidden, and made one for today', async ({ app, page, folder }) => {
  await press(page, 'Check a config');
  await page.getByLabel('Text of the config').evaluate((element, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, `node_host = "127.0.0.1:20443"\nendpoint = "127.0.0.1:30000"\nnetwork = "testnet"\nstacks_private_key = "${KEY}"\nmessage_private_key = "8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy"\n`);
  await expectScreen(page, 'What the signer makes of it');
  expect(await readPage(page)).not.toContain(KEY.slice(0, 16));
  await expect(page.getByRole('radio', { name: 'as found: the guide' })).toBeChecked();
  await page.getByText('4.0', { exact: true }).click();
  await expect(page.getByText('3 reasons to refuse it')).toBeVisible();
  await press(page, 'Make it a config for 4.0');
  await expect(page.getByText('The signer starts with this').first()).toBeVisible();
  await press(page, 'Look at the changes');
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await press(page, 'Save the file here');
  await expectScreen(page, 'Saved and read back');
  const saved = await readFile(join(folder, 'signer.toml'), 'utf8');
  expect(saved).toMatch(/^auth_password = "[\w-]{43}"$/mu);
  expect(saved).not.toContain('message_private_key');
});

test('a node’s config beside it shows where the two do not fit', async ({ app, page, folder }) => {
  await writeFile(join(folder, 'signer.toml'), REPAIRED);
  await writeFile(
    join(folder, 'node.toml'),
    '[node]\nstacker = true\n[connection_options]\nauth_token = "another"\n',
  );
  await openFile(app, page, join(folder, 'signer.toml'));
  await app.answerFile(join(folder, 'node.toml'));
  await press(page, 'Compare with the node’s config');
  await expect(page.getByText('Compared with node.toml')).toBeVisible();
  await expect(page.getByText('The node’s auth_token is another text than this password.')).toBeVisible();
  await expect(page.getByText('No [[events_observer]] in the node’s config')).toBeVisible();
  expect(await readPage(page)).not.toContain('another"');
  await press(page, 'Leave it out');
  await expect(page.getByText('There is nothing to complain about.')).toBeVisible();
});

test('F8 leads from problem to problem, and Show to its line', async ({ app, page, folder }) => {
  const path = join(folder, 'signer.toml');
  await writeFile(path, BROKEN);
  await openFile(app, page, path);
  const editor = page.getByRole('textbox', { name: /^The config/ });
  await editor.focus();
  await page.keyboard.press('F8');
  await expect(page.getByText('Leave out http:// in front.', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Show line 7 in the text' }).click();
  await expect(editor).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toContainText('stacks_private_key');
});

test('changes are not lost without a question, neither by Back nor by closing', async ({
  app,
  page,
  folder,
}) => {
  const path = join(folder, 'signer.toml');
  await writeFile(path, BROKEN);
  await openFile(app, page, path);
  await press(page, /^Fix all/);
  await expect(page.getByText('Changed, not saved')).toBeVisible();
  await press(page, 'Back');
  await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
  await press(page, 'Stay here');
  await app.answerMessageBox(0);
  await app.requestClose();
  await expect.poll(() => app.shownBoxes()).toEqual(['Close and lose the changes?']);
  await press(page, 'Back');
  await press(page, 'Forget the changes');
  await expectScreen(page, 'Check a config');
  expect(await readFile(path, 'utf8')).toBe(BROKEN);
});

test.describe('what is no config gets a clear answer', () => {
  test('folders, huge files and bytes that are no text', async ({ app, page, folder }) => {
    await writeFile(join(folder, 'huge.toml'), 'a = 1\n'.repeat(400_000));
    await writeFile(
      join(folder, 'bytes.toml'),
      new Uint8Array(1000).map((_, index) => (index * 7919) % 256),
    );
    await press(page, 'Check a config');
    await app.answerFile(folder);
    await press(page, 'Open a file');
    await expect(page.getByText('This is a folder, not a file.')).toBeVisible();
    await app.answerFile(join(folder, 'huge.toml'));
    await press(page, 'Open a file');
    await expect(page.getByText('far larger than any signer config')).toBeVisible();
    await app.answerFile(join(folder, 'bytes.toml'));
    await press(page, 'Open a file');
    await expectScreen(page, 'What the signer makes of it');
    await expect(page.getByText('These bytes are no text, so they cannot be changed here.')).toBeVisible();
  });
});

test('the form says when an address does not go with Docker', async ({ page }) => {
  await begin(page, { release: /today’s network/u, placement: 'In Docker' });
  await bringWords(page, GUIDE_PHRASE);
  await walkPastWords(page);
  await expectScreen(page, 'Your node');
  await page.getByLabel('Address the signer listens on').fill('127.0.0.1:30000');
  await expect(
    page.getByText('Inside a container only the container itself reaches this address'),
  ).toBeVisible();
});
