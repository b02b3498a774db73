import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { openWithPassphrase } from '../../electron/keys/age-file.ts';
import { readConnection } from '../../electron/machine/connection.ts';
import { hasAgeTool, runAge } from '../unit/support/age-tool.ts';
import { unwrap } from '../unit/support/unwrap.ts';
import { expect, test } from './support/fixtures.ts';
import { fillBoxes } from './support/restore-walk.ts';
import {
  begin,
  bringWords,
  COMPUTING,
  expectScreen,
  GUIDE_KEY,
  GUIDE_PHRASE,
  OWN_PASSPHRASE,
  passProof,
  press,
  sealBackup,
  wantKeychain,
} from './support/walk.ts';

test('a backup is sealed, saved, opened with the age tool, and gives the key back in a rehearsal', async ({
  app,
  page,
  folder,
}) => {
  test.slow();
  await begin(page, { release: /today’s network/u });
  await bringWords(page, GUIDE_PHRASE);
  await press(page, 'Continue with this key');
  await press(page, 'I have written them down');
  await passProof(page, GUIDE_PHRASE);
  const passphrase = await sealBackup(page);
  await press(page, 'Continue');
  await press(page, 'Look at the file');
  await wantKeychain(page);
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await press(page, 'Save 3 files here');
  await expectScreen(page, 'Saved and checked');
  expect((await readdir(folder)).toSorted()).toEqual([
    'keychain.json',
    'receipt.json',
    'signer-backup.age',
    'signer.toml',
  ]);
  await expect(page.getByText('proved: six or more words were typed from paper and are right')).toBeVisible();

  const file = join(folder, 'signer-backup.age');
  const content = unwrap(await openWithPassphrase(await readFile(file), [passphrase.join('-')]));
  const backup = JSON.parse(new TextDecoder().decode(content));
  const keychain = JSON.parse(await readFile(join(folder, 'keychain.json'), 'utf8'));
  expect(backup).toMatchObject({ ...keychain, path: "m/44'/5757'/0'/0/0", network: 'testnet' });
  if (hasAgeTool) {
    expect(await runAge(`-d -o ${join(folder, 'opened.json')} ${file}`, passphrase.join('-'))).toBe(0);
    expect(JSON.parse(await readFile(join(folder, 'opened.json'), 'utf8'))).toEqual(backup);
  }

  await press(page, 'Rehearse the recovery');
  await expectScreen(page, 'Bring your key back');
  await fillBoxes(page, GUIDE_PHRASE.replace('tilt', 'used'));
  await press(page, 'Compare with the saved config');
  await expect(page.getByText('together they are not a valid phrase', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: /An encrypted backup/u }).check({ force: true });
  await app.answerFile(file);
  await press(page, 'Open the file');
  await page.getByRole('textbox', { name: 'Its passphrase' }).fill(passphrase.with(4, 'zoo').join(' '));
  await press(page, 'Compare with the saved config');
  await expect(page.getByText('This passphrase does not open it.', { exact: false })).toBeVisible(COMPUTING);
  await page.getByRole('textbox', { name: 'Its passphrase' }).fill(passphrase.join(' '));
  await press(page, 'Compare with the saved config');
  await expectScreen(page, 'It is the same key', COMPUTING);
  await press(page, 'Back to the receipt');
  await expectScreen(page, 'Saved and checked');
  await expect(page.getByText('rehearsed: the key was brought back and is the saved one')).toBeVisible();
});

test('the words alone pass the rehearsal', async ({ app, page, folder }) => {
  await begin(page, { release: /today’s network/u });
  await bringWords(page, GUIDE_PHRASE);
  await press(page, 'Continue with this key');
  await press(page, 'I have written them down');
  await passProof(page, null);
  await page.getByRole('radio', { name: /No file/u }).check({ force: true });
  await press(page, 'Continue without a backup file');
  await press(page, 'Look at the file');
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await press(page, 'Save the file here');
  await press(page, 'Rehearse the recovery');
  // Four letters are enough, and a blank goes on to the next box.
  await fillBoxes(
    page,
    GUIDE_PHRASE.split(' ')
      .map((word) => word.slice(0, 4))
      .join(' '),
  );
  await expect(page.getByRole('textbox', { name: 'Word 6', exact: true })).toHaveValue('gravity');
  await press(page, 'Compare with the saved config');
  await expectScreen(page, 'It is the same key');
});

