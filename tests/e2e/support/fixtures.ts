/* oxlint-disable no-empty-pattern -- Playwright reads a fixture's needs from its first parameter's pattern */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import '../../../renderer/global.ts';
import { launchWizard } from './launch-wizard.ts';
import { createPageProblems } from './page-problems.ts';
import { readNetworkCalls, type NetworkCalls } from './socket-trace.ts';
import type { WizardApp } from './wizard-app.ts';

export { expect } from '@playwright/test';
export { launchWizard } from './launch-wizard.ts';
export type { WizardApp } from './wizard-app.ts';

async function makeFolder(name: string): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), `signer-setup-${name}-`)));
}

interface Fixtures {
  /** Extra environment of the app's main process: `test.use({ appEnv: { … } })`. */
  appEnv: Record<string, string>;
  /** Watches the app's system calls: `test.use({ traceSockets: true })`; the runtime runs it then. */
  traceSockets: boolean;
  /** The network calls seen so far, by half; with `traceSockets`. */
  networkCalls: () => Promise<NetworkCalls>;
  /** An empty folder of this test, removed afterwards: a place to save to. */
  folder: string;
  /** The app's home folder, new for each test. */
  home: string;
  /** Takes the page problems so far off the list, for a test that provokes some on purpose. */
  takeProblems: () => string[];
  app: WizardApp;
}

interface Watching {
  traceFolder: string | undefined;
  problems: ReturnType<typeof createPageProblems>;
}

/**
 * Each test gets its own app with its own profile, home and folder. It fails at the end when the page
 * violated its policy, threw or logged an error that the test did not take off the list.
 */
export const test = base.extend<Fixtures & Watching>({
  appEnv: [{}, { option: true }],
  traceSockets: [false, { option: true }],
  traceFolder: async ({ traceSockets }, use) => {
    const folder = traceSockets ? await makeFolder('trace') : undefined;
    await use(folder);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  },
  networkCalls: async ({ traceFolder }, use) =>
    use(() => {
      if (traceFolder === undefined) throw new Error('networkCalls needs test.use({ traceSockets: true })');
      return readNetworkCalls(traceFolder);
    }),
  folder: async ({}, use) => {
    const folder = await makeFolder('folder');
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  home: async ({}, use) => {
    const home = await makeFolder('home');
    await use(home);
    await rm(home, { recursive: true, force: true });
  },
  problems: async ({}, use) => use(createPageProblems()),
  takeProblems: async ({ problems }, use) => use(() => problems.take()),
  app: async ({ home, colorScheme, viewport, appEnv, problems, traceFolder }, use, testInfo) => {
    const app = await launchWizard({
      home,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      viewport: viewport ?? { width: 1024, height: 720 },
      env: appEnv,
      traceFolder,
      onPage: (page) => problems.watch(page),
    });
    testInfo.annotations.push({ type: 'backend', description: app.backend });
    await use(app);
    if (testInfo.status !== testInfo.expectedStatus) {
      const screenshot = await app.page.screenshot({ timeout: 5000 }).catch(() => null);
      if (screenshot) await testInfo.attach('page', { body: screenshot, contentType: 'image/png' });
      await testInfo.attach('stderr', { body: app.stderr(), contentType: 'text/plain' });
    }
    await app.close();
    const found = problems.take();
    if (found.length > 0) throw new Error(`the page had problems:\n${found.join('\n')}`);
  },
  page: async ({ app }, use) => use(app.page),
});
