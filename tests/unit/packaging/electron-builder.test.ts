import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, readBuilderConfig, readPackage } from './builder-config.ts';

const config = readBuilderConfig();

/** The value at a dotted path, undefined where the path ends early. */
function valueAt(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], config);
}

describe('electron-builder.yml', () => {
  it.each<[string, unknown]>([
    // One archive, from an allow-list; nothing is compiled or fetched for it.
    ['asar', true],
    ['npmRebuild', false],
    ['removePackageScripts', true],
    ['removePackageKeywords', true],
    ['electronLanguages', ['en-US']],
    // No updater, and nothing an updater would read.
    ['publish', null],
    ['dmg.writeUpdateInfo', false],
    ['nsis.differentialPackage', false],
    ['nsis.packElevateHelper', false],
    // Fuses (models.md 3.6).
    ['electronFuses.runAsNode', false],
    ['electronFuses.enableCookieEncryption', false],
    ['electronFuses.enableNodeOptionsEnvironmentVariable', false],
    ['electronFuses.enableNodeCliInspectArguments', false],
    ['electronFuses.enableEmbeddedAsarIntegrityValidation', true],
    ['electronFuses.onlyLoadAppFromAsar', true],
    ['electronFuses.loadBrowserProcessSpecificV8Snapshot', false],
    ['electronFuses.grantFileProtocolExtraPrivileges', false],
    // The AppImage runs with the sandbox and without libfuse2 (models.md 5).
    ['toolsets.appimage', '1.0.3'],
    ['appImage.executableArgs', []],
    ['linux.executableArgs', undefined],
    ['deb.executableArgs', undefined],
    // What is made, for which machines.
    [
      'linux.target',
      [
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'deb', arch: ['x64', 'arm64'] },
      ],
    ],
    ['mac.target', [{ target: 'dmg', arch: ['arm64', 'x64'] }]],
    [
      'win.target',
      [
        { target: 'nsis', arch: ['x64'] },
        { target: 'zip', arch: ['x64'] },
      ],
    ],
    ['mac.hardenedRuntime', true],
    ['mac.entitlements', 'assets/entitlements.mac.plist'],
    ['mac.entitlementsInherit', 'assets/entitlements.mac.plist'],
    // Nothing on the machine opens the app for us.
    ['protocols', undefined],
    ['fileAssociations', undefined],
    ['asarUnpack', undefined],
    ['extraFiles', undefined],
    ['extraResources', undefined],
  ])('%s is %j', (path, expected) => {
    expect(valueAt(path)).toEqual(expected);
  });

  it('names files without blanks', () => {
    expect(valueAt('artifactName')).toMatch(/^\S+$/);
    expect(valueAt('linux.executableName')).toMatch(/^[a-z-]+$/);
  });

  it('asks for one entitlement only, the one V8 needs', () => {
    const entitlements = readFileSync(join(PROJECT, String(valueAt('mac.entitlements'))), 'utf8');
    expect(
      [...entitlements.matchAll(/<key>(.*)<\/key>\s*<(\w+)/g)].map(([, key, value]) => [key, value]),
    ).toEqual([['com.apple.security.cs.allow-jit', 'true']]);
  });

  it.each(['linux.icon', 'mac.icon', 'win.icon'])('%s is a square PNG of the size in its name', (path) => {
    const name = String(valueAt(path));
    const file = join(PROJECT, String(valueAt('directories.buildResources')), name);
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    const size = Number(/-(\d+)x\1\.png$/.exec(name)?.[1]);
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      size,
      size,
    ]);
  });
});

describe('package.json', () => {
  const metadata = readPackage();

  it('starts what the build makes', () => {
    expect(metadata['main']).toBe('out/main/index.js');
  });

  it('names one exact Electron', () => {
    expect((metadata['devDependencies'] as Record<string, string>)['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
