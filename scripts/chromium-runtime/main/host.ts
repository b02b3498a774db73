import type { BrowserCalls, MainCalls } from '../calls.ts';
import { createLink } from '../link.ts';

/** What this half answers; each part of the runtime adds its own calls when it is loaded. */
export const answers: Partial<MainCalls> = {};

/** The pipe to the half that drives Chromium. */
export const browser = createLink<BrowserCalls, Partial<MainCalls>>((message) => {
  // The callback takes the error of a parent that ends at this very moment.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}, answers);

process.on('message', (message) => browser.receive(message));

/** Says one line on stderr; nothing of the app's data belongs in it. */
export function warn(line: string): void {
  process.stderr.write(`chromium-runtime: ${line}\n`);
}
