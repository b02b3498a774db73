/** What a `BrowserWindow` asks of the browser half; sizes in CSS pixels, colour as `#rrggbb`. */
export interface WindowRequest {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly backgroundColor: string;
  /** Text of the CommonJS preload; it runs in the page before any of the page's own code. */
  readonly preload: string;
}

export interface PathQuestion {
  readonly kind: 'folder' | 'file';
  readonly title: string;
  readonly defaultPath: string;
}

export interface MessageQuestion {
  readonly type: string;
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly defaultId: number;
  readonly cancelId: number;
}

/** A page's request in the app's own terms: `app://bundle/…`, never the stand-in address. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly resourceType: string;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

export interface FrameDescription {
  /** In the app's own terms. */
  readonly url: string;
  readonly main: boolean;
}

/** `text` is what {@link encodeClone} made of the value. */
export type InvokeReply =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: string };

/** Calls the browser half answers. */
export type BrowserCalls = {
  /** The app's main module has run: start Chromium with these switches. */
  start(value: { switches: readonly (readonly [string, string])[] }): Promise<{ dark: boolean }>;
  createWindow(value: WindowRequest): Promise<void>;
  loadUrl(value: { url: string }): Promise<void>;
  showWindow(value: null): Promise<void>;
  focusWindow(value: null): Promise<void>;
  closeWindow(value: null): Promise<void>;
  /** Opens the browser's print dialog; settles when it is closed. */
  printPage(value: null): Promise<void>;
  printToPdf(value: { preferCSSPageSize: boolean; printBackground: boolean }): Promise<Uint8Array>;
  askPath(value: PathQuestion): Promise<string | null>;
  askMessage(value: MessageQuestion): Promise<number>;
  tellError(value: { title: string; content: string }): Promise<void>;
};

/** Calls the main half answers. */
export type MainCalls = {
  /** The app's `webRequest` fence: true when it cancels. */
  fence(value: PageRequest): Promise<boolean>;
  /** The app's `protocol.handle` handler for the scheme; null when there is none. */
  serve(value: PageRequest): Promise<PageResponse | null>;
  /** The page wants to navigate: true when the app prevents it. */
  navigate(value: { url: string; main: boolean; redirect: boolean }): boolean;
  /** The page wants a window: true when the app allows it. */
  openWindow(value: { url: string }): boolean;
  /** A download started: true when the app prevents it. */
  download(value: { url: string; filename: string }): boolean;
  frameCreated(value: FrameDescription): void;
  invoke(value: { channel: string; args: string; frame: FrameDescription }): Promise<InvokeReply>;
  readyToShow(value: null): void;
  crashed(value: null): void;
  /** The person wants to close the window: true when the app prevents it. */
  closeRequested(value: null): boolean;
  /** The window is gone. */
  windowClosed(value: null): void;
  /** Ctrl+C, SIGTERM: quit as an app does. */
  quit(value: null): void;
};
