import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { BROKEN, openFile } from './support/check-walk.ts';
import { expect, test, type WizardApp } from './support/fixtures.ts';
import { fillBoxes } from './support/restore-walk.ts';
import {
  begin,
  bringWords,
  COMPUTING,
  expectScreen,
  GUIDE_PHRASE,
  GUIDE_SIGNERS,
  OWN_PASSPHRASE,
  press,
  typeAskedWords,
  wantKeychain,
} from './support/walk.ts';

/** Where to keep pictures of every screen, to be looked at by people. */
const PICTURES = process.env['SIGNER_SETUP_PICTURES'];

interface Look {
  readonly name: string;
  readonly page: Page;
}

/** What must hold on every screen: accessible, the shell does not scroll, nothing is cut off sideways. */
async function look({ name, page }: Look, screen: string): Promise<void> {
  await expectAccessible(page);
  const overflow = await page.evaluate(() => ({
    shell: document.documentElement.scrollHeight - innerHeight,
    sideways: Math.max(
      document.documentElement.scrollWidth - innerWidth,
      ...[...document.querySelectorAll('.page, .rail, .foot')].map(
        (part) => part.scrollWidth - part.clientWidth,
      ),
    ),
  }));
  expect(overflow, screen).toEqual({ shell: 0, sideways: 0 });
  await picture({ name, page }, screen);
}

