import type { Session, WebContents, WebFrameMain } from 'electron';

type Listener = (...args: never[]) => unknown;
type Loose = (...args: unknown[]) => unknown;

/** Records what was set on it, so that a test can call the handlers as Chromium would. */
interface Recorded {
  readonly handlers: Record<string, Loose | undefined> & Record<string, unknown>;
  readonly events: Map<string, Loose>;
}

function record(): Recorded & {
  readonly take: (name: string) => (value: unknown) => void;
  readonly on: Listener;
} {
  const handlers: Record<string, never> = {};
  const events = new Map<string, Loose>();
  const take = (name: string) => (value: unknown) => {
    Object.assign(handlers, { [name]: value });
  };
  const on = (name: string, listener: Loose) => {
    events.set(name, listener);
  };
  return { handlers, events, take, on };
}

/** A session with only the members the fence uses. */
export function createFakeSession(): Recorded & {
  readonly session: Session;
  readonly schemes: Map<string, (request: Request) => unknown>;
} {
  const { handlers, events, take, on } = record();
  const schemes = new Map<string, (request: Request) => unknown>();
  const session = {
    setPermissionRequestHandler: take('setPermissionRequestHandler'),
    setPermissionCheckHandler: take('setPermissionCheckHandler'),
    setDevicePermissionHandler: take('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: take('setDisplayMediaRequestHandler'),
    setSpellCheckerEnabled: take('setSpellCheckerEnabled'),
    webRequest: { onBeforeRequest: take('onBeforeRequest') },
    protocol: {
      handle: (scheme: string, handler: (request: Request) => unknown) => schemes.set(scheme, handler),
    },
    on,
  };
  return { session: session as unknown as Session, handlers, events, schemes };
}

/** Web contents with only the members the guard uses. */
export function createFakeContents(): Recorded & { readonly contents: WebContents } {
  const { handlers, events, take, on } = record();
  const contents = {
    setWindowOpenHandler: take('setWindowOpenHandler'),
    setWebRTCIPHandlingPolicy: take('setWebRTCIPHandlingPolicy'),
    on,
  };
  return { contents: contents as unknown as WebContents, handlers, events };
}

/** A frame as `senderFrame` gives it. */
export function createFakeFrame(
  frame: Partial<Record<'url' | 'detached' | 'parent', unknown>> = {},
): WebFrameMain {
  const whole = { url: 'app://bundle/index.html', detached: false, parent: null, ...frame };
  return whole as unknown as WebFrameMain;
}
