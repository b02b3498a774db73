import { chmodSync, chownSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../electron/files/disk.ts';
import { markerName, temporaryName } from '../../../electron/files/file-name.ts';
import { createFolderTokens } from '../../../electron/files/folder-tokens.ts';
import { unwrap } from '../support/unwrap.ts';
import { snapshot, temporaryFolder } from './temporary-folder.ts';
import { systemError, watchDisk } from './watched-disk.ts';

const isRoot = process.geteuid?.() === 0;

/** The disk, failing every act of one kind. */
function failing(act: string, code: string): Disk {
  return watchDisk(async (each, run) => {
    if (each !== act) return run();
    // What is refused to be closed stays open, which is not the matter here.
    if (act === 'close') await run();
    throw systemError(code);
  });
}

async function warningsFor(folder: string, disk: Disk = nodeDisk): Promise<readonly string[]> {
  return unwrap(await createFolderTokens(disk).register(folder)).warnings;
}

describe('tokens', () => {
  it('stand for the path: 16 random bytes as hex, another each time', async () => {
    const folder = temporaryFolder();
    const folders = createFolderTokens();
    const [one, two] = [unwrap(await folders.register(folder)), unwrap(await folders.register(folder))];
    expect(one.token).toMatch(/^[0-9a-f]{32}$/);
    expect(two.token).not.toBe(one.token);
    expect(folders.resolve(one.token)).toBe(folder);
    expect(one.display).toBe(folder);
  });

  it.each(['', 'x', '0'.repeat(32), '__proto__', 'constructor', '/etc'])('refuse %j', async (token) => {
    const folders = createFolderTokens();
    await folders.register(temporaryFolder());
    expect(folders.resolve(token)).toBeNull();
  });

  it('are forgotten on request', async () => {
    const folders = createFolderTokens();
    const { token } = unwrap(await folders.register(temporaryFolder()));
    folders.forget();
    expect(folders.resolve(token)).toBeNull();
  });

  it('are kept for the last 32 folders', async () => {
    const folder = temporaryFolder();
    const folders = createFolderTokens();
    const tokens: string[] = [];
    for (let count = 0; count < 33; count += 1) tokens.push(unwrap(await folders.register(folder)).token);
    expect(tokens.map((token) => folders.resolve(token) === null)).toEqual([
      true,
      ...tokens.slice(1).map(() => false),
    ]);
  });

  it('show the real path of a folder reached through a symlink', async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'real'));
    symlinkSync('real', join(parent, 'alias'));
    const folders = createFolderTokens();
    const { token, display } = unwrap(await folders.register(join(parent, 'alias')));
    expect([display, folders.resolve(token)]).toEqual([join(parent, 'real'), join(parent, 'real')]);
  });

  it('show no character that could disguise the path', async () => {
    const folder = join(temporaryFolder(), 'a\nb\u{202E}c\u{2028}d');
    mkdirSync(folder);
    const { display } = unwrap(await createFolderTokens().register(folder));
    expect(display.endsWith('a\u{FFFD}b\u{FFFD}c\u{FFFD}d')).toBe(true);
  });
});

describe('a folder that cannot be used', () => {
  it('is missing', async () => {
    const folder = join(temporaryFolder(), 'gone');
    expect(await createFolderTokens().register(folder)).toEqual({ ok: false, code: 'folder-missing' });
  });

  it('is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'mine');
    expect(await createFolderTokens().register(file)).toEqual({ ok: false, code: 'folder-missing' });
  });

  it.each([
    ['EACCES', 'folder-not-writable'],
    ['EPERM', 'folder-not-writable'],
    ['EROFS', 'folder-not-writable'],
    ['EIO', 'folder-not-writable'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['ENOENT', 'folder-missing'],
  ])('answers %s to a new file: %s', async (errno, code) => {
    const folder = temporaryFolder();
    const result = await createFolderTokens(failing('open to create', errno)).register(folder);
    expect(result).toEqual({ ok: false, code });
  });
});

describe('looking at a folder', () => {
  it('changes nothing in it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'signer.toml'), 'mine');
    writeFileSync(join(folder, temporaryName()), 'left by a kill');
    const before = snapshot(folder);
    await createFolderTokens().register(folder);
    expect(snapshot(folder)).toEqual(before);
  });

  it.each(['chmod', 'stat', 'close'])('removes its own file when %s fails', async (act) => {
    const folder = temporaryFolder();
    await createFolderTokens(failing(act, 'EIO')).register(folder);
    expect(snapshot(folder)).toEqual({});
  });

  it('never removes a file that already has the name of its own', async () => {
    const folder = temporaryFolder();
    let squatted = '';
    const disk: Disk = {
      ...nodeDisk,
      open(path, intent) {
        writeFileSync(path, 'somebody else’s');
        squatted = path;
        return nodeDisk.open(path, intent);
      },
    };
    const result = await createFolderTokens(disk).register(folder);
    expect(result.ok).toBe(false);
    expect(Object.keys(snapshot(folder)).map((name) => join(folder, name))).toEqual([squatted]);
  });
});

