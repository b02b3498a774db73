import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageHandler, readPageFiles } from '../../../electron/security/app-protocol.ts';
import { RESPONSE_HEADERS } from '../../../electron/security/headers.ts';

let folder: string;
let handle: (request: Request) => Response;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'assets/a.js.map'), '{}');
  handle = createPageHandler(readPageFiles(folder));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the app: handler', () => {
  it.each([
    ['the page', 'app://bundle/index.html', 200],
    ['an asset', 'app://bundle/assets/a.js', 200],
    ['a file of a type that is never shipped', 'app://bundle/assets/a.js.map', 404],
    ['a folder', 'app://bundle/assets/', 404],
    ['the root', 'app://bundle/', 404],
    ['a query', 'app://bundle/index.html?x', 404],
    ['another host', 'app://other/index.html', 404],
    ['another scheme', 'https://bundle/index.html', 404],
    ['dots', 'app://bundle/../../etc/passwd', 404],
    ['encoded dots', 'app://bundle/%2e%2e/%2e%2e/etc/passwd', 404],
    ['another case', 'app://bundle/INDEX.html', 404],
  ])('answers %s', (_name, url, status) => {
    expect(handle(new Request(url)).status).toBe(status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', (method) => {
    expect(handle(new Request('app://bundle/index.html', { method })).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const response = handle(new Request('app://bundle/index.html', { method: 'HEAD' }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it.each(['app://bundle/index.html', 'app://bundle/missing'])('sends every header with %s', (url) => {
    const { headers } = handle(new Request(url));
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) expect(headers.get(name)).toBe(value);
  });

  it('gives nothing but the files it read, whatever is asked', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const known = ['/index.html', '/assets/a.js'];
        const request = new Request(`app://bundle${path}`);
        expect(handle(request).status).toBe(known.includes(new URL(request.url).pathname) ? 200 : 404);
      }),
    );
  });
});
