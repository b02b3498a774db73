import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from '../../../scripts/build-state.ts';
import { findElectron } from '../../../scripts/electron-binary.ts';
import { isConnected } from '../../../scripts/fetch-electron.ts';

const BUILT = [
  'out/main/index.js',
  'out/main/backup-worker.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/cli/index.js',
];

let root: string;

function put(name: string, age: number, text = ''): void {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const time = 1_700_000_000 - age;
  for (let part = path; part !== root; part = dirname(part)) utimesSync(part, time, time);
}

function putAll(): void {
  put('package.json', 100);
  put('electron/main.ts', 100);
  put('renderer/steps/home.tsx', 100);
  for (const name of BUILT) put(name, 50);
}

const address = (internal: boolean) => ({
  address: '',
  netmask: '',
  family: 'IPv4' as const,
  mac: '',
  cidr: null,
  internal,
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-state-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('isBuilt', () => {
  it('is true when everything built is younger than every source', () => {
    putAll();
    expect(isBuilt(root)).toBe(true);
  });

  it.each(['electron/main.ts', 'renderer/steps/home.tsx', 'renderer/steps/new.tsx', 'package.json'])(
    'is false when %s is younger',
    (name) => {
      putAll();
      put(name, 10);
      expect(isBuilt(root)).toBe(false);
    },
  );

  it.each(BUILT)('is false when %s is missing', (name) => {
    putAll();
    rmSync(join(root, name));
    expect(isBuilt(root)).toBe(false);
  });
});

describe('findElectron', () => {
  const dist = 'node_modules/electron/dist/electron';

  it('finds the binary that path.txt names', () => {
    put('node_modules/electron/path.txt', 1, 'electron');
    put(dist, 1);
    expect(findElectron(root, {})).toBe(join(root, dist));
  });

  it.each([
    ['nothing is there', []],
    ['the installer did not finish', [dist]],
    ['the binary was removed', ['node_modules/electron/path.txt']],
  ])('finds none when %s', (_name, files) => {
    for (const name of files) put(name, 1, 'electron');
    expect(findElectron(root, {})).toBeNull();
  });

  it('takes the folder of ELECTRON_OVERRIDE_DIST_PATH', () => {
    put('node_modules/electron/path.txt', 1, 'own-electron');
    put('own/own-electron', 1);
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own') };
    expect(findElectron(root, env)).toBe(join(root, 'own/own-electron'));
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'gone') })).toBeNull();
  });
});

describe('isConnected', () => {
  it('is false with the loopback alone', () => {
    expect(isConnected({ lo: [address(true)] })).toBe(false);
    expect(isConnected({})).toBe(false);
  });

  it('is true with any other interface', () => {
    expect(isConnected({ lo: [address(true)], eth0: [address(false)] })).toBe(true);
  });
});
