import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  begin,
  bringWords,
  expectScreen,
  GUIDE_KEY,
  GUIDE_PHRASE,
  press,
  skipBackup,
  walkToGuidePreview,
  walkToNode,
} from './support/walk.ts';

async function bringPrivateKey(page: Page, key: string): Promise<void> {
  await page.getByRole('radio', { name: /I have a private key/u }).check({ force: true });
  await page.getByLabel('Your private key').fill(key);
  await press(page, 'Read the key');
}

test.describe('a key that is refused', () => {
  const keys: [string, string, string][] = [
    ['33 bytes that do not end in 01', `${GUIDE_KEY.slice(0, -2)}02`, 'does not end in 01'],
    ['34 bytes', `${GUIDE_KEY}01`, 'has 64 characters, or 66'],
    ['a letter that is not hex', `${GUIDE_KEY.slice(0, -3)}x01`, 'only the characters 0–9 and a–f'],
    ['zero', '0'.repeat(64), 'cannot be a private key'],
    ['a phrase', GUIDE_PHRASE, 'These are words'],
    ['a WIF', 'L19veovqpwzNgVgzY45ETu8nSMc8vp21vVjbHNdDN85KnUAEEKQX', 'in WIF form'],
    ['an address', 'SP2R765DGGBJRAEJD368QDWS471NRY4D566XKTSY8', 'This is an address'],
    ['nothing', ' ', 'Enter your private key first'],
  ];
  for (const [name, key, text] of keys) {
    test(`says why: ${name}`, async ({ page }) => {
      await begin(page);
      await bringPrivateKey(page, key);
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByLabel('Your private key')).toHaveValue(key);
      await page.getByLabel('Your private key').fill(GUIDE_KEY);
      await press(page, 'Read the key');
      await expectScreen(page, 'This is your key');
    });
  }

  test('names a mistyped word and repairs it with one press', async ({ page }) => {
    await begin(page);
    await bringWords(page, GUIDE_PHRASE.replace('cushion', 'cusion'));
    await expect(page.getByText('Word 12 is in no list of words. Did you mean')).toBeVisible();
    await press(page, 'cushion');
    await expect(page.getByLabel('Your words')).toHaveValue(GUIDE_PHRASE);
    await press(page, 'Read the key');
    await expectScreen(page, 'This is your key');
  });

  test('explains a checksum that does not fit and offers changes', async ({ page }) => {
    await begin(page);
    await bringWords(page, GUIDE_PHRASE.replace('tip', 'top'));
    await expect(page.getByText('together they are not a valid phrase')).toBeVisible();
    await press(page, 'Word 23: tip');
    await press(page, 'Read the key');
    await expectScreen(page, 'This is your key');
  });

  test('counts the words', async ({ page }) => {
    await begin(page);
    await bringWords(page, GUIDE_PHRASE.split(' ').slice(1).join(' '));
    await expect(page.getByText('These are 23 words')).toBeVisible();
  });
});

test.describe('a message key that is refused', () => {
  const keys: [string, string, string][] = [
    ['33 bytes: the 01 was kept', 'bsoCvMkJ', '33 bytes'],
    ['a character that is not base58', '0OIl', 'neither base58 nor hex'],
    ['zero', '1'.repeat(32), 'cannot be a key'],
  ];
  for (const [name, start, text] of keys) {
    test(`says why: ${name}`, async ({ page }) => {
      await begin(page);
      await bringPrivateKey(page, GUIDE_KEY);
      await press(page, 'Continue with this key');
      await skipBackup(page);
      await page.getByRole('radio', { name: /I have one/u }).check({ force: true });
      const bs58 = await import('bs58');
      const value = start === 'bsoCvMkJ' ? bs58.default.encode(Buffer.from(GUIDE_KEY, 'hex')) : start;
      expect(value.startsWith(start)).toBe(true);
      await page.getByLabel('Your message key').fill(value);
      await press(page, 'Use this message key');
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByLabel('Your message key')).toHaveValue(value);
    });
  }
});

test.describe('a form that is refused', () => {
  const values: [string, string, string][] = [
    ['a port that is too large', '127.0.0.1:65536', 'A port is at most 65535.'],
    ['no port', '127.0.0.1', 'The port is missing.'],
    ['port 0', '127.0.0.1:0', 'Port 0 means'],
    ['a scheme', 'http://127.0.0.1:20443', 'Leave out http://'],
    ['no host', ':20443', 'The host is missing'],
  ];
  for (const [name, value, text] of values) {
    test(`says why as it is typed: ${name}`, async ({ page }) => {
      await begin(page);
      await bringWords(page, GUIDE_PHRASE);
      await walkToNode(page);
      const field = page.getByLabel('Address of your Stacks node');
      await field.fill(value);
      await expect(page.getByText(text)).toBeVisible();
      await press(page, 'Look at the file');
      await expect(page.getByText('Some fields need your attention first.')).toBeVisible();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue(value);
      await field.fill('127.0.0.1:20443');
      await press(page, 'Look at the file');
      await expectScreen(page, 'This is what will be saved');
    });
  }

  test('opens what is folded away when the mistake is in there', async ({ page }) => {
    await begin(page, { release: /Before Argon/u });
    await bringWords(page, GUIDE_PHRASE);
    await walkToNode(page);
    await press(page, 'Look at the file');
    await expect(page.getByText('Add at least one signer.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a signer' })).toBeFocused();
    await press(page, 'Add my own public key');
    await page.getByLabel('Key ids of signer 0').fill('1-4');
    await press(page, 'Fine tuning');
    await page.getByLabel('Wait for nonces').fill('soon');
    await press(page, 'Fine tuning');
    await press(page, 'Look at the file');
    await expect(page.getByLabel('Wait for nonces')).toBeFocused();
  });

  test('asks for what is missing only when somebody wants to go on', async ({ page }) => {
    await begin(page);
    await bringWords(page, GUIDE_PHRASE);
    await walkToNode(page);
    await page.getByLabel('Address the signer listens on').fill('');
    await expect(page.getByText('This field is needed.')).toBeHidden();
    await press(page, 'Look at the file');
    await expect(page.getByText('This field is needed.')).toBeVisible();
  });
});