describe('warnings', () => {
  it('are none for a private folder', async () => {
    expect(await warningsFor(temporaryFolder())).toEqual([]);
  });

  it.each([
    [0o755, []],
    [0o1777, []],
    [0o775, ['others-can-write']],
    [0o757, ['others-can-write']],
    [0o777, ['others-can-write']],
  ])('for mode %o: %j', async (mode, expected) => {
    const folder = temporaryFolder();
    chmodSync(folder, mode);
    expect(await warningsFor(folder)).toEqual(expected);
  });

  it('say that others can write when the folder belongs to another user', async () => {
    const folder = temporaryFolder();
    // Root can give a folder away; anybody else can look at their own with other eyes.
    if (isRoot) chownSync(folder, 4242, 4242);
    const disk = isRoot ? nodeDisk : { ...nodeDisk, uid: 4242 };
    expect(await warningsFor(folder, disk)).toEqual(['others-can-write']);
  });

  it('trust a folder of the administrator', async () => {
    const folder = temporaryFolder();
    const disk: Disk = {
      ...nodeDisk,
      uid: 4242,
      lstat: async (path) => Object.assign(await nodeDisk.lstat(path), { uid: 0n }),
    };
    expect(await warningsFor(folder, disk)).toEqual([]);
  });

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'])(
    'say that no permissions are kept when chmod answers %s, as on FAT',
    async (errno) => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o777);
      expect(await warningsFor(folder, failing('chmod', errno))).toEqual(['no-permissions']);
    },
  );

  it('say that no permissions are kept when chmod changes nothing', async () => {
    const silent = watchDisk((act, run) => (act === 'chmod' ? (Promise.resolve() as Promise<never>) : run()));
    expect(await warningsFor(temporaryFolder(), silent)).toEqual(['no-permissions']);
  });

  it('say nothing about modes on Windows, where they mean nothing', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o777);
    expect(await warningsFor(folder, { ...nodeDisk, platform: 'win32', uid: null })).toEqual([]);
  });

  it.each([
    'Dropbox',
    'Dropbox (Personal)',
    'OneDrive',
    'OneDrive - Contoso',
    'iCloud Drive',
    'iCloudDrive',
    'com~apple~CloudDocs',
    'CloudStorage',
    'Google Drive',
    'GoogleDrive-me@example.org',
    'My Drive',
    'Nextcloud',
    'Proton Drive',
  ])('say that a folder inside %j looks synced', async (name) => {
    const folder = join(temporaryFolder(), name, 'signer');
    mkdirSync(folder, { recursive: true });
    expect(await warningsFor(folder)).toEqual(['synced-folder']);
  });

  it('say that a folder chosen through a synced one looks synced', async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'real'));
    symlinkSync('real', join(parent, 'Dropbox'));
    expect(await warningsFor(join(parent, 'Dropbox'))).toEqual(['synced-folder']);
  });

  it.each(['dropbox-notes', 'my-onedrive', 'drive', 'cloud'])(
    'take %j for an ordinary name',
    async (name) => {
      const folder = join(temporaryFolder(), name);
      mkdirSync(folder);
      expect(await warningsFor(folder)).toEqual([]);
    },
  );

  it('name what an interrupted save left, and nothing else', async () => {
    const folder = temporaryFolder();
    const left = [temporaryName(), markerName('signer.toml')];
    for (const name of [...left, 'signer.toml', '.bashrc']) writeFileSync(join(folder, name), '');
    const { warnings, leftovers } = unwrap(await createFolderTokens().register(folder));
    expect(warnings).toEqual(['leftovers']);
    expect(leftovers).toEqual(left.toSorted());
  });

  it('are looked at anew each time', async () => {
    const folder = temporaryFolder();
    const name = temporaryName();
    writeFileSync(join(folder, name), '');
    const folders = createFolderTokens();
    expect(unwrap(await folders.register(folder)).warnings).toEqual(['leftovers']);
    rmSync(join(folder, name));
    expect(unwrap(await folders.register(folder)).warnings).toEqual([]);
  });
});
