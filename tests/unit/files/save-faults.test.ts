import * as fs from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk, type DiskHandle } from '../../../electron/files/disk.ts';
import { markerName } from '../../../electron/files/file-name.ts';
import { saveFiles, type FileToSave } from '../../../electron/files/save-files.ts';
import { sampleBytes } from './sample-bytes.ts';
import { snapshot, temporaryFolder } from './temporary-folder.ts';
import { systemError, watchDisk, withoutLinks, type Watcher } from './watched-disk.ts';

const FILES: readonly FileToSave[] = [
  { name: 'signer.toml', content: sampleBytes(300), secret: true },
  { name: 'keychain.json', content: sampleBytes(200, 2), secret: true },
  { name: 'signer-backup.age', content: sampleBytes(400, 3), secret: true },
];

const CODES: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  EIO: 'io-error',
};

const WAYS = [
  ['with hard links', nodeDisk],
  ['without hard links', withoutLinks()],
] as const;

/** What can go wrong at a step: it is refused, or it is done and the answer gets lost. */
const FAULTS = ['refused', 'done but reported as failed'] as const;

/** Every act of a save that goes well, in order. */
async function actsOf(disk: Disk): Promise<string[]> {
  const acts: string[] = [];
  const watched = watchDisk((act, run) => {
    acts.push(act);
    return run();
  }, disk);
  await saveFiles(temporaryFolder(), FILES, watched);
  return acts;
}

/** Fails the acts that `hits` picks by their number; closes files all the same, so that none leaks. */
function faultAt(hits: (step: number) => boolean, errno: string, fault: (typeof FAULTS)[number]): Watcher {
  let step = 0;
  return async (act, run) => {
    const hit = hits(step);
    step += 1;
    if (hit && fault === 'refused' && act !== 'close') throw systemError(errno);
    const value = await run();
    if (!hit) return value;
    if (act.startsWith('open')) await (value as DiskHandle).close();
    throw systemError(errno);
  };
}

const names = FILES.map(({ name }) => name).toSorted();

/** What a save left in a folder that held one older file, in words. */
function outcomeOf(folder: string, before: Record<string, string>, ignored: readonly string[]): string {
  const after = Object.entries(snapshot(folder)).filter(([name]) => !ignored.includes(name));
  if (isDeepStrictEqual(Object.fromEntries(after), before)) return 'as it was';
  const whole = FILES.every(({ name, content }) => {
    const path = join(folder, name);
    return fs.existsSync(path) && fs.readFileSync(path).equals(content);
  });
  const extra = after.map(([name]) => name).filter((name) => !names.includes(name) && !(name in before));
  return whole && extra.length === 0 ? 'all files' : `a mess: ${after.map(([name]) => name).join(', ')}`;
}

describe.each(WAYS)('a fault in a save %s', (_, disk) => {
  describe.each(FAULTS)('%s', (fault) => {
    it.each(Object.keys(CODES))('%s at any step: all files or the folder as it was', async (errno) => {
      const acts = await actsOf(disk);
      expect(acts.length).toBeGreaterThan(35);
      const troubles: string[] = [];
      for (const [step, act] of acts.entries()) {
        const folder = temporaryFolder();
        fs.writeFileSync(join(folder, 'older.toml'), 'an older config');
        const before = snapshot(folder);
        const watch = faultAt((each) => each === step, errno, fault);
        const result = await saveFiles(folder, FILES, watchDisk(watch, disk));
        // A marker whose making was reported as failed may be another saver's: it stays.
        const doubtful =
          fault !== 'refused' && act === 'open to create' ? FILES.map(({ name }) => markerName(name)) : [];
        const outcome = outcomeOf(folder, before, doubtful);
        const codes = [CODES[errno], 'verify-failed'];
        const right = result.ok
          ? outcome === 'all files'
          : outcome === 'as it was' && codes.includes(result.code);
        const leaks = JSON.stringify(result).includes('secret-place');
        if (!right || leaks) troubles.push(`step ${step}, ${act}: ${JSON.stringify(result)}, ${outcome}`);
      }
      expect(troubles).toEqual([]);
    });
  });

  it('is the end of the save whenever it concerns the content or a name', async () => {
    const acts = await actsOf(disk);
    const vital = new Set([
      'write first half',
      'write second half',
      'link',
      'rename',
      'open to create',
      'sync',
    ]);
    const answers: unknown[] = [];
    for (const [step, act] of acts.entries()) {
      if (!vital.has(act)) continue;
      const watch = faultAt((each) => each === step, 'EIO', 'refused');
      const result = await saveFiles(temporaryFolder(), FILES, watchDisk(watch, disk));
      answers.push(result.ok ? act : result.code);
    }
    expect(answers.length).toBeGreaterThan(10);
    expect(new Set(answers)).toEqual(new Set(['io-error']));
  });

  it('that lasts from any step on is told with every name that may be left', async () => {
    const acts = await actsOf(disk);
    const troubles: string[] = [];
    for (const [step, act] of acts.entries()) {
      const folder = temporaryFolder();
      const watch = faultAt((each) => each >= step, 'EIO', 'refused');
      const result = await saveFiles(folder, FILES, watchDisk(watch, disk));
      const told = result.ok ? names : (result.leftBehind ?? []);
      const untold = fs.readdirSync(folder).filter((name) => !told.includes(name));
      if (untold.length > 0) troubles.push(`from step ${step}, ${act}: ${untold.join(', ')}`);
    }
    expect(troubles).toEqual([]);
  });

  it('never makes it remove what somebody else put in the place of a published file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'signer.toml');
    const watched = watchDisk((act, run) => {
      if (act !== 'open to folder') return run();
      fs.renameSync(path, join(folder, 'moved'));
      fs.writeFileSync(path, 'somebody else’s');
      return Promise.reject(systemError('EIO'));
    }, disk);
    expect(await saveFiles(folder, FILES, watched)).toEqual({ ok: false, code: 'io-error' });
    expect(fs.readFileSync(path, 'utf8')).toBe('somebody else’s');
    expect(fs.readdirSync(folder)).toEqual(['moved', 'signer.toml']);
  });
});