async function picture({ name, page }: Look, screen: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}-${screen}.png`) });
}

async function walkEveryScreen(app: WizardApp, page: Page, name: string, folder: string): Promise<void> {
  const at = (screen: string) => look({ name, page }, screen);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await at('01-home');
  await press(page, 'Begin');
  await at('02-where');
  await press(page, 'Back');
  await press(page, 'Begin');
  await press(page, 'Continue');
  await expect(page.getByText('Looked at every few seconds')).toBeVisible();
  await at('02-offline');
  await press(page, 'Back');
  await press(page, 'Back');
  await begin(page, { release: /Before Argon/u });
  await at('03-key');
  await page.getByRole('button', { name: 'How many words' }).click();
  await at('03-key-counts');
  await bringWords(page, GUIDE_PHRASE.replace('guitar', 'guitra'));
  await expect(page.getByRole('button', { name: 'Word 7: guitar' })).toBeVisible();
  await at('03-key-repair');
  await press(page, 'Word 7: guitar');
  await press(page, 'Read the key');
  await expectScreen(page, 'This is your key');
  await at('04-key-held');
  await press(page, 'Start over');
  await expect(page.getByRole('alertdialog', { name: 'Start over?' })).toBeVisible();
  await at('04-start-over');
  await press(page, 'Stay here');
  await press(page, 'Continue with this key');
  await at('05-words-hidden');
  await press(page, 'Show the words');
  await expect(page.getByText('gravity')).toBeVisible();
  await at('05-words-shown');
  await press(page, 'I have written them down');
  await at('05-proof');
  await typeAskedWords(page, GUIDE_PHRASE.split(' ').toReversed().join(' '));
  await press(page, 'Check the words');
  await expect(page.getByText(/not right/u)).toBeVisible();
  await at('05-proof-wrong');
  await press(page, 'Go on without proof');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await at('05-proof-waive');
  await press(page, 'Prove it');
  await press(page, 'Ask for all of them');
  await expect(page.getByRole('textbox')).toHaveCount(24);
  await at('05-proof-all');
  await typeAskedWords(page, GUIDE_PHRASE);
  await press(page, 'Check the words');
  await expectScreen(page, 'Proved');
  await at('05-proved');
  await press(page, 'Continue');
  await at('05-backup');
  await press(page, 'Show the passphrase');
  await expect(page.getByText('Hidden again in 60 seconds')).toBeVisible();
  await at('05-backup-shown');
  await page.getByRole('radio', { name: /One of my own/u }).check({ force: true });
  await page.getByLabel('Your passphrase').fill('password1234');
  await expect(page.getByText('Too easy to guess', { exact: false })).toBeVisible();
  await at('05-backup-weak');
  await page.getByLabel('Your passphrase').fill(OWN_PASSPHRASE);
  await page.getByLabel('Once more').fill(OWN_PASSPHRASE);
  await expect(page.getByText('Strong enough')).toBeVisible();
  await press(page, 'Seal and open it once');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await picture({ name, page }, '05-backup-working');
  await expectScreen(page, 'Sealed, and opened again', COMPUTING);
  await at('05-backup-sealed');
  await press(page, 'Continue');
  await at('06-message-key');
  await press(page, 'Use this message key');
  await expect(page.getByText('Its public key')).toBeVisible();
  await at('06-message-key-held');
  await press(page, 'Continue');
  await expectScreen(page, 'The base58 step, done for you');
  await at('07-base58');
  await press(page, 'Show the key');
  await at('07-base58-shown');
  await press(page, 'Continue');
  await expectScreen(page, 'Your node');
  await at('08-node');
  await press(page, 'Paste the list');
  await page
    .getByLabel('List of signers', { exact: true })
    .fill(
      GUIDE_SIGNERS.map(([key, ids]) => `{public_key = "${key}", key_ids = [${ids.join(', ')}]},`).join('\n'),
    );
  await press(page, 'Take this list');
  await page.getByLabel('Key ids of signer 4').fill('0');
  await page.getByLabel('Address the signer listens on').fill('127.0.0.1');
  await expect(page.getByText('Key ids begin at 1.')).toBeVisible();
  await press(page, 'Fine tuning');
  await press(page, 'Look at the file');
  await at('08-node-problems');
  await page.getByLabel('Key ids of signer 4').fill('17-20');
  await page.getByLabel('Address the signer listens on').fill('127.0.0.1:30000');
  await expect(page.getByText('Key ids begin at 1.')).toBeHidden();
  await press(page, 'Look at the file');
  await expectScreen(page, 'This is what will be saved');
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
  await at('09-preview');
  await press(page, 'Show secrets');
  await expect(page.getByText('75670529', { exact: false })).toBeVisible();
  await at('09-preview-shown');
  await wantKeychain(page);
  await page.getByRole('radio', { name: 'systemd' }).check({ force: true });
  await page.getByRole('radio', { name: 'lines to merge' }).check({ force: true });
  await press(page, 'Show RUN.md');
  await expect(page.getByText('# Running this signer')).toBeVisible();
  await at('09-preview-bundle');
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await expect(page.getByRole('button', { name: 'Save 6 files here' })).toBeVisible();
  await at('09-preview-folder');
  await press(page, 'Save 6 files here');
  await expectScreen(page, 'Saved and checked');
  await at('10-receipt');
  await page.getByRole('heading', { name: 'Public card' }).scrollIntoViewIfNeeded();
  await at('10-receipt-card');
  await page.getByRole('heading', { name: 'Rehearse the worst day' }).scrollIntoViewIfNeeded();
  await at('10-receipt-below');
  await press(page, 'Rehearse the recovery');
  await expectScreen(page, 'Bring your key back');
  await at('15-rehearsal');
  await page.getByRole('textbox', { name: 'Word 1', exact: true }).pressSequentially('gar');
  await expect(page.getByRole('button', { name: 'garlic' })).toBeVisible();
  await at('15-rehearsal-completion');
}

async function walkChecker(app: WizardApp, page: Page, name: string, folder: string): Promise<void> {
  const at = (screen: string) => look({ name, page }, screen);
  await writeFile(join(folder, 'broken.toml'), BROKEN);
  await press(page, 'Check a config');
  await expectScreen(page, 'Check a config');
  await at('11-check');
  await press(page, 'Back');
  await openFile(app, page, join(folder, 'broken.toml'));
  await expect(page.getByText('7 reasons to refuse it')).toBeVisible();
  await at('12-check-problems');
  await press(page, /^Fix all/u);
  await expect(page.getByText('There is nothing to complain about.')).toBeVisible();
  await at('12-check-repaired');
  await press(page, 'Look at the changes');
  await expectScreen(page, 'What changes');
  await expect(page.getByText('hidden value').first()).toBeVisible();
  await at('13-check-changes');
  await press(page, 'Save the file here');
  await expectScreen(page, 'Saved and read back');
  await at('14-check-saved');
}

async function walkRestore(page: Page, name: string): Promise<void> {
  const at = (screen: string) => look({ name, page }, screen);
  await press(page, 'Restore a key');
  await expectScreen(page, 'What do you have?');
  await at('16-restore');
  await fillBoxes(page, GUIDE_PHRASE);
  await at('16-restore-filled');
  await page.getByRole('radio', { name: /encrypted backup/u }).check({ force: true });
  await at('16-restore-backup');
  await page.getByRole('radio', { name: /Words on paper/u }).check({ force: true });
  await fillBoxes(page, GUIDE_PHRASE);
  await press(page, 'Bring the key back');
  await expectScreen(page, 'This is the key');
  await at('17-restored');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`every screen, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('is accessible and fits 1024×720', async ({ app, page, folder }) => {
      test.slow();
      await walkEveryScreen(app, page, colorScheme, folder);
    });
    test('of the Restore door is accessible and fits 1024×720', async ({ page }) => {
      await walkRestore(page, colorScheme);
    });

    test('of the checker is accessible and fits 1024×720', async ({ app, page, folder }) => {
      await walkChecker(app, page, colorScheme, folder);
    });
  });
}

test.describe('every screen at 200 % zoom', () => {
  // What 1024×720 leaves of CSS pixels when everything is twice as large.
  test.use({ viewport: { width: 512, height: 360 } });
  test('is accessible and reflows', async ({ app, page, folder }) => {
    test.slow();
    await walkEveryScreen(app, page, 'zoomed', folder);
  });
  test('of the Restore door is accessible and reflows', async ({ page }) => {
    await walkRestore(page, 'zoomed');
  });
  test('of the checker is accessible and reflows', async ({ app, page, folder }) => {
    await walkChecker(app, page, 'zoomed', folder);
  });
});
