import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isOwnTemporaryName, markerName } from '../../../electron/files/file-name.ts';
import { sampleBytes } from './sample-bytes.ts';
import type { SaveAnswer, SaveOrder } from './saver-process.ts';
import { snapshot, temporaryFolder } from './temporary-folder.ts';

const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;
const WAYS = [
  ['with hard links', false],
  ['without hard links', true],
] as const;

let bundleFolder: string;
let bundle: string;

/** The saver as one plain JavaScript file: it is started a hundred times. */
beforeAll(async () => {
  bundleFolder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'signer-setup-saver-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'saver-process.ts'),
      outDir: bundleFolder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'saver.mjs' } },
    },
  });
  bundle = join(bundleFolder, 'saver.mjs');
});

afterAll(() => fs.rmSync(bundleFolder, { recursive: true, force: true }));

const FILES = [
  { name: 'signer.toml', length: 3000, seed: 1 },
  { name: 'keychain.json', length: 700, seed: 2 },
  { name: 'signer-backup.age', length: 860, seed: 3 },
];

function order(folder: string, change: Partial<SaveOrder> = {}): SaveOrder {
  return { folder, files: FILES, withoutLinks: false, dieBefore: null, becomeUser: null, ...change };
}

/** A saver that is running; `save` resolves with its answer, or null when it died instead. */
function startSaver(shell?: string): {
  save(order: SaveOrder): Promise<SaveAnswer | null>;
  child: ChildProcess;
} {
  const self = [process.execPath, bundle];
  const child = spawn('/bin/sh', ['-c', `${shell ?? ':'}; exec "$@"`, 'sh', ...self], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const died = once(child, 'close').then(() => null);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    async save(what) {
      child.stdin.write(`${JSON.stringify(what)}\n`);
      const { value, done } = await lines.next();
      return done === true ? await died : (JSON.parse(value) as SaveAnswer);
    },
  };
}

/** Whether what has a name in a folder is the whole file that was ordered; null when nothing has it. */
function isWhole(folder: string, { name, length, seed }: SaveOrder['files'][number]): boolean | null {
  const path = join(folder, name);
  return fs.existsSync(path) ? fs.readFileSync(path).equals(sampleBytes(length, seed)) : null;
}

describe.each(WAYS)('a process killed while it saves %s', (_, withoutLinks) => {
  it('before every single act on the disk: each name has no file or the whole one', async () => {
    const whole = await startSaver().save(order(temporaryFolder(), { withoutLinks }));
    const acts = whole?.acts ?? 0;
    expect(acts).toBeGreaterThan(35);
    const seen = new Set<string>();

    const killAt = async (dieBefore: number): Promise<void> => {
      const folder = temporaryFolder();
      const saver = startSaver();
      expect(await saver.save(order(folder, { withoutLinks, dieBefore }))).toBeNull();
      expect(saver.child.signalCode).toBe('SIGKILL');
      const states = FILES.map((file) => isWhole(folder, file));
      expect(states, `killed before act ${dieBefore}`).not.toContain(false);
      const ours = new Set(FILES.map(({ name }) => name));
      const rest = fs.readdirSync(folder).filter((name) => !ours.has(name));
      expect(rest.every(isOwnTemporaryName), `killed before act ${dieBefore}`).toBe(true);
      seen.add(states.join());
    };
    // Two at a time; the last one dies after the last act, before it could answer.
    const steps = Array.from({ length: acts + 1 }, (_step, index) => index);
    const worker = async (): Promise<void> => {
      for (let step = steps.shift(); step !== undefined; step = steps.shift()) await killAt(step);
    };
    await Promise.all([worker(), worker()]);
    // Every state was met, from nothing yet to all three files.
    expect([...seen].toSorted()).toEqual([',,', 'true,,', 'true,true,', 'true,true,true']);
  }, 60_000);

  it('at any moment of a long row of saves: every file with a real name is whole', async () => {
    for (let round = 0; round < 4; round += 1) {
      const folder = temporaryFolder();
      const { child } = startSaver();
      const files = Array.from({ length: 200 }, (_file, index) => ({
        name: `signer-${index}.toml`,
        length: 60_000,
        seed: round * 1000 + index,
      }));
      for (const file of files) {
        child.stdin?.write(`${JSON.stringify(order(folder, { files: [file], withoutLinks }))}\n`);
      }
      // Killed as soon as some files are there, wherever it then happens to be.
      while (fs.readdirSync(folder).length < 3 + 5 * round) await new Promise((go) => setImmediate(go));
      child.kill('SIGKILL');
      await once(child, 'close');
      const states = files.map((file) => isWhole(folder, file));
      expect(states.filter((state) => state === true).length).toBeGreaterThan(0);
      expect(states).not.toContain(false);
    }
  });

  it('does not stop the next save, which is told of what was left', async () => {
    const folder = temporaryFolder();
    // In the middle of the second file: both are still under their temporary names.
    await startSaver().save(order(folder, { withoutLinks, dieBefore: 20 }));
    const left = snapshot(folder);
    expect(Object.keys(left).map(isOwnTemporaryName)).toEqual([true, true]);
    expect(await startSaver().save(order(folder, { withoutLinks }))).toMatchObject({ ok: true });
    expect(snapshot(folder)).toMatchObject(left);
  });
});

