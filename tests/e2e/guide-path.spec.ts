import { readFile, readdir, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { expect, test } from './support/fixtures.ts';
import {
  begin,
  bringWords,
  expectScreen,
  GUIDE_KEY,
  GUIDE_MESSAGE_KEY,
  GUIDE_PHRASE,
  GUIDE_SIGNERS,
  passProof,
  press,
  readShownWords,
  skipBackup,
  walkToGuidePreview,
  walkToNode,
  wantKeychain,
} from './support/walk.ts';

const FIVE_LINES = {
  node_host: '127.0.0.1:20443',
  endpoint: '127.0.0.1:30000',
  network: 'testnet',
  stacks_private_key: GUIDE_KEY,
  message_private_key: GUIDE_MESSAGE_KEY,
};

async function readToml(folder: string, name = 'signer.toml'): Promise<unknown> {
  return parse(await readFile(join(folder, name), 'utf8'));
}

test.describe('the guided path', () => {
  test("with the guide's phrase gives the guide's signer.toml, and a receipt of it", async ({
    app,
    page,
    folder,
  }) => {
    await walkToGuidePreview(page);
    await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
    await expect(page.locator('body')).not.toContainText('75670529');
    await expect(page.locator('body')).not.toContainText('8uHp7CVq');

    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');

    expect(await readToml(folder)).toEqual(FIVE_LINES);
    const text = await readFile(join(folder, 'signer.toml'));
    expect(text.toString().match(/^\w+/gmu)).toEqual(Object.keys(FIVE_LINES));
    expect((await stat(join(folder, 'signer.toml'))).mode & 0o777).toBe(0o600);
    const keychain = JSON.parse(await readFile(join(folder, 'keychain.json'), 'utf8'));
    expect(keychain).toMatchObject({ mnemonic: GUIDE_PHRASE, keyInfo: { privateKey: GUIDE_KEY, index: 0 } });
    expect((await readdir(folder)).toSorted()).toEqual(['keychain.json', 'receipt.json', 'signer.toml']);

    const receipt = page.getByRole('region', { name: 'Files' });
    const sha256 = createHash('sha256').update(text).digest('hex');
    await expect(receipt).toContainText(sha256.match(/.{4}/gu)?.join('') ?? '');
    await expect(receipt.getByText('only you can read it (0600, read back)')).toHaveCount(3);
    await expect(receipt.getByText('SECRET', { exact: true })).toHaveCount(2);
    await expect(page.getByText('stacks-signer run --config signer.toml')).toBeVisible();

    await press(page, 'Finish and forget the secrets');
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    const reply = await page.evaluate(() => window.signerSetup['keychain:reveal-mnemonic']({}));
    expect(reply).toEqual({ ok: false, code: 'out-of-order' });
  });

  test("before Argon reproduces the guide's list of five signers", async ({ app, page, folder }) => {
    await begin(page, { release: /Before Argon/u });
    await bringWords(page, GUIDE_PHRASE);
    await walkToNode(page);
    await press(page, 'Paste the list');
    const lines = GUIDE_SIGNERS.map(
      ([key, ids]) => `\t{public_key = "${key}", key_ids = [${ids.join(', ')}]},`,
    );
    await page.getByLabel('List of signers', { exact: true }).fill(`signers = [\n${lines.join('\n')}\n]`);
    await press(page, 'Take this list');
    await expect(page.getByLabel('Key ids of signer 4')).toHaveValue('17, 18, 19, 20');
    await press(page, 'Look at the file');
    await expectScreen(page, 'This is what will be saved');
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save the file here');
    await expectScreen(page, 'Saved and checked');
    expect(await readToml(folder)).toEqual({
      ...FIVE_LINES,
      stackerdb_contract_id: 'ST11Z60137Y96MF89K1KKRTA3CR6B25WY1Y931668.signers-stackerdb',
      signer_id: 0,
      signers: GUIDE_SIGNERS.map(([public_key, key_ids]) => ({ public_key, key_ids: [...key_ids] })),
    });
    expect((await readdir(folder)).toSorted()).toEqual(['receipt.json', 'signer.toml']);
  });

  test('with a fresh key writes the words it showed, a separate message key, and Docker addresses', async ({
    app,
    page,
    folder,
  }) => {
    await begin(page, { network: 'Mainnet', placement: 'In Docker' });
    await press(page, 'Make the key');
    await expectScreen(page, 'This is your key');
    await press(page, 'Continue with this key');
    await press(page, 'Show the words');
    const words = await readShownWords(page, 'Your words');
    expect(words).toHaveLength(24);
    expect(validateMnemonic(words.join(' '), wordlist)).toBe(true);
    await press(page, 'I have written them down');
    await passProof(page, words.join(' '));
    await skipBackup(page);
    await page.getByRole('radio', { name: /Make a separate one/u }).check({ force: true });
    await press(page, 'Use this message key');
    await press(page, 'Continue');
    await expect(page.getByText('There is no 01 to remove')).toBeVisible();
    await press(page, 'Continue');
    await press(page, 'Look at the file');
    await wantKeychain(page);
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 2 files here');
    await expectScreen(page, 'Saved and checked');
    const keychain = JSON.parse(await readFile(join(folder, 'keychain.json'), 'utf8'));
    expect(keychain.mnemonic).toBe(words.join(' '));
    expect(keychain.keyInfo.address).toMatch(/^SP/u);
    expect(await readToml(folder)).toMatchObject({
      node_host: 'stacks-node:20443',
      endpoint: '0.0.0.0:30000',
      network: 'mainnet',
      stacks_private_key: keychain.keyInfo.privateKey,
    });
  });

  test('with a private key has no words to write down', async ({ page }) => {
    await begin(page);
    await page.getByRole('radio', { name: /I have a private key/u }).check({ force: true });
    await page.getByLabel('Your private key').fill(GUIDE_KEY);
    await press(page, 'Read the key');
    await expectScreen(page, 'This is your key');
    await press(page, 'Continue with this key');
    await skipBackup(page);
    await expectScreen(page, 'The message key');
    await expect(page.getByRole('navigation', { name: 'Steps' })).not.toContainText('Write it down');
  });

  test('can be walked with the keyboard alone', async ({ app, page, folder }) => {
    const key = async (...names: string[]) => {
      for (const name of names) await page.keyboard.press(name);
    };
    const reach = async (name: string | RegExp) => {
      const target = page.getByRole('button', { name, exact: true });
      await expect(target).toBeVisible();
      for (let presses = 0; presses < 40; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await key('Tab');
      }
      throw new Error(`the Tab key never reached “${String(name)}”`);
    };
    for (const name of [
      'Begin',
      'Continue',
      /^Continue/u,
      'Make the key',
      'Continue with this key',
      'Show the words',
    ]) {
      await reach(name);
      await key('Enter');
    }
    const words = await readShownWords(page, 'Your words');
    await reach('I have written them down');
    await key('Enter');
    await expectScreen(page, 'Prove that you can come back');
    const asked = page.getByRole('textbox');
    await expect(asked).toHaveCount(6);
    for (const field of await asked.all()) {
      await key('Tab');
      await expect(field).toBeFocused();
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
      await page.keyboard.type(words[Number(label.replace('Word ', '')) - 1] ?? '');
    }
    await key('Enter');
    await expectScreen(page, 'Proved');
    await reach('Continue');
    await key('Enter');
    await expectScreen(page, 'An encrypted backup as well?');
    await key('Tab', 'ArrowDown', 'ArrowDown');
    await reach('Continue without a backup file');
    await key('Enter');
    await expectScreen(page, 'Your node');
    await reach('Look at the file');
    await key('Enter');
    await expectScreen(page, 'This is what will be saved');
    const first = page.getByRole('button', { name: /^node_host = / });
    await first.focus();
    await key('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(page.getByRole('heading', { name: 'Line 4 · auth_password' })).toBeVisible();
    await app.answerFolder(folder);
    await reach('Choose a folder');
    await key('Enter');
    await reach('Save the file here');
    await key('Enter');
    await expectScreen(page, 'Saved and checked');
  });
});

test.describe('nothing is lost on the way', () => {
  test('going back keeps what was typed, the key and the message key', async ({ page }) => {
    await begin(page);
    await bringWords(page, GUIDE_PHRASE);
    await walkToNode(page);
    await page.getByLabel('Address of your Stacks node').fill('10.0.0.7:20443');
    for (let step = 0; step < 8; step += 1) await press(page, 'Back');
    await expectScreen(page, 'Which signer will read this config?');
    await page.getByRole('radio', { name: /Before Argon/u }).check({ force: true });
    await press(page, 'Continue');
    await press(page, /^Continue/u);
    await expectScreen(page, 'This is your key');
    await expect(page.getByText('ST2R')).toBeVisible();
    await press(page, 'Continue with this key');
    await press(page, 'I have written them down');
    await expectScreen(page, 'Proved');
    await press(page, 'Continue');
    await skipBackup(page);
    await expect(page.getByText('Its public key')).toBeVisible();
    await press(page, 'Continue');
    await press(page, 'Continue');
    await expect(page.getByLabel('Address of your Stacks node')).toHaveValue('10.0.0.7:20443');
  });

  test('another key is asked for before it replaces one that is not saved', async ({ page }) => {
    await begin(page);
    await press(page, 'Make the key');
    await expectScreen(page, 'This is your key');
    const address = await page.locator('.facts-list .grouped').first().textContent();
    await press(page, 'Use another key');
    await press(page, 'Make the key');
    await expect(page.getByRole('alertdialog', { name: 'Replace this key?' })).toBeVisible();
    await press(page, 'Keep this key');
    await press(page, 'Back');
    await expect(page.locator('.facts-list .grouped').first()).toHaveText(address ?? '');
    await press(page, 'Use another key');
    await press(page, 'Make the key');
    await press(page, 'Replace it');
    await expectScreen(page, 'This is your key');
    await expect(page.locator('.facts-list .grouped').first()).not.toHaveText(address ?? '');
  });

  test('starting over asks first, then forgets everything', async ({ page }) => {
    await begin(page);
    await press(page, 'Make the key');
    await expectScreen(page, 'This is your key');
    await press(page, 'Start over');
    await expect(page.getByText('it is gone for good')).toBeVisible();
    await press(page, 'Stay here');
    await expect(page.getByRole('heading', { name: 'This is your key' })).toBeVisible();
    await press(page, 'Start over');
    await press(page, 'Forget it and start over');
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    await begin(page);
    await expect(page.getByRole('button', { name: 'Make the key' })).toBeVisible();
  });

  test('closing the window with an unsaved key asks first', async ({ app, page }) => {
    await begin(page);
    await press(page, 'Make the key');
    await expectScreen(page, 'This is your key');
    await app.answerMessageBox(0);
    await app.requestClose();
    await expect.poll(() => app.shownBoxes()).toEqual(['Close and lose this key?']);
    await expect(page.getByRole('heading', { name: 'This is your key' })).toBeVisible();
    await app.answerMessageBox(1);
    await app.requestClose();
    expect(await app.exited).toBe(0);
  });

  test('closing it without a key does not ask', async ({ app, page }) => {
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
    await app.requestClose();
    expect(await app.exited).toBe(0);
    expect(await app.shownBoxes()).toEqual([]);
  });
});

test.describe('shown secrets', () => {
  test('go when the window loses focus and when the screen is left', async ({ page }) => {
    await begin(page);
    await bringWords(page, GUIDE_PHRASE);
    await press(page, 'Continue with this key');
    await press(page, 'Show the words');
    await expect(page.getByText('gravity')).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect(page.getByText('gravity')).toBeHidden();
    await press(page, 'Show the words');
    await expect(page.getByText('gravity')).toBeVisible();
    await press(page, 'Back');
    await press(page, 'Continue with this key');
    await expect(page.getByText('gravity')).toBeHidden();
  });

  test('go after a minute', async ({ page }) => {
    await page.clock.install();
    await begin(page);
    await bringWords(page, GUIDE_PHRASE);
    await press(page, 'Continue with this key');
    await press(page, 'Show the words');
    await expect(page.getByText('Hidden again in 60 seconds')).toBeVisible();
    await page.clock.runFor(59_000);
    await expect(page.getByText('gravity')).toBeVisible();
    await page.clock.runFor(2000);
    await expect(page.getByText('gravity')).toBeHidden();
  });
});
