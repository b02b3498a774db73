/** What each web preference must be. A list: the values allowed; `any`: no bearing on security here. */
const PREFERENCES: Record<string, readonly unknown[] | 'any'> = {
  allowRunningInsecureContent: [false],
  autoplayPolicy: 'any',
  contextIsolation: [true],
  devTools: 'any',
  disableDialogs: [true],
  enableWebSQL: [false],
  experimentalFeatures: [false],
  navigateOnDragDrop: [false],
  nodeIntegration: [false],
  nodeIntegrationInSubFrames: [false],
  nodeIntegrationInWorker: [false],
  plugins: [false],
  preload: 'any',
  sandbox: [true],
  session: 'any',
  spellcheck: [false],
  v8CacheOptions: 'any',
  webSecurity: [true],
  webgl: 'any',
  webviewTag: [false],
};

/** Must be written down, whatever Electron's default is today. */
const REQUIRED = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'preload', 'session'];

const WINDOW_OPTIONS = new Set([
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'fullscreenable',
  'height',
  'icon',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'resizable',
  'show',
  'title',
  'useContentSize',
  'webPreferences',
  'width',
]);

/**
 * Everything that is wrong with the options of a window, in words; empty for a window this runtime opens.
 * An option it does not know is wrong too: it could be one that opens a wall.
 */
export function findWindowFaults(options: Readonly<Record<string, unknown>>): string[] {
  const preferences = (options['webPreferences'] ?? {}) as Readonly<Record<string, unknown>>;
  const unknownOptions = Object.keys(options).filter((name) => !WINDOW_OPTIONS.has(name));
  const unknownPreferences = Object.keys(preferences).filter((name) => !Object.hasOwn(PREFERENCES, name));
  const missing = REQUIRED.filter((name) => preferences[name] === undefined);
  const weak = Object.entries(PREFERENCES).filter(
    ([name, allowed]) =>
      allowed !== 'any' && preferences[name] !== undefined && !allowed.includes(preferences[name]),
  );
  return [
    ...unknownOptions.map((name) => `option ${name} is not implemented`),
    ...unknownPreferences.map((name) => `webPreferences.${name} is not implemented`),
    ...missing.map((name) => `webPreferences.${name} must be set`),
    ...weak.map(([name, allowed]) => `webPreferences.${name} must be ${String(allowed[0])}`),
  ];
}
