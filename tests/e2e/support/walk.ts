import { expect, type Page } from '@playwright/test';

export const GUIDE_PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
export const GUIDE_KEY = '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601';
export const GUIDE_MESSAGE_KEY = '8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy';

/** Strong enough, and nobody's. */
export const OWN_PASSPHRASE = 'lantern orbit quietly seventeen plum drawbridge';

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
export async function expectScreen(
  page: Page,
  title: string | RegExp,
  options: { timeout?: number } = {},
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused(options);
}

/** What is computed for a backup takes seconds on purpose, and more when the machine is busy. */
export const COMPUTING = { timeout: 60_000 };

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
  await expectScreen(page, 'Are you offline?');
  await press(page, /^Continue/u);
  await expectScreen(page, 'Your key');
}

/** Types the words that are asked for, from a phrase. */
export async function typeAskedWords(page: Page, phrase: string): Promise<void> {
  const words = phrase.split(' ');
  const fields = page.getByRole('textbox', { name: /^Word \d+$/u });
  await expect(fields.first()).toBeVisible();
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.pressSequentially(words[Number(label.replace('Word ', '')) - 1] ?? '');
  }
}

/** The proof of the words, passed; without a phrase, waived. */
export async function passProof(page: Page, phrase: string | null): Promise<void> {
  await expectScreen(page, 'Prove that you can come back');
  if (phrase === null) {
    await press(page, 'Go on without proof');
    await press(page, 'Go on without');
    return;
  }
  await typeAskedWords(page, phrase);
  await press(page, 'Check the words');
  await expectScreen(page, 'Proved');
  await press(page, 'Continue');
}

/** The words that are shown in a list of numbered boxes. */
export async function readShownWords(page: Page, list: string): Promise<string[]> {
  const shown = page.getByRole('list', { name: list }).getByRole('listitem');
  await expect(shown.first()).not.toContainText('•');
  return (await shown.allTextContents()).map((text) => text.replace(/^\d+/u, ''));
}

/** The encrypted backup, sealed with the ten words made for it and opened once; those words. */
export async function sealBackup(page: Page): Promise<string[]> {
  await expectScreen(page, 'An encrypted backup as well?');
  await press(page, 'Show the passphrase');
  const words = await readShownWords(page, 'The passphrase');
  await page.getByLabel('Type it from your paper').fill(words.join(' '));
  await press(page, 'Seal and open it once');
  await expectScreen(page, 'Sealed, and opened again', COMPUTING);
  return words;
}

/** The encrypted backup, left out. */
export async function skipBackup(page: Page): Promise<void> {
  await expectScreen(page, 'An encrypted backup as well?');
  await page.getByRole('radio', { name: /No file/u }).check({ force: true });
  await press(page, 'Continue without a backup file');
}

/** Step 3 with words brought along, up to the key's public face. */
export async function bringWords(page: Page, phrase: string): Promise<void> {
  await page.getByRole('radio', { name: /I have words/u }).check({ force: true });
  await page.getByLabel('Your words').fill(phrase);
  await press(page, 'Read the key');
}

/** From the key's public face past its words, their proof (waived without a phrase) and the backup, left out. */
export async function walkPastWords(page: Page, phrase: string | null = GUIDE_PHRASE): Promise<void> {
  await press(page, 'Continue with this key');
  await expectScreen(page, /Write these \d+ words on paper/u);
  await press(page, 'I have written them down');
  await passProof(page, phrase);
  await skipBackup(page);
}

/** From the key's public face to the node screen, reusing the Stacks key as message key. */
export async function walkToNode(page: Page, phrase: string | null = GUIDE_PHRASE): Promise<void> {
  await walkPastWords(page, phrase);
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
