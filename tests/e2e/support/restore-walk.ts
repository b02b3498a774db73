import type { Page } from '@playwright/test';

/** Types a phrase into the numbered boxes as a person would: each word ends with a blank. */
export async function fillBoxes(page: Page, phrase: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Word 1', exact: true }).click();
  await page.keyboard.type(`${phrase} `);
}
