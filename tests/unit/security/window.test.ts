import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeferred } from '../../../scripts/chromium-runtime/deferred.ts';
import { guardClose } from '../../../electron/security/window.ts';

const ask = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({
  dialog: { showMessageBox: ask },
  Menu: {},
  nativeTheme: {},
  BrowserWindow: vi.fn(),
}));

let close: () => boolean;
let unsaved: 'key' | 'config' | null;
let saving: Promise<unknown> | null;
const window = { destroy: vi.fn(), close: vi.fn(), isDestroyed: () => false, on: vi.fn() };

beforeEach(() => {
  for (const mock of [ask, window.destroy, window.close, window.on]) mock.mockReset();
  unsaved = null;
  saving = null;
  guardClose(window as unknown as BrowserWindow, { unsaved: () => unsaved, saving: () => saving });
  const [, listener] = window.on.mock.calls[0] as [string, (event: { preventDefault: () => void }) => void];
  close = () => {
    const preventDefault = vi.fn();
    listener({ preventDefault });
    return preventDefault.mock.calls.length === 0;
  };
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('closing the window', () => {
  it('just closes when nothing would be lost', () => {
    expect(close()).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks once, however often it is pressed, with the safe answer first', async () => {
    unsaved = 'key';
    ask.mockResolvedValue({ response: 0 });
    expect([close(), close(), close()]).toEqual([false, false, false]);
    expect(ask).toHaveBeenCalledOnce();
    expect(ask.mock.calls[0]?.[1]).toMatchObject({
      defaultId: 0,
      cancelId: 0,
      buttons: ['Keep the window open', expect.any(String)],
    });
    await settle();
    expect(window.destroy).not.toHaveBeenCalled();
  });

  it('goes when the person says so', async () => {
    unsaved = 'key';
    ask.mockResolvedValue({ response: 1 });
    close();
    await settle();
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  it('waits for a save under way, then closes', async () => {
    const save = createDeferred<void>();
    saving = save.promise;
    unsaved = 'key';
    expect(close()).toBe(false);
    await settle();
    expect(window.close).not.toHaveBeenCalled();
    save.resolve();
    await settle();
    expect(window.close).toHaveBeenCalledOnce();
    expect(ask).not.toHaveBeenCalled();
  });
});
