import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../../scripts/chromium-runtime/browser/discover.ts';
import { launchApp, type RunningApp } from '../../../../scripts/chromium-runtime/launch.ts';

interface Echo {
  trusted: boolean;
  url: string;
  origin: string;
  value: unknown;
}

declare global {
  interface Window {
    fixture: {
      echo(value: unknown): Promise<Echo>;
      call(channel: string): Promise<unknown>;
      probes(): Record<string, string>;
    };
  }
}

const FIXTURE = join(import.meta.dirname, '../fixture-app');
const listProfiles = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('signer-setup-profile-'));

interface Launched {
  app: RunningApp;
  output: { stdout: string; stderr: string };
  boxes: string[];
}

let launched: Launched | undefined;

function launch(
  variant = '',
  more: { colorScheme?: 'dark'; folder?: string | null; button?: number } = {},
): Launched {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  if (!browser.ok) throw new Error('no browser installed');
  const output = { stdout: '', stderr: '' };
  const boxes: string[] = [];
  const app = launchApp({
    appFolder: FIXTURE,
    executablePath: browser.path,
    headless: true,
    env: { ...process.env, FIXTURE_VARIANT: variant },
    ...(more.colorScheme ? { colorScheme: more.colorScheme } : {}),
    onOutput: (stream, text) => void (output[stream] += text),
    dialogs: {
      choosePath: async () => more.folder ?? null,
      async showMessage({ message }) {
        boxes.push(message);
        return more.button ?? 0;
      },
      showError: async () => undefined,
    },
  });
  launched = { app, output, boxes };
  return launched;
}

async function openPage(...args: Parameters<typeof launch>) {
  const { app, output, boxes } = launch(...args);
  const page = await app.page;
  await page.locator('#ready', { hasText: 'ready' }).waitFor();
  return { app, page, output, boxes };
}

afterEach(async () => {
  await launched?.app.kill();
  launched = undefined;
});