test('sealing can be cancelled, and a weak or mistyped passphrase is refused', async ({ page }) => {
  test.slow();
  await begin(page, { release: /today’s network/u });
  await page.getByRole('radio', { name: /I have a private key/u }).check({ force: true });
  await page.getByLabel('Your private key').fill(GUIDE_KEY);
  await press(page, 'Read the key');
  await press(page, 'Continue with this key');
  await expectScreen(page, 'An encrypted backup as well?');
  await page.getByRole('radio', { name: /One of my own/u }).check({ force: true });
  const seal = page.getByRole('button', { name: 'Seal and open it once' });
  await page.getByLabel('Your passphrase').fill('summer2026');
  await page.getByLabel('Once more').fill('summer2026');
  await expect(page.getByText('Too easy to guess', { exact: false })).toBeVisible();
  await seal.click();
  await expect(page.getByRole('alert')).toContainText('too easy to guess');
  await page.getByLabel('Your passphrase').fill(OWN_PASSPHRASE);
  await page.getByLabel('Once more').fill(OWN_PASSPHRASE.replace('plum', 'plumb'));
  await expect(page.getByText('These two are not the same.')).toBeVisible();
  await expect(seal).toBeDisabled();
  await page.getByLabel('Once more').fill(OWN_PASSPHRASE);
  await seal.click();
  // The window lives on meanwhile: its buttons answer.
  await expect(page.getByRole('progressbar')).toBeVisible();
  await press(page, 'Cancel');
  await expectScreen(page, 'An encrypted backup as well?');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the sheet has blanks for the words and nothing secret, on paper and as PDF', async ({
  app,
  page,
  folder,
}) => {
  await begin(page, { release: /today’s network/u });
  await bringWords(page, GUIDE_PHRASE);
  await press(page, 'Continue with this key');
  await press(page, 'Show the words');
  await expect(page.getByText('gravity')).toBeVisible();
  await app.answerFolder(folder);
  await press(page, 'Save it as PDF');
  await expect(page.getByText('signer-sheet.pdf is in', { exact: false })).toBeVisible();
  // What was on the screen is gone before anything is put on paper.
  await expect(page.getByText('gravity')).toBeHidden();
  await app.answerFolder(folder);
  await press(page, 'Save it as PDF');
  await expect(page.getByText('signer-sheet-2.pdf is in', { exact: false })).toBeVisible();
  const pdf = await readFile(join(folder, 'signer-sheet.pdf'), 'latin1');
  expect(pdf).toMatch(/^%PDF-1\.\d/u);
  expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(1);

  await press(page, 'Show the words');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.body.innerText);
  expect(printed).toContain('ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB');
  expect(printed).toContain("m/44'/5757'/0'/0/0");
  expect(printed).toContain('Stacks signer: recovery sheet');
  expect(await page.locator('.blanks li').count()).toBe(24);
  for (const word of GUIDE_PHRASE.split(' ')) {
    expect(printed.includes(word) && !['under', 'use', 'used', 'need', 'often'].includes(word), word).toBe(
      false,
    );
  }
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('heading', { name: 'Stacks signer: recovery sheet' })).toBeHidden();
});

test('the offline check says what the interfaces say, keeps watching, and is no wall', async ({ page }) => {
  const { state } = readConnection();
  await press(page, 'Begin');
  await press(page, 'Continue');
  await expectScreen(page, 'Are you offline?');
  const titles = { offline: 'Not connected', linked: 'Almost connected', connected: 'Connected' };
  await expect(page.getByText(titles[state], { exact: true })).toBeVisible();
  await press(page, /^Continue/u);
  await expectScreen(page, 'Your key');
});

test('a restored signer.toml is issued anew, compared, beside the old one', async ({ app, page, folder }) => {
  const old = join(folder, 'signer.toml');
  const text = `# ours\nnode_host = "10.0.0.1:20443"\nendpoint = "127.0.0.1:30000"\nnetwork = "mainnet"\nauth_password = "the-old-password-7"\ndb_path = "/old.sqlite"\nstacks_private_key = "${GUIDE_KEY}"\n`;
  await writeFile(old, text);
  await press(page, 'Restore a key');
  await page.getByRole('radio', { name: /A signer\.toml/u }).check({ force: true });
  await app.answerFile(old);
  await press(page, 'Open the file');
  await expectScreen(page, 'This is the key');
  await expect(page.getByText('From your config')).toBeVisible();
  await press(page, 'Write a config for it');
  await expectScreen(page, 'Which signer will read this config?');
  await expect(page.getByRole('radio', { name: /Mainnet/u })).toBeChecked();
  await press(page, 'Continue');
  await press(page, /^Continue/u);
  await press(page, 'Continue with this key');
  await page.getByRole('radio', { name: /No file/u }).check({ force: true });
  await press(page, 'Continue without a backup file');
  await expect(page.getByLabel('Address of your Stacks node')).toHaveValue('10.0.0.1:20443');
  await page.getByLabel('Address of your Stacks node').fill('10.0.0.2:20443');
  await expect(page.getByText('so the node needs no change', { exact: false })).toBeVisible();
  await press(page, 'Look at the file');
  await expect(page.getByRole('heading', { name: 'What changes from signer.toml' })).toBeVisible();
  const lines = page.getByRole('list', { name: 'Lines that go and come' });
  await expect(lines).toContainText('10.0.0.1:20443');
  await expect(lines).toContainText('10.0.0.2:20443');
  await expect(lines).not.toContainText(GUIDE_KEY);
  await press(page, 'Save the file here');
  await press(page, 'Use the name signer-2.toml');
  await press(page, 'Save the file here');
  await expectScreen(page, 'Saved and checked');
  expect(await readFile(old, 'utf8')).toBe(text);
  expect(parse(await readFile(join(folder, 'signer-2.toml'), 'utf8'))).toMatchObject({
    node_host: '10.0.0.2:20443',
    network: 'mainnet',
    auth_password: 'the-old-password-7',
    stacks_private_key: GUIDE_KEY,
  });
});
