import type { BrowserWindowConstructorOptions, Session } from 'electron';

/** The page's own paper colours (renderer/theme/tokens.css), so that no white frame is ever seen. */
const PAPER = { light: '#fbfaf7', dark: '#16150f' } as const;

export interface WindowSetting {
  /** Absolute path of the one bundled CommonJS preload. */
  readonly preload: string;
  readonly session: Session;
  readonly isDark: boolean;
}

/**
 * The options of the one window. SECURITY: 3.2 – official items 2, 3, 4, 6, 8–12; values spelt out even
 * where they are Electron's defaults, because defaults have changed before.
 */
export function buildWindowOptions({
  preload,
  session,
  isDark,
}: WindowSetting): BrowserWindowConstructorOptions {
  return {
    width: 1024,
    height: 720,
    minWidth: 480,
    minHeight: 480,
    useContentSize: true,
    show: false,
    title: 'Signer Setup',
    backgroundColor: isDark ? PAPER.dark : PAPER.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      webgl: false,
      enableWebSQL: false,
      v8CacheOptions: 'none',
      autoplayPolicy: 'user-gesture-required',
      // Off everywhere, not only when packaged: what is tested is what is shipped.
      devTools: false,
    },
  };
}
