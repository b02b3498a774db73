import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  begin,
  bringWords,
  expectScreen,
  GUIDE_PHRASE,
  passProof,
  press,
  skipBackup,
  typeAskedWords,
} from './support/walk.ts';

async function walkToProof(page: Page): Promise<void> {
  await begin(page, { release: /today’s network/u });
  await bringWords(page, GUIDE_PHRASE);
  await press(page, 'Continue with this key');
  await press(page, 'I have written them down');
  await expectScreen(page, 'Prove that you can come back');
}
const fields = (page: Page) => page.getByRole('textbox', { name: /^Word \d+$/u });
const readNumbers = async (page: Page) => {
  await expect(fields(page)).not.toHaveCount(0);
  return page.locator('.word-fields label').allTextContents();
};

test.describe('the proof of the words', () => {
  test('takes what is typed, and nothing that is pasted, dropped or filled in', async ({ page }) => {
    await walkToProof(page);
    const field = fields(page).first();
    await field.focus();
    await field.evaluate((input) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'garlic');
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      if (input.dispatchEvent(paste) || input.dispatchEvent(drop)) throw new Error('not refused');
    });
    await expect(field).toHaveValue('');
    // A real paste, a real middle click: the clipboard of the browser itself.
    await page.evaluate(() => document.execCommand('insertText', false, ''));
    for (const inputType of [
      'insertFromPaste',
      'insertFromDrop',
      'insertFromYank',
      'insertReplacementText',
    ]) {
      const isTaken = await field.evaluate(
        (input, type) =>
          input.dispatchEvent(
            new InputEvent('beforeinput', {
              inputType: type,
              data: 'garlic',
              bubbles: true,
              cancelable: true,
            }),
          ),
        inputType,
      );
      expect(isTaken, inputType).toBe(false);
    }
    // What a form filler does: it sets the value and says so.
    await field.evaluate((input: HTMLInputElement) => {
      const describe = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      describe?.set?.call(input, 'garlic');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(field).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Check the words' })).toBeDisabled();
    await field.pressSequentially('garlic');
    await expect(field).toHaveValue('garlic');
  });

  test('names the wrong words by number, and lets nobody on before they are right', async ({ page }) => {
    await walkToProof(page);
    const numbers = await readNumbers(page);
    await typeAskedWords(page, GUIDE_PHRASE);
    const second = fields(page).nth(1);
    await second.fill('');
    await second.pressSequentially('zebra');
    await press(page, 'Check the words');
    const number = numbers[1]?.replace('Word ', '') ?? '';
    await expect(page.getByText(`Word ${number} is not right.`, { exact: false })).toBeVisible();
    await expect(second).toHaveAccessibleDescription('Not this word');
    await expect(second).toHaveAttribute('aria-invalid', 'true');
    await second.fill('');
    await second.pressSequentially(GUIDE_PHRASE.split(' ')[Number(number) - 1] ?? '');
    await press(page, 'Check the words');
    await expectScreen(page, 'Proved');
  });

  test('asks for other words whoever goes back to look', async ({ page }) => {
    await walkToProof(page);
    const seen = new Set([(await readNumbers(page)).join()]);
    for (let round = 0; round < 4; round += 1) {
      await press(page, 'Back');
      await press(page, 'Show the words');
      await expect(page.getByText('gravity')).toBeVisible();
      await press(page, 'I have written them down');
      await expectScreen(page, 'Prove that you can come back');
      seen.add((await readNumbers(page)).join());
      await expect(fields(page).first()).toHaveValue('');
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('stays proved on the way back, and is open again for another key', async ({ page }) => {
    await walkToProof(page);
    await passProof(page, GUIDE_PHRASE);
    await expectScreen(page, 'An encrypted backup as well?');
    await press(page, 'Back');
    await expectScreen(page, 'Proved');
    await press(page, 'Back');
    await press(page, 'Back');
    await press(page, 'Use another key');
    await press(page, 'Make the key');
    await press(page, 'Replace it');
    await press(page, 'Continue with this key');
    await press(page, 'I have written them down');
    await expectScreen(page, 'Prove that you can come back');
  });

  test('can be waived with a sentence, which the receipt repeats', async ({ app, page, folder }) => {
    await walkToProof(page);
    await press(page, 'Go on without proof');
    await expect(page.getByRole('alertdialog')).toContainText('the key is gone for good');
    await press(page, 'Prove it');
    await press(page, 'Go on without proof');
    await press(page, 'Go on without');
    await skipBackup(page);
    await press(page, 'Look at the file');
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save the file here');
    await expectScreen(page, 'Saved and checked');
    await expect(page.getByText('not proved. You confirmed:', { exact: false })).toBeVisible();
  });
});
