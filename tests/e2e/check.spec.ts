import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test, type WizardApp } from './support/fixtures.ts';
import { expectScreen, GUIDE_KEY, press } from './support/walk.ts';

const KEY = `${'1f'.repeat(32)}01`;
const PASSWORD = 'korrekte-pferde-batterie-7';

/** A file of today with seven kinds of mistakes, each with one certain fix. */
const BROKEN = `# my signer
node_host = "http://10.0.0.5:20443"
endpoint = "127.0.0.1"
network = Testnet
auth_pasword = "${PASSWORD}"
db_path = “/var/lib/stacks-signer/signer.sqlite”
stacks_private_key = "0x${KEY}"
message_private_key = "8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy"
event_timeout_ms = "5000"
`;

const REPAIRED = `# my signer
node_host = "10.0.0.5:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "${PASSWORD}"
db_path = "/var/lib/stacks-signer/signer.sqlite"
stacks_private_key = "${KEY}"
event_timeout_ms = 5000
`;

async function openFile(app: WizardApp, page: Page, path: string): Promise<void> {
  await press(page, 'Check a config');
  await expectScreen(page, 'Check a config');
  await app.answerFile(path);
  await press(page, 'Open a file');
  await expectScreen(page, 'What the signer makes of it');
}

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