test.describe('a save that is refused', () => {
  test('because the file exists: it is not touched, and the offered name works', async ({
    app,
    page,
    folder,
  }) => {
    await writeFile(join(folder, 'signer.toml'), 'mine');
    await walkToGuidePreview(page);
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expect(page.getByRole('alert')).toContainText(
      'A file of this name is there already. It was not touched.',
    );
    expect(await readdir(folder)).toEqual(['signer.toml']);
    await press(page, 'Use the name signer-2.toml');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
    expect(await readFile(join(folder, 'signer.toml'), 'utf8')).toBe('mine');
    expect((await readdir(folder)).toSorted()).toEqual([
      'keychain.json',
      'receipt.json',
      'signer-2.toml',
      'signer.toml',
    ]);
  });

  test('because keychain.json exists: neither file is written, and another name is offered', async ({
    app,
    page,
    folder,
  }) => {
    await writeFile(join(folder, 'keychain.json'), 'mine');
    await walkToGuidePreview(page);
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expect(page.getByRole('alert')).toContainText('keychain.json');
    expect(await readdir(folder)).toEqual(['keychain.json']);
    await press(page, 'Use the name keychain-2.json');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
    expect(await readFile(join(folder, 'keychain.json'), 'utf8')).toBe('mine');
    expect((await readdir(folder)).toSorted()).toEqual([
      'keychain-2.json',
      'keychain.json',
      'receipt.json',
      'signer.toml',
    ]);
  });

  test('because the name is no file name', async ({ app, page, folder }) => {
    await walkToGuidePreview(page);
    await page.getByLabel('File name').fill('../signer.toml');
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expect(page.getByRole('alert')).toContainText('This cannot be a file name.');
    expect(await readdir(folder)).toEqual([]);
  });

  test('because the folder has gone', async ({ app, page, folder }) => {
    const gone = join(folder, 'stick');
    await mkdir(gone);
    await walkToGuidePreview(page);
    await app.answerFolder(gone);
    await press(page, 'Choose a folder');
    await expect(page.getByRole('button', { name: 'Save 2 files here' })).toBeVisible();
    await rm(gone, { recursive: true });
    await press(page, 'Save 2 files here');
    await expect(page.getByRole('alert')).toContainText('The folder is not there any more.');
    await mkdir(gone);
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
  });

  test('because the folder is not writable', async ({ app, page, folder }) => {
    // Root may write anywhere but on a read-only medium, so there the folder is /proc.
    const isRoot = process.getuid?.() === 0;
    const closed = isRoot ? '/proc/self' : join(folder, 'closed');
    if (!isRoot) {
      await mkdir(closed);
      await chmod(closed, 0o500);
    }
    await walkToGuidePreview(page);
    await app.answerFolder(closed);
    await press(page, 'Choose a folder');
    await expect(page.getByRole('alert')).toContainText(
      isRoot ? /may not write in this folder|not there any more/u : /may not write in this folder/u,
    );
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
  });

  test('because the disk is full: nothing is left, and the same key is saved when there is room', async ({
    app,
    page,
    folder,
  }) => {
    test.skip(process.platform !== 'linux', 'prlimit, which stands in for a full disk, is a Linux tool');
    const limit = (size: string) =>
      execFileSync('prlimit', ['--pid', `${app.mainProcessPid}`, `--fsize=${size}:`]);
    await walkToGuidePreview(page);
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await expect(page.getByRole('button', { name: 'Save 2 files here' })).toBeVisible();
    limit('0');
    await press(page, 'Save 2 files here');
    await expect(page.getByRole('alert')).toContainText('There is no room left on this disk');
    expect(await readdir(folder)).toEqual([]);
    limit('unlimited');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
    expect(await readFile(join(folder, 'signer.toml'), 'utf8')).toContain(GUIDE_KEY);
  });

  test('because no folder was chosen: nothing happens', async ({ app, page }) => {
    await walkToGuidePreview(page);
    await app.cancelFolder();
    await press(page, 'Choose a folder');
    await expect(page.getByText('No folder chosen yet')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
