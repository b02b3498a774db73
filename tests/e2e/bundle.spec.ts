import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { parse as parseYaml } from 'yaml';
import { expect, test } from './support/fixtures.ts';
import { begin, bringWords, expectScreen, GUIDE_PHRASE, press, walkPastWords } from './support/walk.ts';

test('everything needed to run it is shown, saved together, and told on the receipt', async ({
  app,
  page,
  folder,
}) => {
  await begin(page, { release: /today’s network/u, placement: 'In Docker' });
  await bringWords(page, GUIDE_PHRASE);
  await walkPastWords(page, null);
  await press(page, 'Look at the file');
  await expectScreen(page, 'This is what will be saved');
  await page.getByRole('radio', { name: 'Compose' }).check({ force: true });
  await page.getByRole('radio', { name: 'a whole config' }).check({ force: true });
  await press(page, 'Show node-config.toml');
  const shown = page.locator('pre[aria-label="node-config.toml"]');
  await expect(shown).toContainText('auth_token = "•••');
  await expect(shown).toContainText('endpoint = "stacks-signer:30000"');
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await writeFile(join(folder, 'RUN.md'), 'mine');
  await press(page, 'Save 4 files here');
  await expect(page.getByRole('alert')).toContainText('RUN.md');
  await expect(page.getByRole('alert').getByRole('button')).toHaveCount(0);
  expect(await readdir(folder)).toEqual(['RUN.md']);
  await rm(join(folder, 'RUN.md'));
  await press(page, 'Save 4 files here');
  await expectScreen(page, 'Saved and checked');
  expect((await readdir(folder)).toSorted()).toEqual([
    'RUN.md',
    'compose.yaml',
    'node-config.toml',
    'receipt.json',
    'signer.toml',
  ]);
  const signer = parse(await readFile(join(folder, 'signer.toml'), 'utf8'));
  const node = parse(await readFile(join(folder, 'node-config.toml'), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  expect(node['connection_options']?.['auth_token']).toBe(signer['auth_password']);
  const compose = parseYaml(await readFile(join(folder, 'compose.yaml'), 'utf8'));
  expect(Object.keys(compose.services)).toEqual(['stacks-signer', 'stacks-node']);
  await expect(page.getByText('docker compose up -d stacks-signer')).toBeVisible();
  const files = page.getByRole('region', { name: 'Files' });
  await expect(files.getByText('SECRET', { exact: true })).toHaveCount(2);
  await expect(files.getByText('SAFE TO SHARE')).toHaveCount(3);

  await expect(page.getByRole('img', { name: 'The same as a QR code' })).toBeVisible();
  await app.answerFolder(folder);
  await press(page, 'Save as PNG');
  await expect(page.getByText('signer-card.png is in', { exact: false })).toBeVisible();
  expect((await readFile(join(folder, 'signer-card.png'))).subarray(1, 4).toString()).toBe('PNG');
});

test('the signer is asked on the button alone, and its answer compared with the receipt', async ({
  app,
  page,
  folder,
}) => {
  const asked: string[] = [];
  const info = {
    signerPublicKey: '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
    stxAddress: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB',
    network: 'testnet',
    version: 'stacks-signer 4.0.1',
  };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(request.url === '/info' ? JSON.stringify(info) : 'OK');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await begin(page, { release: /today’s network/u });
  await bringWords(page, GUIDE_PHRASE);
  await walkPastWords(page, null);
  await press(page, 'Look at the file');
  await app.answerFolder(folder);
  await press(page, 'Choose a folder');
  await press(page, 'Save the file here');
  await expectScreen(page, 'Saved and checked');
  await press(page, 'Is the machine large enough?');
  await expect(page.getByText(/of 4 processors/u)).toBeVisible();
  await press(page, 'Is it running?');
  await page.getByLabel('Address the signer listens on').fill(address);
  await page.getByLabel('Address for metrics').fill(address);
  expect(asked).toEqual([]);
  await press(page, 'Ask the signer');
  await expect(page.getByText('It is your signer', { exact: false })).toBeVisible();
  expect(asked).toEqual(['/status', '/info', '/heartbeat']);
  info.signerPublicKey = info.signerPublicKey.replace('0396', '0296');
  await press(page, 'Ask the signer');
  await expect(page.getByText('This is another signer', { exact: false })).toBeVisible();
  server.close();
  server.closeAllConnections();
  await press(page, 'Ask the signer');
  await expect(page.getByText('Nobody listens there.', { exact: false })).toBeVisible();
});
