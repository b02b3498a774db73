import type { Page } from '@playwright/test';
import { expect, launchWizard, test } from './support/fixtures.ts';

/**
 * Runs code as the page's own: a button's click handler, set up through the debugger but run by the page,
 * because what the debugger runs directly is exempt from the policy.
 */
async function runAsPage(page: Page, code: (report: (text: string) => void) => void) {
  await page.evaluate((source) => {
    const button = document.createElement('button');
    button.id = 'probe';
    Object.assign(button.style, {
      position: 'fixed',
      inset: '0 auto auto 0',
      zIndex: '99',
      width: '99px',
      height: '20px',
    });
    // oxlint-disable-next-line no-eval -- the debugger's, to bring the probe into the page
    const run = (0, eval)(`(${source})`) as (report: (text: string) => void) => void;
    button.addEventListener('click', () => {
      // oxlint-disable-next-line consistent-function-scoping -- it must travel into the page with the rest
      const report = (text: string) => {
        button.textContent = text;
      };
      try {
        run(report);
      } catch (error) {
        report(`threw ${(error as Error).name}`);
      }
    });
    document.body.append(button);
  }, code.toString());
  // A real click: what an event of the debugger's own runs would be exempt as well.
  await page.locator('#probe').click();
  await expect(page.locator('#probe')).not.toHaveText('');
  return page.locator('#probe').textContent();
}

test.describe('the walls around the page', () => {
  test.beforeEach(({ page }) => expect(page.getByRole('heading', { level: 1 })).toBeFocused());

  test('the page has the calls of the contract and nothing of Node or Electron', async ({ page }) => {
    const found = await page.evaluate(() => {
      const scope = globalThis as unknown as Record<string, unknown>;
      return ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in scope,
      );
    });
    expect(found).toEqual([]);
    const types = await page.evaluate(() => Object.values(window.signerSetup).map((value) => typeof value));
    expect(types.length).toBeGreaterThan(10);
    expect(new Set(types)).toEqual(new Set(['function']));
  });

  test('calls with a hostile payload are refused, and nothing is echoed', async ({ page }) => {
    const replies = await page.evaluate(async () => {
      const api = window.signerSetup as unknown as Record<string, (request: unknown) => Promise<unknown>>;
      return Promise.all([
        api['keychain:create']?.({ words: 24, replace: false, path: '/etc/passwd' }),
        api['keychain:create']?.('24'),
        api['config:save']?.({
          preview: 'x',
          folder: '/etc',
          configName: '../../x',
          keychainName: null,
          backupName: null,
          bundle: { kind: 'none', node: 'none' },
        }),
      ]);
    });
    expect(replies).toEqual([
      { ok: false, code: 'request-invalid' },
      { ok: false, code: 'request-invalid' },
      { ok: false, code: 'out-of-order' },
    ]);
  });

  const probes: [string, (report: (text: string) => void) => void, string][] = [
    // oxlint-disable-next-line no-eval -- this is what must not work
    ['eval', (report) => report(String((0, eval)('1 + 1'))), 'threw EvalError'],
    // oxlint-disable-next-line no-implied-eval, no-new-func -- this is what must not work
    ['a function from text', (report) => report(String(new Function('return 2')())), 'threw EvalError'],
    [
      'markup from text',
      (report) => {
        document.createElement('div').innerHTML = '<b>x</b>';
        report('set');
      },
      'threw TypeError',
    ],
    [
      'a style attribute',
      (report) => {
        const box = document.createElement('div');
        box.setAttribute('style', 'width: 77px');
        document.body.append(box);
        report(getComputedStyle(box).width === '77px' ? 'applied' : 'blocked');
      },
      'blocked',
    ],
    [
      'fetch',
      (report) => {
        fetch('https://example.invalid/').then(
          () => report('answered'),
          (error: Error) => report(`rejected ${error.name}`),
        );
      },
      'rejected TypeError',
    ],
    [
      'a foreign image',
      (report) => {
        const image = new Image();
        image.addEventListener('load', () => report('loaded'));
        image.addEventListener('error', () => report('failed'));
        image.src = 'https://example.invalid/x.png';
      },
      'failed',
    ],
    [
      'a worker',
      (report) => {
        const worker = new Worker('./worker.js');
        worker.addEventListener('error', () => report('failed'));
      },
      'threw TypeError',
    ],
    [
      'a new window',
      (report) => report(window.open('app://bundle/index.html') === null ? 'nothing' : 'a window'),
      'nothing',
    ],
  ];

  for (const [name, probe, outcome] of probes) {
    test(`stop ${name}`, async ({ page, takeProblems }) => {
      expect(await runAsPage(page, probe)).toBe(outcome);
      // The violations were provoked; the fixture fails a test that leaves any behind.
      await page.waitForTimeout(100);
      takeProblems();
    });
  }

  test('stop a navigation away', async ({ page, takeProblems }) => {
    const before = page.url();
    await runAsPage(page, (report) => {
      location.href = 'https://example.invalid/';
      report('asked');
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    takeProblems();
  });

  test('end the app when a sub-frame appears', async ({ app, page, takeProblems }) => {
    await page
      .evaluate(() => {
        document.body.append(document.createElement('iframe'));
      })
      .catch(() => undefined);
    expect(await app.exited).toBe(1);
    takeProblems();
  });

  test('deny every permission', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const names = [
        'camera',
        'microphone',
        'geolocation',
        'notifications',
        'clipboard-read',
      ] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

test.describe('an app without its sandbox', () => {
  test('says so and does not start', async ({ home }) => {
    const app = await launchWizard({
      home,
      colorScheme: 'light',
      viewport: { width: 1024, height: 720 },
      env: { ELECTRON_DISABLE_SANDBOX: '1' },
      onPage: async () => undefined,
    });
    expect(await app.exited).toBe(1);
    expect((await app.shownBoxes()).join()).toContain('The browser sandbox is off');
  });
});
