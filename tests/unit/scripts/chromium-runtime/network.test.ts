import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTracers, readNetworkCalls } from '../../../e2e/support/socket-trace.ts';
import { findBrowser } from '../../../../scripts/chromium-runtime/browser/discover.ts';
import { launchApp } from '../../../../scripts/chromium-runtime/launch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-trace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function traceRun(variant: string) {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (!browser.ok) throw new Error('no browser installed');
  const tracers = createTracers(folder, browser.path);
  const app = launchApp({
    appFolder: join(import.meta.dirname, '../fixture-app'),
    executablePath: tracers.browser,
    nodePath: tracers.node,
    headless: true,
    env: { ...process.env, FIXTURE_VARIANT: variant },
    onOutput: () => undefined,
    dialogs: {
      choosePath: async () => null,
      showMessage: async () => 0,
      showError: async () => undefined,
    },
  });
  const page = await app.page;
  await page.locator('#ready', { hasText: 'ready' }).waitFor();
  await page.click('#fetch');
  await app.quit();
  return readNetworkCalls(folder);
}

it('runs an app without a single network call, in either half', async () => {
  expect(await traceRun('')).toEqual({ main: [], browser: [] });
});

it('would see an app that listens', async () => {
  const { main } = await traceRun('listen');
  expect(main.some((line) => line.includes('listen('))).toBe(true);
});
