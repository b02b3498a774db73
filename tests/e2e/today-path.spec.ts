/* oxlint-disable no-empty-pattern -- Playwright reads a fixture's needs from its first parameter's pattern */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import type { Page } from '@playwright/test';
import { expect, test, type WizardApp } from './support/fixtures.ts';
import {
  begin,
  bringWords,
  expectScreen,
  GUIDE_KEY,
  GUIDE_PHRASE,
  press,
  walkPastWords,
} from './support/walk.ts';

async function saveToday(app: WizardApp, page: Page, folder: string, placement: string): Promise<unknown> {
  await begin(page, { release: /today’s network/u, placement });
  await bringWords(page, GUIDE_PHRASE);
  await walkPastWords(page);
  await expectScreen(page, 'Your node');
  await press(page, 'Look at the file');
  await expectScreen(page, 'This is what will be saved');
  await expect(page.getByText('Accepted', { exact: true })).toBeVisible();
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await press(page, 'Save the file here');
  await expectScreen(page, 'Saved and checked');
  return parse(await readFile(join(folder, 'signer.toml'), 'utf8'));
}

test.describe("today's signer", () => {
  test('is the first choice, and its path has no message key and no base58 step', async ({ page }) => {
    await press(page, 'Begin');
    await expect(page.getByRole('radio', { name: /today’s network/u })).toBeChecked();
    const steps = page.getByRole('navigation', { name: 'Steps' });
    await expect(steps).not.toContainText('Message key');
    await expect(steps).not.toContainText('Base58');
    await expect(page.getByText('so there is no message key and no base58 step')).toBeVisible();
  });

  test('directly on a machine gets six fields, metrics, and a password of its own', async ({
    app,
    page,
    folder,
  }) => {
    expect(await saveToday(app, page, folder, 'Directly on a machine')).toEqual({
      node_host: '127.0.0.1:20443',
      endpoint: '127.0.0.1:30000',
      network: 'testnet',
      auth_password: expect.stringMatching(/^[\w-]{43}$/u),
      db_path: '/var/lib/stacks-signer/signer.sqlite',
      stacks_private_key: GUIDE_KEY,
      metrics_endpoint: '127.0.0.1:9154',
    });
    await expect(page.getByText('stacks-signer check-config --config signer.toml')).toBeVisible();
    await expect(page.getByText('endpoint = "127.0.0.1:30000"')).toBeVisible();
  });

  test.describe('with a clipboard', () => {
    // A clipboard program of the test's own, in front of any that the system has.
    test.use({
      appEnv: async ({}, use) => {
        const tools = await mkdtemp(join(tmpdir(), 'signer-setup-tools-'));
        for (const [name, body] of Object.entries({
          'wl-copy': `cat > "${tools}/clipboard"`,
          'wl-paste': `cat "${tools}/clipboard"`,
        })) {
          await writeFile(join(tools, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
        }
        await use({ PATH: `${tools}:${process.env['PATH']}`, CLIPBOARD: join(tools, 'clipboard') });
        await rm(tools, { recursive: true, force: true });
      },
    });
    test('hands out its password for the node’s config', async ({ app, page, folder, appEnv }) => {
      const { auth_password: password } = (await saveToday(app, page, folder, 'In Docker')) as Record<
        string,
        string
      >;
      await press(page, 'Copy the password');
      await expect(page.getByText(/^Copied\. Paste it as auth_token/u)).toBeVisible();
      expect(await readFile(appEnv['CLIPBOARD'] ?? '', 'utf8')).toBe(password);
      await press(page, 'Finish and forget the secrets');
      await expect.poll(() => readFile(appEnv['CLIPBOARD'] ?? '', 'utf8')).toBe('');
    });
  });

  test('in Docker gets the addresses and paths of the containers', async ({ app, page, folder }) => {
    expect(await saveToday(app, page, folder, 'In Docker')).toMatchObject({
      node_host: 'stacks-node:20443',
      endpoint: '0.0.0.0:30000',
      db_path: '/var/stacks/signer.sqlite',
      metrics_endpoint: '0.0.0.0:9154',
    });
    await expect(page.getByText('endpoint = "stacks-signer:30000"')).toBeVisible();
  });

  test('keeps its password through Back and forth', async ({ page }) => {
    await begin(page, { release: /today’s network/u });
    await bringWords(page, GUIDE_PHRASE);
    await walkPastWords(page);
    const readPassword = async () => {
      await press(page, 'Look at the file');
      await press(page, 'Show secrets');
      const line = page.getByRole('button', { name: /^auth_password = "[\w-]{43}"$/u });
      return line.textContent();
    };
    const first = await readPassword();
    await press(page, 'Back');
    expect(await readPassword()).toBe(first);
  });

  test('folds the waiting times away, with unit and default, and warns of bad ones', async ({ page }) => {
    await begin(page, { release: /today’s network/u });
    await bringWords(page, GUIDE_PHRASE);
    await walkPastWords(page);
    await expect(page.getByLabel('Idle tenure', { exact: true })).toBeHidden();
    await press(page, 'Fine tuning');
    await page.getByLabel('Idle tenure', { exact: true }).fill('soon');
    await expect(page.getByText('Write a whole number in plain digits.')).toBeVisible();
    await page.getByLabel('Idle tenure', { exact: true }).fill('200');
    await press(page, 'Look at the file');
    await expectScreen(page, 'This is what will be saved');
    await expect(page.getByText('Together with its buffer this is longer than miners wait')).toBeVisible();
  });
});
