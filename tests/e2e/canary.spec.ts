import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import bs58 from 'bs58';
import {
  findIn,
  findProfiles,
  listProcesses,
  searchFolder,
  searchProcesses,
  watchText,
  watchWords,
  type Canary,
} from './support/canary.ts';
import { expect, test, type WizardApp } from './support/fixtures.ts';
import { fillBoxes } from './support/restore-walk.ts';
import {
  begin,
  COMPUTING,
  expectScreen,
  passProof,
  press,
  readShownWords,
  sealBackup,
  wantKeychain,
} from './support/walk.ts';

/** The canaries of a run, as they become known, and everywhere they could sit. */
class Watch {
  readonly #canaries: Canary[] = [];
  readonly #app: WizardApp;
  readonly #places: readonly string[];

  constructor(app: WizardApp, places: readonly string[]) {
    this.#app = app;
    this.#places = places;
  }

  add(...canaries: readonly Canary[]): void {
    this.#canaries.push(...canaries);
  }

  /** Nothing secret in profile, home, temporary files, output, arguments, environment and window title. */
  async expectNothing(): Promise<void> {
    expect(this.#canaries.length).toBeGreaterThan(20);
    const pids = listProcesses(process.pid);
    expect(pids.length).toBeGreaterThan(3);
    const profiles = findProfiles(pids);
    expect(profiles.length).toBeGreaterThan(0);
    expect([...profiles, ...this.#places].flatMap((place) => searchFolder(place, this.#canaries))).toEqual(
      [],
    );
    expect(searchProcesses(pids, this.#canaries)).toEqual([]);
    expect(findIn(Buffer.from(await this.#app.page.title()), this.#canaries)).toEqual([]);
    this.expectSilence();
  }

  /** What is left when the app has gone. */
  expectNothingLeft(): void {
    expect(this.#places.flatMap((place) => searchFolder(place, this.#canaries))).toEqual([]);
    this.expectSilence();
  }

  expectSilence(): void {
    expect(findIn(Buffer.from(this.#app.stdout() + this.#app.stderr()), this.#canaries)).toEqual([]);
  }
}

/** Makes a key and lets its words, then the passphrase of its backup, be watched for; up to the preview. */
async function walkToPreview(page: Page, watch: Watch): Promise<{ words: string[]; passphrase: string[] }> {
  await begin(page, { release: /today’s network/u });
  await press(page, 'Make the key');
  await press(page, 'Continue with this key');
  await press(page, 'Show the words');
  const words = await readShownWords(page, 'Your words');
  watch.add(...watchWords('the phrase', words));
  await watch.expectNothing();
  await press(page, 'I have written them down');
  await passProof(page, words.join(' '));
  const passphrase = await sealBackup(page);
  watch.add(...watchWords('the passphrase', passphrase));
  await press(page, 'Continue');
  await press(page, 'Look at the file');
  await press(page, 'Show secrets');
  await expect(page.getByRole('button', { name: 'Hide secrets' })).toBeVisible();
  await wantKeychain(page);
  return { words, passphrase };
}

test.describe('nothing secret lies around', () => {
  test.skip(process.platform !== 'linux', 'processes are looked at through /proc, which only Linux has');
  test.use({
    appEnv: async ({ home }, use) => {
      const temporary = join(home, 'tmp');
      await mkdir(temporary);
      await use({ TMPDIR: temporary, TMP: temporary, TEMP: temporary });
    },
  });

  test('after the whole path: key, proof, backup, save, rehearsal', async ({ app, page, folder, home }) => {
    test.slow();
    const watch = new Watch(app, [home]);
    const { words, passphrase } = await walkToPreview(page, watch);
    await app.answerFolder(folder);
    await press(page, 'Choose a folder');
    await press(page, 'Save 3 files here');
    await expectScreen(page, 'Saved and checked');
    const { keyInfo } = JSON.parse(await readFile(join(folder, 'keychain.json'), 'utf8'));
    const key = Buffer.from(keyInfo.privateKey, 'hex');
    watch.add(
      watchText('the key in hex', keyInfo.privateKey.slice(0, 64)),
      watchText('the key in WIF', keyInfo.wif),
      { name: 'the key in base58', bytes: [Buffer.from(bs58.encode(key.subarray(0, 32)))] },
      { name: 'the key itself', bytes: [key.subarray(0, 32)] },
    );
    await watch.expectNothing();
    // The search would find it: it is in the file that is meant to hold it.
    expect(searchFolder(folder, [watchText('the key in hex', keyInfo.privateKey.slice(0, 64))])).not.toEqual(
      [],
    );
    // The backup is public without its passphrase, and the sheet always.
    await app.answerFolder(folder);
    await press(page, 'Save it as PDF');
    await expect(page.getByText('signer-sheet.pdf is in', { exact: false })).toBeVisible();
    for (const name of ['signer-backup.age', 'signer-sheet.pdf']) {
      const all = [
        ...watchWords('words', words),
        ...watchWords('passphrase', passphrase),
        watchText('key', keyInfo.privateKey.slice(0, 64)),
      ];
      expect(findIn(await readFile(join(folder, name)), all), name).toEqual([]);
    }
    await press(page, 'Rehearse the recovery');
    await fillBoxes(page, words.join(' '));
    await watch.expectNothing();
    await press(page, 'Compare with the saved config');
    await expectScreen(page, 'It is the same key', COMPUTING);
    await press(page, 'Back to the receipt');
    await press(page, 'Finish and forget the secrets');
    await expectScreen(page, 'Set up your Stacks signer, offline');
    await watch.expectNothing();
    await app.close();
    watch.expectNothingLeft();
  });

  for (const [name, end] of [
    ['the app is killed', (app: WizardApp) => app.kill()],
    [
      'the page crashes',
      async (app: WizardApp) => {
        await app.page.goto('chrome://crash').catch(() => undefined);
        await app.exited;
      },
    ],
  ] as const) {
    test(`when ${name} with everything in memory and on the screen`, async ({
      app,
      page,
      home,
      takeProblems,
    }) => {
      test.slow();
      const watch = new Watch(app, [home]);
      await walkToPreview(page, watch);
      await watch.expectNothing();
      const profiles = findProfiles(listProcesses(process.pid));
      await end(app);
      takeProblems();
      watch.expectNothingLeft();
      expect(profiles.filter((profile) => existsSync(profile))).toEqual([]);
    });
  }
});
