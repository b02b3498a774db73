import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAsar } from './asar-archive.ts';
import { PROJECT, readPackage } from './builder-config.ts';
import { makeStubElectron, readFuses, type FuseStates } from './stub-electron.ts';

/** What a build leaves and the app needs. */
const BUILT = [
  'out/main/index.js',
  'out/main/chunks/part-1a2b3c.js',
  'out/main/licenses.md',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/index-1a2b3c.js',
  'out/renderer/assets/index-1a2b3c.css',
  'out/renderer/assets/inter-1a2b3c.woff2',
  'out/renderer/assets/mark-1a2b3c.svg',
];

/** What lies around in a working copy, or could slip into a build. */
const DECOYS = [
  'electron/main.ts',
  'renderer/index.html',
  'tests/unit/a.test.ts',
  'tests/vectors/keychains.json',
  'scripts/start.ts',
  'assets/icon.svg',
  'dist/older.AppImage',
  'README.md',
  '.npmrc',
  '.env',
  '.git/config',
  'tsconfig.json',
  'package-lock.json',
  'signer.toml',
  'keychain.json',
  'out/report.html',
  'out/main/index.js.map',
  'out/main/index.d.ts',
  'out/main/.DS_Store',
  'out/preload/index.cjs.map',
  'out/renderer/assets/index-1a2b3c.js.map',
  'out/renderer/assets/index-1a2b3c.css.map',
  'out/renderer/.DS_Store',
  'out/renderer/assets/.env',
  'out/renderer/Thumbs.db',
  'out/renderer/app.tsx',
  'out/renderer/notes.md',
  'out/renderer/node_modules/react/index.js',
  'node_modules/react/index.js',
  'node_modules/bs58/index.js',
];

/** Every fuse the wrong way round, so that each one that comes out right was flipped. */
const WRONG: FuseStates = {
  runAsNode: true,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: true,
  enableNodeCliInspectArguments: true,
  enableEmbeddedAsarIntegrityValidation: false,
  onlyLoadAppFromAsar: false,
  loadBrowserProcessSpecificV8Snapshot: true,
  grantFileProtocolExtraPrivileges: true,
  wasmTrapHandlers: true,
};

const root = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'signer-setup-pack-'));
const project = join(root, 'project');
const packed = join(root, 'packed', 'linux-unpacked');
const caches = join(root, 'caches');
let log = '';

function write(path: string, content: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, content);
}

/** Packs a stand-in for the project, with the real configuration, around a stand-in for Electron. */
beforeAll(async () => {
  for (const name of [...DECOYS, ...BUILT]) write(join(project, name), `content of ${name}`);
  const modules = ['react', 'bs58'];
  for (const name of modules) {
    write(join(project, 'node_modules', name, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  }
  fs.copyFileSync(join(PROJECT, 'electron-builder.yml'), join(project, 'electron-builder.yml'));
  // The real metadata, with the two modules as the dependencies a collector would want to take along.
  const dependencies = Object.fromEntries(modules.map((name) => [name, '1.0.0']));
  const metadata = {
    ...readPackage(),
    keywords: ['secret-keyword'],
    scripts: { start: 'secret-script' },
    dependencies,
  };
  write(join(project, 'package.json'), JSON.stringify(metadata));
  makeStubElectron(join(root, 'electron'), WRONG);
  for (const name of ['home', 'electron', 'builder']) fs.mkdirSync(join(caches, name), { recursive: true });

  const builder = join(dirname(createRequire(import.meta.url).resolve('electron-builder')), '../cli.js');
  const options = [
    `-c.electronDist=${join(root, 'electron')}`,
    `-c.directories.output=${join(root, 'packed')}`,
  ];
  // Nothing listens on the discard port: whatever wants the network fails.
  const nowhere = 'http://127.0.0.1:9';
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [builder, '--linux', '--x64', '--dir', '--publish', 'never', ...options],
    {
      cwd: project,
      env: {
        PATH: process.env['PATH'],
        HOME: join(caches, 'home'),
        XDG_CACHE_HOME: join(caches, 'home'),
        ELECTRON_CACHE: join(caches, 'electron'),
        electron_config_cache: join(caches, 'electron'),
        ELECTRON_BUILDER_CACHE: join(caches, 'builder'),
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        http_proxy: nowhere,
        https_proxy: nowhere,
        npm_config_registry: nowhere,
        npm_config_offline: 'true',
      },
    },
  );
  log = stdout + stderr;
}, 90_000);

afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe('the packed app', () => {
  it('holds exactly what the build made, and package.json', () => {
    const files = readAsar(join(packed, 'resources/app.asar'));
    expect([...files.keys()].toSorted()).toEqual([...BUILT, 'package.json'].toSorted());
    for (const name of BUILT) expect(files.get(name)?.toString()).toBe(`content of ${name}`);
  });

  it('has a package.json without scripts, keywords or development tools', () => {
    const text = readAsar(join(packed, 'resources/app.asar')).get('package.json')?.toString() ?? '';
    const metadata = JSON.parse(text) as Record<string, unknown>;
    expect(metadata).toMatchObject({ name: 'signer-setup', main: 'out/main/index.js', type: 'module' });
    for (const key of ['scripts', 'keywords', 'devDependencies']) expect(metadata).not.toHaveProperty(key);
  });

  it('has all eight fuses flipped, and the ninth left as Electron ships it', () => {
    expect(readFuses(fs.readFileSync(join(packed, 'signer-setup')))).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      wasmTrapHandlers: true,
    });
  });

  it('has nothing beside the archive that could be loaded instead, or update it', () => {
    expect(fs.readdirSync(join(packed, 'resources'))).toEqual(['app.asar']);
  });

  it('has one language', () => {
    expect(fs.readdirSync(join(packed, 'locales'))).toEqual(['en-US.pak']);
  });

  it('was made without a download', () => {
    const cached = fs
      .readdirSync(caches, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:zip|7z|tgz|gz|xz|exe|part)$/.test(entry.name));
    expect(cached).toEqual([]);
    expect(log).not.toMatch(/download/i);
  });
});