it('a marker that a kill left reserves its name, and only that', async () => {
  const folder = temporaryFolder();
  let dieBefore = 10;
  while (!fs.existsSync(join(folder, markerName('signer.toml')))) {
    await startSaver().save(order(folder, { withoutLinks: true, dieBefore, files: FILES.slice(0, 1) }));
    dieBefore += 1;
  }
  const again = { withoutLinks: true, files: FILES };
  expect(await startSaver().save(order(folder, again))).toMatchObject({ code: 'name-reserved' });
  expect(await startSaver().save(order(folder, { ...again, files: FILES.slice(1) }))).toMatchObject({
    ok: true,
  });
});

describe.each(WAYS)('two processes that save the same name %s', (_, withoutLinks) => {
  it('exactly one wins, its file is whole, and nothing else is left', async () => {
    const folder = temporaryFolder();
    const savers = [startSaver(), startSaver()];
    for (let round = 0; round < 25; round += 1) {
      const name = `signer-${round}.toml`;
      const wanted = [1, 2].map((seed) => ({ name, length: 20_000, seed: round * 10 + seed }));
      const answers = await Promise.all(
        savers.map((saver, index) =>
          saver.save(order(folder, { withoutLinks, files: wanted.slice(index, index + 1) })),
        ),
      );
      expect(answers.filter((answer) => answer?.ok === true).length).toBe(1);
      expect(['file-exists', 'name-reserved']).toContain(
        answers.find((answer) => answer?.ok === false)?.code,
      );
      expect(wanted.map((file) => isWhole(folder, file))).toEqual(answers.map((answer) => answer?.ok));
    }
    expect(fs.readdirSync(folder).length).toBe(25);
  });
});

/** Mounts a file system in memory on a folder; it goes away with the test. */
function mountMemory(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
}

/** Root in a container may or may not mount; others never may. */
function canMount(): boolean {
  const folder = fs.mkdtempSync(join(tmpdir(), 'signer-setup-mount-'));
  try {
    mountMemory(folder, 'size=64k');
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmdirSync(folder);
  }
}

const mounts = isRoot && canMount();

/** A folder on a file system of its own. */
function mountedFolder(options: string): string {
  const folder = temporaryFolder();
  mountMemory(folder, options);
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

describe('no room', () => {
  const rooms: [string, () => { folder: string; shell?: string }][] = [
    // The shell's unit is 512 or 1024 bytes; either way the long file stops half-way.
    ['beyond a limit on the length of files', () => ({ folder: temporaryFolder(), shell: 'ulimit -f 4' })],
  ];
  if (mounts) {
    rooms.push([
      'on a file system that is full but for 12 KiB',
      () => {
        const folder = mountedFolder('size=64k');
        const { bavail, bsize } = fs.statfsSync(folder);
        fs.writeFileSync(join(folder, 'filler'), new Uint8Array(bavail * bsize - 12_288));
        return { folder };
      },
    ]);
  }

  it.each(rooms)('%s: says so, and the folder is as it was', async (_, makeRoom) => {
    const { folder, shell } = makeRoom();
    const before = snapshot(folder);
    const saver = startSaver(shell);
    const short = { name: 'RUN.md', length: 200, seed: 1 };
    const long = { name: 'signer.toml', length: 50_000, seed: 2 };
    expect(await saver.save(order(folder, { files: [short, long] }))).toMatchObject({
      ok: false,
      code: 'disk-full',
    });
    expect(snapshot(folder)).toEqual(before);
    // What fits is still saved: nothing of the failed save takes up room.
    expect(await saver.save(order(folder, { files: [short] }))).toMatchObject({ ok: true });
  });
});

describe('a folder that cannot be written', () => {
  const closed: [string, () => { folder: string; becomeUser: number | null }][] = [
    [
      'by its mode',
      () => {
        const parent = temporaryFolder();
        const folder = join(parent, 'closed');
        fs.mkdirSync(folder);
        fs.chmodSync(parent, 0o711);
        fs.chmodSync(folder, 0o555);
        // Root may write anywhere, so root becomes nobody first.
        return { folder, becomeUser: isRoot ? NOBODY : null };
      },
    ],
  ];
  if (mounts)
    closed.push(['by the way it is mounted', () => ({ folder: mountedFolder('ro'), becomeUser: null })]);

  it.each(closed)('%s', async (_, makeFolder) => {
    const { folder, becomeUser } = makeFolder();
    expect(await startSaver().save(order(folder, { becomeUser }))).toMatchObject({
      ok: false,
      code: 'folder-not-writable',
    });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
