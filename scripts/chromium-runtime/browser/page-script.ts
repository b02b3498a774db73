/* oxlint-disable unicorn/consistent-function-scoping -- sent to a page as source: nothing may be outside */
import { decodeClone, encodeClone } from '../clone.ts';

/** What the page's side sends through the binding. */
export type PageCall =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: string }
  | { readonly kind: 'open'; readonly url: string };

export type PageAnswer = { readonly text?: string; readonly error?: string };

type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void;

/**
 * Runs in the page, sent there as source: it must not use anything from outside itself.
 * Takes the binding away from the page, then runs the preload with a `require` that knows only `electron`.
 */
function bridge(
  bindingName: string,
  preload: Preload,
  encode: typeof encodeClone,
  decode: typeof decodeClone,
): void {
  const scope = window as unknown as Record<string, unknown>;
  const send = scope[bindingName] as (call: string) => Promise<PageAnswer>;
  delete scope[bindingName];
  // Electron runs no preload in sub-frames (nodeIntegrationInSubFrames: false).
  if (window.top !== window) return;

  function strict(name: string, members: Record<string, unknown>): unknown {
    const missing = (key: PropertyKey): never => {
      throw new Error(`The Chromium runtime does not implement ${name}.${String(key)}`);
    };
    return new Proxy(Object.freeze(members), {
      get: (target, key) => (Object.hasOwn(target, key) ? target[key as string] : missing(key)),
      has: (target, key) => Object.hasOwn(target, key) || missing(key),
    });
  }

  /** Copies what crosses between the two worlds, as Electron's bridge does: functions become stand-ins. */
  function cross(value: unknown): unknown {
    if (typeof value === 'function') {
      const inner = value as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        const result = inner(...args.map(cross));
        return result instanceof Promise ? result.then(cross) : cross(result);
      };
    }
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(
        Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item)])),
      );
    }
    return decode(encode(value));
  }

  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld(key: string, api: unknown) {
        if (key in window) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
        Object.defineProperty(window, key, { value: cross(api), enumerable: true });
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      async invoke(channel: string, ...args: unknown[]) {
        const answer = await send(JSON.stringify({ kind: 'invoke', channel, args: encode(args) }));
        if (answer.text === undefined) throw new Error(answer.error);
        return decode(answer.text);
      },
    }),
  });

  // Chromium asks before it closes a page only when the page does; the app then decides.
  let navigating = false;
  (scope['navigation'] as EventTarget | undefined)?.addEventListener('navigate', () => {
    navigating = true;
    setTimeout(() => (navigating = false));
  });
  window.addEventListener('beforeunload', (event) => {
    if (!navigating) event.preventDefault();
  });
  // A denied window.open() answers null in Electron; Chromium can only close the window again.
  window.open = (url) => {
    void send(JSON.stringify({ kind: 'open', url: String(url ?? '') }));
    return null;
  };

  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
  );
}

/** The init script of the page: this file's bridge around the app's own preload text. */
export function buildPageScript(bindingName: string, preload: string): string {
  return `(() => {
const __name = (value) => value;
const encodeClone = ${encodeClone.toString()};
const decodeClone = ${decodeClone.toString()};
(${bridge.toString()})(${JSON.stringify(bindingName)}, function (require, module, exports) {
${preload}
}, encodeClone, decodeClone);
})();`;
}
