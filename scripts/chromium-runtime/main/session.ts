import type { Protocol, Session, session as ElectronSession, WebContents, WebRequest } from 'electron';
import type { PageRequest, PageResponse } from '../calls.ts';
import { createEvents, NotImplementedError, strict } from './strict.ts';
import { warn } from './host.ts';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type Fence = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

export interface SessionState {
  permissionRequest: RequestHandler;
  permissionCheck: CheckHandler;
  fence: Fence | null;
  readonly schemes: Map<string, SchemeHandler>;
  readonly events: ReturnType<typeof createEvents>;
}

const states = new WeakMap<object, SessionState>();
const byName = new Map<string, Session>();
const privileged = new Set<string>();
let requests = 0;

/** The state behind a session made here; undefined for any other object. */
export function stateOf(session: unknown): SessionState | undefined {
  return typeof session === 'object' && session !== null ? states.get(session) : undefined;
}

/** Whether the scheme was registered as standard and secure before it was needed. */
export function isPrivileged(scheme: string): boolean {
  return privileged.has(scheme);
}

function createSession(): Session {
  const events = createEvents('session', ['will-download']);
  const state: SessionState = {
    permissionRequest: null,
    permissionCheck: null,
    fence: null,
    schemes: new Map(),
    events,
  };
  const webRequest = strict<Pick<WebRequest, 'onBeforeRequest'>>('session.webRequest', {
    onBeforeRequest(fence: unknown, ...more: unknown[]) {
      // With a filter some requests would pass unseen: the app's fence has none.
      if (typeof fence !== 'function' || more.length > 0)
        throw new NotImplementedError('onBeforeRequest with a filter');
      state.fence = fence as Fence;
    },
  });
  const protocol = strict<Pick<Protocol, 'handle' | 'isProtocolHandled'>>('session.protocol', {
    handle(scheme, handler) {
      if (state.schemes.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
      state.schemes.set(scheme, handler);
    },
    isProtocolHandled: (scheme) => state.schemes.has(scheme),
  });
  const members = {
    ...(events.face as unknown as Pick<Session, 'on'>),
    webRequest: webRequest as WebRequest,
    protocol: protocol as Protocol,
    setPermissionRequestHandler: (handler) => void (state.permissionRequest = handler),
    setPermissionCheckHandler: (handler) => void (state.permissionCheck = handler),
    // Chromium is started so that it refuses all of these by itself.
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setSpellCheckerEnabled(enabled) {
      if (enabled) throw new NotImplementedError('a spell checker');
    },
  } satisfies Partial<Session>;
  const session = strict('session', members) as unknown as Session;
  states.set(session, state);
  return session;
}

export const session = strict<Pick<typeof ElectronSession, 'fromPartition'>>('session', {
  fromPartition(name, options) {
    if (name === '' || name.startsWith('persist:')) throw new NotImplementedError('a session on disk');
    if (options?.cache !== false) throw new NotImplementedError('a session with a cache');
    const known = byName.get(name) ?? createSession();
    byName.set(name, known);
    return known;
  },
});

export const protocol = strict<Pick<Protocol, 'registerSchemesAsPrivileged'>>('protocol', {
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme, privileges = {} } of schemes) {
      const { standard, secure, supportFetchAPI: _fetch, ...others } = privileges;
      const more = Object.entries(others).find(([, granted]) => granted);
      if (more !== undefined) throw new NotImplementedError(`the scheme privilege ${more[0]}`);
      if (scheme !== 'app' || standard !== true || secure !== true) {
        throw new NotImplementedError(`the scheme ${scheme}, or one that is not standard and secure`);
      }
      privileged.add(scheme);
    }
  },
});

/** Asks the app's fence about a request, as Electron does: true when it cancels. */
export function askFence(state: SessionState, request: PageRequest, contents: WebContents): Promise<boolean> {
  const { fence } = state;
  if (fence === null) return Promise.resolve(false);
  requests += 1;
  const details = strict('onBeforeRequest details', {
    id: requests,
    url: request.url,
    method: request.method,
    resourceType: request.resourceType,
    timestamp: Date.now(),
    referrer: request.headers['referer'] ?? '',
    webContentsId: contents.id,
    webContents: contents,
    uploadData: [],
  });
  return new Promise((resolve, reject) => {
    fence(details as unknown as Electron.OnBeforeRequestListenerDetails, (response) => {
      if (response.redirectURL === undefined) resolve(response.cancel === true);
      else reject(new NotImplementedError('redirectURL'));
    });
  });
}

/** Asks the app's own handler for a page; null when no handler is there or it failed. */
export async function serveRequest(state: SessionState, request: PageRequest): Promise<PageResponse | null> {
  const handler = state.schemes.get(request.url.slice(0, request.url.indexOf(':')));
  if (handler === undefined) return null;
  try {
    const response = await handler(
      new Request(request.url, { method: request.method, headers: request.headers }),
    );
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (error) {
    warn(`the protocol handler failed: ${error instanceof Error ? error.message : 'not an error'}`);
    return null;
  }
}
