import type { Session, WebContents } from 'electron';
import { appEvents } from './app.ts';
import { createFrame } from './frames.ts';
import { answers, browser } from './host.ts';
import { createEvents, NotImplementedError, strict } from './strict.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

const EVENTS = [
  'before-input-event',
  'context-menu',
  'devtools-opened',
  'frame-created',
  'preload-error',
  'render-process-gone',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
];

export interface Contents {
  readonly face: WebContents;
  /** The page's address in the app's own terms, as last told by the browser half. */
  setUrl(url: string): void;
  /** Makes the object refuse every further use, as Electron's does. */
  destroy(): void;
}

/** Makes the one page's contents and answers what Chromium reports about it. */
export function createContents(session: Session, sessionEvents: ReturnType<typeof createEvents>): Contents {
  const events = createEvents('webContents', EVENTS);
  let url = '';
  let destroyed = false;
  let openHandler: OpenHandler | undefined;
  const mainFrame = createFrame(() => url, null);

  const members = {
    ...(events.face as unknown as Pick<WebContents, 'on' | 'once' | 'removeListener'>),
    id: 1,
    mainFrame,
    session,
    getURL: () => url,
    getType: () => 'window',
    isDestroyed: () => destroyed,
    closeDevTools: () => undefined,
    // Chromium does not say whether somebody cancelled its dialog.
    print(_options, callback) {
      browser.ask('printPage', null).then(
        () => callback?.(true, ''),
        (error: unknown) => callback?.(false, String(error)),
      );
    },
    printToPDF: async ({ preferCSSPageSize = false, printBackground = false }) =>
      Buffer.from(await browser.ask('printToPdf', { preferCSSPageSize, printBackground })),
    setWindowOpenHandler: (handler) => void (openHandler = handler),
    setWebRTCIPHandlingPolicy(policy) {
      // Chromium is always started with this policy; no other can be had.
      if (policy !== 'disable_non_proxied_udp') throw new NotImplementedError(`the WebRTC policy ${policy}`);
    },
  } satisfies Partial<WebContents>;
  const face = strict('webContents', members) as unknown as WebContents;

  answers.navigate = ({ url: target, main, redirect }) => {
    const details = { url: target, isMainFrame: main, isSameDocument: false, frame: main ? mainFrame : null };
    const names = [...(redirect ? ['will-redirect'] : main ? ['will-navigate'] : []), 'will-frame-navigate'];
    return names.map((name) => events.emitPreventable(name, details, target)).includes(true);
  };
  answers.openWindow = ({ url: target }) => {
    if (openHandler === undefined) return true;
    const reply = openHandler({
      url: target,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { policy: 'no-referrer', url: '' },
    });
    return reply.action === 'allow';
  };
  answers.download = ({ url: target, filename }) => {
    const item = strict('DownloadItem', { getURL: () => target, getFilename: () => filename });
    return sessionEvents.emitPreventable('will-download', {}, item, face);
  };
  answers.frameCreated = ({ url: address, main }) => {
    const frame = main ? mainFrame : createFrame(() => address, mainFrame);
    events.emit('frame-created', {}, strict('frame-created details', { frame }));
  };
  answers.crashed = () => {
    const details = { reason: 'crashed', exitCode: 1 };
    events.emit('render-process-gone', {}, details);
    appEvents.emit('render-process-gone', {}, face, details);
  };

  appEvents.emit('web-contents-created', {}, face);
  return { face, setUrl: (next) => (url = next), destroy: () => (destroyed = true) };
}
