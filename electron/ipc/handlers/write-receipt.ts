import type { Receipt } from '../../contract.ts';
import { saveFiles, type SavedFile } from '../../files/save-files.ts';

const NAME = 'receipt.json';

/**
 * Saves the receipt beside what it tells of: every file with its size, permissions and SHA-256 as read back. It has
 * nothing secret. A name that is taken gives way to a free one.
 * @returns null when it could not be written; what it tells of is saved all the same
 */
export async function writeReceipt(
  folder: string,
  receipt: Omit<Receipt, 'folder' | 'steps' | 'receiptFile'>,
  app: string,
): Promise<SavedFile | null> {
  const told = { app, ...receipt, card: receipt.card.text.split('\n') };
  const text = `${JSON.stringify(told, null, 2)}\n`;
  const content = new TextEncoder().encode(text);
  const save = (name: string) => saveFiles(folder, [{ name, content, secret: false }]);
  const first = await save(NAME);
  const saved = !first.ok && first.suggestion !== undefined ? await save(first.suggestion) : first;
  return saved.ok ? (saved.value[0] ?? null) : null;
}
