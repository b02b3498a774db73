import { expect, type Page } from '@playwright/test';

export const GUIDE_PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
export const GUIDE_KEY = '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601';
export const GUIDE_MESSAGE_KEY = '8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy';

export const GUIDE_SIGNERS = [
  ['swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t', [1, 2, 3, 4]],
  ['yDJhntuJczbss1XGDmyWtG9Wpw5NDqoBBnedxmyhKiFN', [5, 6, 7, 8]],
  ['xNVCph6zd7HLLJcuwrWz1gNbFoPHjXxn7cyRvvTYhP3U', [9, 10, 11, 12]],
  ['p2wFfLEbwGCmxCR5eGa46Ct6i3BVjFrvBixRn7FnCQjA', [13, 14, 15, 16]],
  ['26jpUNnJPvzDJRJg3hfBn5s5MR4eQ4LLTokjrSDzByh4i', [17, 18, 19, 20]],
] as const;

/** Presses a button as a person would, by its words. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

/** Waits for the screen with this heading, which must have taken the focus. */
export async function expectScreen(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
}

/** Home → step 1, with the release, network and placement chosen. */
export async function begin(
  page: Page,
  {
    release = /Argon guide/u,
    network = 'Testnet',
    placement = 'Directly on a machine',
  }: { release?: RegExp; network?: string; placement?: string } = {},
): Promise<void> {
  await press(page, 'Begin');
  await expectScreen(page, 'Which signer will read this config?');
  await page.getByRole('radio', { name: release }).check({ force: true });
  await page.getByRole('radio', { name: new RegExp(network, 'u') }).check({ force: true });
  await page.getByRole('radio', { name: new RegExp(placement, 'u') }).check({ force: true });
  await press(page, 'Continue');
  await expectScreen(page, 'Your key');
}

/** Step 3 with words brought along, up to the key's public face. */
export async function bringWords(page: Page, phrase: string): Promise<void> {
  await page.getByRole('radio', { name: /I have words/u }).check({ force: true });
  await page.getByLabel('Your words').fill(phrase);
  await press(page, 'Read the key');
}

/** From the key's public face to the node screen, reusing the Stacks key as message key. */
export async function walkToNode(page: Page): Promise<void> {
  await press(page, 'Continue with this key');
  await expectScreen(page, /Write these \d+ words on paper/u);
  await press(page, 'I have written them down');
  await expectScreen(page, 'The message key');
  await press(page, 'Use this message key');
  await expect(page.getByText('Its public key')).toBeVisible();
  await press(page, 'Continue');
  await expectScreen(page, 'The base58 step, done for you');
  await press(page, 'Continue');
  await expectScreen(page, 'Your node');
}

/** Ticks the box that saves keychain.json as well. */
export async function wantKeychain(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Also save keychain/u }).check({ force: true });
}

/** From home to the preview of the guide's own file, keychain.json wanted too. */
export async function walkToGuidePreview(page: Page): Promise<void> {
  await begin(page);
  await bringWords(page, GUIDE_PHRASE);
  await walkToNode(page);
  await press(page, 'Look at the file');
  await expectScreen(page, 'This is what will be saved');
  await wantKeychain(page);
}
