import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { fromStandIn, toStandIn } from '../addresses.ts';
import type { InvokeReply, MainCalls, WindowRequest } from '../calls.ts';
import type { Link } from '../link.ts';
import { buildPageScript, type PageAnswer, type PageCall } from './page-script.ts';
import { routeRequests } from './routes.ts';

export interface PageWindow {
  create(request: WindowRequest): Promise<void>;
  load(url: string): Promise<void>;
  focus(): Promise<void>;
  close(): Promise<void>;
  print(): Promise<void>;
  toPdf(options: { preferCSSPageSize: boolean; printBackground: boolean }): Promise<Uint8Array>;
}

export interface WindowSetting {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly main: Link<MainCalls>;
  readonly headless: boolean;
  /** The page keeps the size it was started with, whatever the app's window says. */
  readonly isSizeFixed: boolean;
  readonly warn: (line: string) => void;
  /** The window is gone and the app was told. */
  readonly onClosed: () => unknown;
}

function parseColour(colour: string): { r: number; g: number; b: number } {
  const [r = 255, g = 255, b = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return { r, g, b };
}

const tell = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

/** The one page, with the app's guards around it and the app's preload in it. */
export async function createPageWindow(setting: WindowSetting): Promise<PageWindow> {
  const { context, page, main, headless, isSizeFixed, warn, onClosed } = setting;
  const routes = await routeRequests(context, page, main, warn);

  page.on('close', () => {
    tell(main.ask('windowClosed', null));
    onClosed();
  });
  page.on('crash', () => tell(main.ask('crashed', null)));
  page.on('frameattached', (frame) => {
    tell(main.ask('frameCreated', { url: fromStandIn(frame.url()), main: frame.parentFrame() === null }));
  });
  page.on('download', (download) => {
    tell(download.cancel());
    const asked = { url: fromStandIn(download.url()), filename: download.suggestedFilename() };
    tell(
      main.ask('download', asked).then((prevented) => {
        if (!prevented) warn('the app let a download through; cancelled');
      }),
    );
  });
  page.on('dialog', (dialog) => {
    // Electron's disableDialogs: alert, confirm and prompt do nothing.
    if (dialog.type() !== 'beforeunload') return tell(dialog.dismiss());
    tell(main.ask('closeRequested', null).then((kept) => (kept ? dialog.dismiss() : dialog.accept())));
  });
  context.on('page', (other) => {
    if (other === page) return;
    tell(other.close());
    askToOpen(other.url());
  });

  function askToOpen(url: string): void {
    tell(
      main.ask('openWindow', { url: fromStandIn(url) }).then((allowed) => {
        if (allowed) warn('the app allowed a second window; closed');
      }),
    );
  }

  async function create(request: WindowRequest): Promise<void> {
    const bindingName = `runtime${randomBytes(8).toString('hex')}`;
    await page.exposeBinding(bindingName, async (source, text: string): Promise<PageAnswer> => {
      const call = JSON.parse(text) as PageCall;
      const isMain = source.page === page && source.frame === page.mainFrame();
      if (call.kind === 'open') {
        askToOpen(call.url);
        return {};
      }
      const frame = { url: fromStandIn(source.frame.url()), main: isMain };
      const reply: InvokeReply = await main.ask('invoke', { channel: call.channel, args: call.args, frame });
      return reply.ok ? { text: reply.text } : { error: reply.error };
    });
    await page.addInitScript({ content: buildPageScript(bindingName, request.preload) });
    const { width, height } = request;
    if (headless) {
      if (!isSizeFixed) await page.setViewportSize({ width, height });
      return;
    }
    const session = await context.newCDPSession(page);
    const color = { ...parseColour(request.backgroundColor), a: 1 };
    await session.send('Emulation.setDefaultBackgroundColorOverride', { color });
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    // The app means its content, Chromium the window with its frame: add what the frame takes.
    const frame = await page.evaluate(() => ({
      width: outerWidth - innerWidth,
      height: outerHeight - innerHeight,
    }));
    const bounds = { width: width + frame.width, height: height + frame.height };
    await session.send('Browser.setWindowBounds', { windowId, bounds });
  }

  async function load(url: string): Promise<void> {
    const standIn = toStandIn(url);
    if (standIn === null) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
    routes.expect(standIn);
    try {
      await page.goto(standIn, { waitUntil: 'load' });
      // Two frames later the first one is on the screen.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
      );
    } catch (error) {
      // Closed meanwhile: the app hears of that by its own event, not by a failed load.
      if (page.isClosed()) return;
      throw error;
    }
    tell(main.ask('readyToShow', null));
  }

  return {
    create,
    load,
    focus: () => page.bringToFront(),
    close: () => page.close({ runBeforeUnload: false }),
    print: () => page.evaluate(() => window.print()),
    toPdf: (options) => page.pdf(options),
  };
}