describe('the Chromium runtime', () => {
  it("serves the page through the app's own handler, with the app's headers and fence", async () => {
    const { page, output } = await openPage();
    expect(page.url()).toBe('https://bundle.invalid/index.html');
    const response = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name);
    expect(response).toBe('https://bundle.invalid/index.html');
    expect(output.stdout).toContain('fence app://bundle/index.html');
    // Clicked, for code run by the debugger is above the policy.
    await page.click('#eval');
    await expect.poll(() => page.textContent('#ready')).toBe('EvalError');
    await page.click('#fetch');
    await expect.poll(() => page.textContent('#ready')).toBe('TypeError');
  });

  it('carries calls with their true sender and values as structured clone does', async () => {
    const { page } = await openPage();
    const answer = await page.evaluate(async () => {
      const { trusted, url, origin, value } = await window.fixture.echo({
        list: [1, undefined],
        map: new Map([['key', new Uint8Array([1, 255])]]),
      });
      const { list, map } = value as { list: unknown[]; map: Map<string, Uint8Array> };
      return { trusted, url, origin, list: list.length, bytes: String(map.get('key')) };
    });
    expect(answer).toEqual({
      trusted: true,
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      list: 2,
      bytes: '1,255',
    });
  });

  it.each([
    ['a handler that throws', 'fail', "Error invoking remote method 'fail': TypeError: on purpose"],
    ['a channel nobody handles', 'nothing', "No handler registered for 'nothing'"],
    ['an answer that cannot be cloned', 'function', 'could not be cloned'],
  ])('rejects the call for %s', async (_name, channel, message) => {
    const { page } = await openPage();
    const error = await page.evaluate(
      (name) => window.fixture.call(name).then(String, (reason: Error) => reason.message),
      channel,
    );
    expect(error).toContain(message);
  });

  it('gives the preload nothing but the two members of electron it needs', async () => {
    const { page } = await openPage();
    expect(await page.evaluate(() => window.fixture.probes())).toEqual({
      send: 'The Chromium runtime does not implement ipcRenderer.send',
      node: 'module not found: node:fs',
    });
    expect(await page.evaluate(() => Object.keys(window).filter((key) => key.startsWith('runtime')))).toEqual(
      [],
    );
    expect(await page.evaluate(() => Object.isFrozen(window.fixture))).toBe(true);
  });

  it('asks the app before a navigation, a window, a download and reports a sub-frame', async () => {
    const { page, output } = await openPage();
    await page.click('#away');
    await expect.poll(() => output.stdout).toContain('will-navigate https://example.com/');
    expect(await page.evaluate(() => window.open('https://example.com/window'))).toBeNull();
    await expect.poll(() => output.stdout).toContain('open https://example.com/window');
    await page.click('#download');
    await expect.poll(() => output.stdout).toContain('download x.js');
    expect(page.url()).toBe('https://bundle.invalid/index.html');
  });

  it('reports a sub-frame and gives it no door', async () => {
    const { page, output } = await openPage();
    const inFrame = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/frame.html';
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
      const scope = frame.contentWindow as unknown as Record<string, unknown>;
      return Object.keys(scope).filter((key) => key === 'fixture' || key.startsWith('runtime'));
    });
    expect(inFrame).toEqual([]);
    await expect.poll(() => output.stdout).toContain('frame-created sub');
  });

  it('hands dialogs to whoever answers them', async () => {
    const { page } = await openPage('', { folder: '/chosen' });
    expect(await page.evaluate(() => window.fixture.call('folder'))).toEqual({
      canceled: false,
      filePaths: ['/chosen'],
    });
  });

  it("shows the window when it is ready, in the system's colours", async () => {
    const { output, page } = await openPage('', { colorScheme: 'dark' });
    await expect.poll(() => output.stdout).toContain('ready-to-show dark');
    expect(page.viewportSize()).toEqual({ width: 700, height: 500 });
  });

  it('lets the app keep its window open, and close it after all', async () => {
    const stay = await openPage('keep', { button: 0 });
    await stay.page.click('#ready');
    await stay.page.close({ runBeforeUnload: true });
    await expect.poll(() => stay.boxes).toEqual(['Really?']);
    expect(stay.page.isClosed()).toBe(false);
    await stay.app.kill();

    const leave = await openPage('keep', { button: 1 });
    await leave.page.click('#ready');
    await leave.page.close({ runBeforeUnload: true });
    expect(await leave.app.exited).toBe(0);
  });

  it('quits in good order and leaves no profile behind', async () => {
    // A place of its own: other tests, or a wizard in use, make profiles at the same time.
    vi.stubEnv('TMPDIR', mkdtempSync(join(tmpdir(), 'runtime-test-')));
    const before = listProfiles();
    const { app, output } = await openPage();
    expect(listProfiles().length).toBeGreaterThan(before.length);
    expect(await app.quit()).toBe(0);
    expect(output.stdout).toMatch(/closed\nwill-quit\n$/u);
    expect(listProfiles().filter((name) => !before.includes(name))).toEqual([]);
    rmSync(tmpdir(), { recursive: true });
    vi.unstubAllEnvs();
  });

  it('tells the app when the page crashes', async () => {
    const { app, page, output } = await openPage();
    page.goto('chrome://crash').catch(() => undefined);
    expect(await app.exited).toBe(3);
    expect(output.stdout).toContain('gone crashed');
  });

  it('closes Chromium and says so when the main process is killed', async () => {
    const { app, page, output } = await openPage();
    expect(await app.kill()).toBe(1);
    expect(page.isClosed()).toBe(true);
    expect(output.stderr).toContain('ended by SIGKILL');
  });

  it.each([
    ['uses a member the runtime lacks', 'unknown-member', 'app.setAboutPanelOptions'],
    ['opens a window without a sandbox', 'weak', 'webPreferences.sandbox must be true'],
    ['grants permissions', 'permissive', 'grants the permission'],
  ])('ends an app that %s', async (_name, variant, message) => {
    const { app, output } = launch(variant);
    expect(await app.exited).not.toBe(0);
    expect(output.stderr).toContain(message);
  });
});
