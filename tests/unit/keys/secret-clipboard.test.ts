import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLEARED_AFTER, createSecretClipboard } from '../../../electron/keys/secret-clipboard.ts';

let content: string;
let isBroken: boolean;
const board = {
  writeText: async (text: string) => {
    if (isBroken) throw new Error('no clipboard');
    content = text;
  },
  readText: async () => {
    if (isBroken) throw new Error('no clipboard');
    return content;
  },
  clear: () => {
    content = '';
  },
};
beforeEach(() => {
  vi.useFakeTimers();
  content = '';
  isBroken = false;
});
afterEach(() => vi.useRealTimers());
const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('a copied secret', () => {
  it('is gone after 30 seconds and not before', async () => {
    await createSecretClipboard(board).copy('hush');
    await wait(CLEARED_AFTER - 1);
    expect(content).toBe('hush');
    await wait(1);
    expect(content).toBe('');
  });

  it('is left alone when something else was copied since', async () => {
    await createSecretClipboard(board).copy('hush');
    content = 'a shopping list';
    await wait(CLEARED_AFTER);
    expect(content).toBe('a shopping list');
  });

  it('has its full time again when it is copied again', async () => {
    const clipboard = createSecretClipboard(board);
    await clipboard.copy('hush');
    await wait(CLEARED_AFTER - 1);
    await clipboard.copy('hush');
    await wait(CLEARED_AFTER - 1);
    expect(content).toBe('hush');
    await wait(1);
    expect(content).toBe('');
  });

  it('goes at once when it is to be forgotten, and only then', async () => {
    const clipboard = createSecretClipboard(board);
    content = 'a shopping list';
    await clipboard.forget();
    expect(content).toBe('a shopping list');
    await clipboard.copy('hush');
    await clipboard.forget();
    expect(content).toBe('');
  });

  it('is refused by a system without a clipboard, and nothing breaks later', async () => {
    const clipboard = createSecretClipboard(board);
    await clipboard.copy('hush');
    isBroken = true;
    await wait(CLEARED_AFTER);
    expect(await clipboard.copy('hush')).toEqual({ ok: false, code: 'clipboard-refused' });
  });
});
