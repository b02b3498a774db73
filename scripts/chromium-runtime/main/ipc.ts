import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { decodeClone, encodeClone } from '../clone.ts';
import { createFrame } from './frames.ts';
import { answers } from './host.ts';
import { strict } from './strict.ts';
import { currentContents } from './window.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();

export const ipcMain = strict<Pick<IpcMain, 'handle' | 'removeHandler'>>('ipcMain', {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel) => void handlers.delete(channel),
});

/**
 * Runs the app's handler for a call from the page. The sender is what Chromium says it is: the main frame
 * is the very object of `webContents.mainFrame`, any other frame is one with a parent.
 */
answers.invoke = async ({ channel, args, frame }) => {
  const refuse = (error: string) =>
    ({ ok: false, error: `Error invoking remote method '${channel}': ${error}` }) as const;
  const contents = currentContents();
  if (contents === undefined) return refuse('Error: Object has been destroyed');
  if (frame.main) contents.setUrl(frame.url);
  const { face } = contents;
  const event = strict('ipcMain event', {
    type: 'frame',
    sender: face,
    senderFrame: frame.main ? face.mainFrame : createFrame(() => frame.url, face.mainFrame),
    processId: 1,
    frameId: frame.main ? 1 : 2,
  }) as unknown as IpcMainInvokeEvent;
  const handler = handlers.get(channel);
  if (handler === undefined) return refuse(`Error: No handler registered for '${channel}'`);
  try {
    const value: unknown = await handler(event, ...(decodeClone(args) as unknown[]));
    return { ok: true, text: encodeClone(value) };
  } catch (error) {
    return refuse(String(error));
  }
};
