import type { WebFrameMain } from 'electron';
import { strict } from './strict.ts';

/** `app://bundle/x` → `app://bundle`, as Electron gives it for a standard scheme; `null` for opaque ones. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/.exec(url)?.[0] ?? 'null';
}

/** A frame as the app sees it. `url` is read anew each time, for frames navigate. */
export function createFrame(url: () => string, parent: WebFrameMain | null): WebFrameMain {
  const frame: WebFrameMain = strict('WebFrameMain', {
    get url() {
      return url();
    },
    get origin() {
      return originOf(url());
    },
    get top() {
      return parent === null ? frame : parent.top;
    },
    parent,
    detached: false,
    isDestroyed: () => false,
  }) as unknown as WebFrameMain;
  return frame;
}
