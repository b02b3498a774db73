import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../electron/files/disk.ts';
import { isOwnTemporaryName, markerName } from '../../../electron/files/file-name.ts';
import { saveFiles, type FileToSave } from '../../../electron/files/save-files.ts';
import { unwrap } from '../support/unwrap.ts';
import { sampleBytes } from './sample-bytes.ts';
import { snapshot, temporaryFolder } from './temporary-folder.ts';
import { systemError, watchDisk, withoutLinks } from './watched-disk.ts';

const config: FileToSave = { name: 'signer.toml', content: sampleBytes(3000), secret: true };
const keychain: FileToSave = { name: 'keychain.json', content: sampleBytes(700, 2), secret: true };
const sheet: FileToSave = { name: 'RUN.md', content: sampleBytes(10, 3), secret: false };

/** The two ways a file gets its name (publish-file.ts). */
const WAYS = [
  ['with hard links', nodeDisk],
  ['without hard links', withoutLinks()],
] as const;

/** Runs something just before the first act of one kind. */
function justBefore(act: string, interfere: () => void, disk: Disk = nodeDisk): Disk {
  let done = false;
  return watchDisk((each, run) => {
    if (each === act && !done) {
      done = true;
      interfere();
    }
    return run();
  }, disk);
}

describe.each(WAYS)('a save %s', (_, disk) => {
  it('writes every file whole and private, and says what it read back', async () => {
    const folder = temporaryFolder();
    const files = [config, keychain, sheet];
    expect(unwrap(await saveFiles(folder, files, disk))).toEqual(
      files.map(({ name, content, secret }) => ({
        name,
        secret,
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
        mode: '0600',
        permissions: 'owner-only',
        verified: true,
      })),
    );
    expect(fs.readdirSync(folder).toSorted()).toEqual(['RUN.md', 'keychain.json', 'signer.toml']);
    for (const { name, content } of files) {
      const stats = fs.lstatSync(join(folder, name));
      expect([stats.isFile(), stats.nlink, stats.mode % 0o1000]).toEqual([true, 1, 0o600]);
      expect(fs.readFileSync(join(folder, name)).equals(content)).toBe(true);
    }
  });

  it('writes an empty file and one of a megabyte', async () => {
    const folder = temporaryFolder();
    const files = [0, 1 << 20].map((length) => ({
      ...config,
      name: `n${length}`,
      content: sampleBytes(length),
    }));
    expect(unwrap(await saveFiles(folder, files, disk)).map(({ size }) => size)).toEqual([0, 1 << 20]);
  });

  it('is private even when the umask would let others in', async () => {
    const folder = temporaryFolder();
    const before = process.umask(0);
    const saved = unwrap(await saveFiles(folder, [config], disk).finally(() => process.umask(before)));
    expect(saved[0]?.mode).toBe('0600');
  });

  it('leaves the caller’s bytes alone and wipes what it read back', async () => {
    const given = Uint8Array.from(config.content);
    const reads: Uint8Array[] = [];
    const watched = watchDisk(async (act, run) => {
      const value = await run();
      if (act === 'read') reads.push(value as Uint8Array);
      return value;
    }, disk);
    await saveFiles(temporaryFolder(), [{ ...config, content: given }], watched);
    expect(given).toEqual(config.content);
    expect(reads.map((bytes) => bytes.length)).toEqual([given.length]);
    expect(reads.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  it('closes every file it opens', async () => {
    const acts: string[] = [];
    const watched = watchDisk((act, run) => {
      acts.push(act.split(' ')[0] ?? '');
      return run();
    }, disk);
    unwrap(await saveFiles(temporaryFolder(), [config, keychain], watched));
    expect(acts.filter((act) => act === 'open').length).toBe(acts.filter((act) => act === 'close').length);
  });

  describe('refuses a name that is taken by', () => {
    const takers: [string, (path: string) => void][] = [
      ['a file', (path) => fs.writeFileSync(path, 'an older config')],
      ['an empty file', (path) => fs.writeFileSync(path, '')],
      ['a folder', (path) => fs.mkdirSync(path)],
      ['a symlink to a file', (path) => fs.symlinkSync('precious', path)],
      ['a symlink to nothing', (path) => fs.symlinkSync('nowhere', path)],
      ['a symlink out of the folder', (path) => fs.symlinkSync('/dev/null', path)],
      ['a FIFO', (path) => execFileSync('mkfifo', [path])],
    ];

    it.each(takers)('%s from the start', async (_taker, take) => {
      const folder = temporaryFolder();
      fs.writeFileSync(join(folder, 'precious'), 'not to be touched');
      take(join(folder, 'keychain.json'));
      const before = snapshot(folder);
      expect(await saveFiles(folder, [config, keychain], disk)).toEqual({
        ok: false,
        code: 'file-exists',
        field: 'keychain.json',
        suggestion: 'keychain-2.json',
      });
      expect(snapshot(folder)).toEqual(before);
    });

    it.each(takers)('%s that appears during the save', async (_taker, take) => {
      const folder = temporaryFolder();
      fs.writeFileSync(join(folder, 'precious'), 'not to be touched');
      const path = join(folder, 'keychain.json');
      let before = {};
      const late = justBefore(
        'sync',
        () => {
          take(path);
          before = Object.fromEntries(
            Object.entries(snapshot(folder)).filter(([name]) => !isOwnTemporaryName(name)),
          );
        },
        disk,
      );
      expect(await saveFiles(folder, [config, keychain], late)).toMatchObject({ code: 'file-exists' });
      expect(snapshot(folder)).toEqual(before);
    });
  });
});

describe('the suggestion for a taken name', () => {
  it('is free in the folder', async () => {
    const folder = temporaryFolder();
    for (const name of ['signer.toml', 'signer-2.toml', 'signer-3.toml'])
      fs.writeFileSync(join(folder, name), '');
    expect(await saveFiles(folder, [config])).toMatchObject({ suggestion: 'signer-4.toml' });
  });

  it('is free in the same save, whatever the case', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(join(folder, 'signer.toml'), '');
    const files = [config, { ...config, name: 'Signer-2.toml' }];
    expect(await saveFiles(folder, files)).toMatchObject({ suggestion: 'signer-3.toml' });
  });

  it('is left out when a hundred names are taken', async () => {
    const folder = temporaryFolder();
    for (let number = 1; number <= 100; number += 1) {
      fs.writeFileSync(join(folder, number === 1 ? 'signer.toml' : `signer-${number}.toml`), '');
    }
    expect(await saveFiles(folder, [config])).toEqual({
      ok: false,
      code: 'file-exists',
      field: 'signer.toml',
    });
  });
});

describe('refused before the disk is touched', () => {
  it.each([
    ['a way out', ['../signer.toml']],
    ['a hidden name', ['.bashrc']],
    ['a device', ['signer.toml', 'NUL']],
    ['the same name twice', ['signer.toml', 'signer.toml']],
    ['two names that many disks take for one', ['signer.toml', 'Signer.TOML']],
  ])('%s', async (_, names) => {
    const acts: string[] = [];
    const watched = watchDisk((act, run) => {
      acts.push(act);
      return run();
    });
    const files = names.map((name) => ({ ...config, name }));
    // Nothing of the name comes back: it may have been made to be shown.
    expect(await saveFiles(temporaryFolder(), files, watched)).toEqual({ ok: false, code: 'name-unsafe' });
    expect(acts).toEqual([]);
  });
});

describe('a folder that is not what it was', () => {
  it('is gone', async () => {
    const folder = temporaryFolder();
    fs.rmdirSync(folder);
    expect(await saveFiles(folder, [config])).toEqual({ ok: false, code: 'folder-missing' });
  });

  it('goes while a file is written', async () => {
    const folder = temporaryFolder();
    const disk = justBefore('link', () => fs.rmSync(folder, { recursive: true }));
    expect(await saveFiles(folder, [config], disk)).toEqual({
      ok: false,
      code: 'folder-missing',
      field: 'signer.toml',
    });
  });

  it('is a file', async () => {
    const file = join(temporaryFolder(), 'file');
    fs.writeFileSync(file, 'mine');
    expect(await saveFiles(file, [config])).toEqual({ ok: false, code: 'folder-missing' });
    expect(fs.readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each(['the folder', 'a folder above it'])('has a symlink in place of %s', async (place) => {
    const root = temporaryFolder();
    const folder = join(root, 'above', 'chosen');
    fs.mkdirSync(folder, { recursive: true });
    const moved = place === 'the folder' ? folder : join(root, 'above');
    fs.renameSync(moved, join(root, 'elsewhere'));
    fs.symlinkSync(join(root, 'elsewhere'), moved);
    expect(await saveFiles(folder, [config])).toEqual({ ok: false, code: 'folder-missing' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

/** Permissions and mode as one save reports them. */
async function permissionsOn(disk: Disk): Promise<unknown> {
  const [saved] = unwrap(await saveFiles(temporaryFolder(), [config], disk));
  return [saved?.permissions, saved?.mode];
}

describe('the permissions it reports', () => {
  it('are none where modes cannot be changed', async () => {
    const disk = watchDisk((act, run) => (act === 'chmod' ? Promise.reject(systemError('EPERM')) : run()));
    expect(await permissionsOn(withoutLinks(disk))).toEqual(['none', '0600']);
  });

  it('are open when the file can be read by others after all', async () => {
    const folder = temporaryFolder();
    const disk = justBefore('open to read', () => fs.chmodSync(join(folder, 'signer.toml'), 0o644));
    const [saved] = unwrap(await saveFiles(folder, [config], disk));
    expect([saved?.permissions, saved?.mode]).toEqual(['open', '0644']);
  });

  it('are open when the file belongs to another user', async () => {
    expect(await permissionsOn({ ...nodeDisk, uid: (nodeDisk.uid ?? 0) + 1 })).toEqual(['open', '0600']);
  });

  it('are inherited on Windows, and no mode is claimed', async () => {
    expect(await permissionsOn({ ...nodeDisk, platform: 'win32', uid: null })).toEqual(['inherited', null]);
  });
});

describe('reading back', () => {
  it.each<[string, (path: string) => void]>([
    ['another byte', (path) => fs.writeFileSync(path, config.content.toReversed())],
    ['a byte more', (path) => fs.appendFileSync(path, 'x')],
    ['a byte less', (path) => fs.truncateSync(path, config.content.length - 1)],
    ['a second name', (path) => fs.linkSync(path, `${path}.copy`)],
  ])('finds %s, and the save is undone', async (_, spoil) => {
    const folder = temporaryFolder();
    const disk = justBefore('open to read', () => spoil(join(folder, 'signer.toml')));
    expect(await saveFiles(folder, [config, keychain], disk)).toEqual({
      ok: false,
      code: 'verify-failed',
      field: 'signer.toml',
    });
    expect(fs.readdirSync(folder).filter((name) => name !== 'signer.toml.copy')).toEqual([]);
  });

  it.each<[string, (path: string) => void]>([
    ['another file', (path) => fs.writeFileSync(path, config.content)],
    ['a symlink', (path) => fs.symlinkSync('/dev/null', path)],
    ['a FIFO', (path) => execFileSync('mkfifo', [path])],
  ])('finds %s in the place of ours, and leaves it there', async (_, replace) => {
    const folder = temporaryFolder();
    const path = join(folder, 'signer.toml');
    const disk = justBefore('open to read', () => {
      fs.renameSync(path, `${path}.ours`);
      replace(path);
    });
    expect(await saveFiles(folder, [config, keychain], disk)).toMatchObject({ code: 'verify-failed' });
    expect(fs.readdirSync(folder)).toEqual(['signer.toml', 'signer.toml.ours']);
  });
});

describe('the folder itself', () => {
  it.each(['EINVAL', 'ENOTSUP', 'ENOSYS'])('need not be able to sync (%s)', async (errno) => {
    let opened = '';
    const disk = watchDisk((act, run) => {
      if (act.startsWith('open')) opened = act;
      return act === 'sync' && opened === 'open to folder' ? Promise.reject(systemError(errno)) : run();
    });
    expect((await saveFiles(temporaryFolder(), [config], disk)).ok).toBe(true);
  });

  it('is not synced on Windows, which cannot', async () => {
    const acts: string[] = [];
    const disk = watchDisk(
      (act, run) => {
        acts.push(act);
        return run();
      },
      { ...nodeDisk, platform: 'win32', uid: null },
    );
    unwrap(await saveFiles(temporaryFolder(), [config], disk));
    expect(acts).not.toContain('open to folder');
  });
});

describe('a marker of an interrupted save', () => {
  it('reserves its name where there are no hard links', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(join(folder, markerName('keychain.json')), '');
    const before = snapshot(folder);
    expect(await saveFiles(folder, [config, keychain], withoutLinks())).toEqual({
      ok: false,
      code: 'name-reserved',
      field: 'keychain.json',
      suggestion: 'keychain-2.json',
    });
    expect(snapshot(folder)).toEqual(before);
  });

  it('means nothing where there are', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(join(folder, markerName('signer.toml')), '');
    expect((await saveFiles(folder, [config])).ok).toBe(true);
  });
});

describe('a disk where a file’s number changes with its name, as on FAT', () => {
  const disk: Disk = {
    ...withoutLinks(),
    rename: (from, to) => Promise.resolve(fs.copyFileSync(from, to)).then(() => fs.unlinkSync(from)),
  };

  it('takes a save', async () => {
    expect((await saveFiles(temporaryFolder(), [config, keychain], disk)).ok).toBe(true);
  });

  it('is as it was after one that failed', async () => {
    const folder = temporaryFolder();
    const failing = watchDisk(
      (act, run) => (act === 'open to folder' ? Promise.reject(systemError('EIO')) : run()),
      disk,
    );
    expect(await saveFiles(folder, [config, keychain], failing)).toEqual({ ok: false, code: 'io-error' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

it('a file that already has our temporary name is refused and left alone', async () => {
  const folder = temporaryFolder();
  const disk: Disk = {
    ...nodeDisk,
    open(path, intent) {
      fs.writeFileSync(path, 'somebody else’s');
      return nodeDisk.open(path, intent);
    },
  };
  expect(await saveFiles(folder, [config], disk)).toEqual({
    ok: false,
    code: 'io-error',
    field: 'signer.toml',
  });
  expect(fs.readdirSync(folder).map((name) => fs.readFileSync(join(folder, name), 'utf8'))).toEqual([
    'somebody else’s',
  ]);
});
