import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../electron/files/disk.ts';
import { saveFiles } from '../../../electron/files/save-files.ts';
import { createOwnAccess, type RunProgram } from '../../../electron/files/windows-access.ts';
import { unwrap } from '../support/unwrap.ts';
import { sampleBytes } from './sample-bytes.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SID = 'S-1-5-21-1004336348-1177238915-682003330-512';
const PATH = 'C:\\Users\\Ada\\signer.toml';
const DONE = '\r\n\r\nSuccessfully processed 1 files; Failed processing 0 files\r\n';

/** Windows, as far as these two programs go. */
function createWindows(
  answers: { whoami?: string | null; change?: string | null; shown?: string | null } = {},
) {
  const calls: string[] = [];
  const {
    whoami = `"desktop\\ada","${SID}"\r\n`,
    change = DONE,
    shown = `${PATH} DESKTOP\\ada:(F)${DONE}`,
  } = answers;
  const run: RunProgram = async (program, args) => {
    calls.push([program, ...args].join(' '));
    if (program === 'whoami.exe') return whoami;
    return args.length === 1 ? shown : change;
  };
  return { run, calls };
}

describe('a file on Windows', () => {
  it('is taken from its folder’s list and given to our account by its identifier, then read back', async () => {
    const { run, calls } = createWindows();
    const own = createOwnAccess(run);
    expect(await own(PATH)).toBe(true);
    expect(await own(PATH)).toBe(true);
    expect(calls.slice(0, 3)).toEqual([
      'whoami.exe /user /fo csv /nh',
      `icacls.exe ${PATH} /inheritance:r /grant:r *${SID}:(F) /q`,
      `icacls.exe ${PATH}`,
    ]);
    expect(calls.filter((call) => call.startsWith('whoami'))).toHaveLength(1);
  });

  it.each([
    ['nobody knows who we are', { whoami: null }],
    ['the answer has no identifier', { whoami: '"ada"' }],
    ['the list cannot be changed, as on FAT', { change: null }],
    ['the list cannot be read back', { shown: null }],
    [
      'somebody else is still on it',
      { shown: `${PATH} BUILTIN\\Users:(RX)\r\n            DESKTOP\\ada:(F)${DONE}` },
    ],
    ['it is still inherited', { shown: `${PATH} DESKTOP\\ada:(I)(F)${DONE}` }],
    ['we have less than everything', { shown: `${PATH} DESKTOP\\ada:(R)${DONE}` }],
    ['it has no list, so everybody may', { shown: `${PATH}${DONE}` }],
  ])('is not said to be ours alone when %s', async (_, answers) => {
    expect(await createOwnAccess(createWindows(answers).run)(PATH)).toBe(false);
  });
});

const save = async (takeOver: (path: string) => Promise<boolean>) => {
  const folder = temporaryFolder();
  const disk = { ...nodeDisk, platform: 'win32', uid: null, takeOver } as const;
  return unwrap(
    await saveFiles(folder, [{ name: 'signer.toml', content: sampleBytes(100), secret: true }], disk),
  );
};

describe('a save on Windows', () => {
  it('takes the file over before its content is written, under its temporary name', async () => {
    const seen: string[] = [];
    const [file] = await save(async (path) => {
      const { size } = await nodeDisk.lstat(path);
      seen.push(`${path.includes('signer.toml')} ${size}`);
      return true;
    });
    expect(seen).toEqual(['false 0']);
    expect(file).toMatchObject({ permissions: 'owner-only', mode: null });
  });

  it('says honestly when that did not work', async () => {
    expect((await save(async () => false))[0]).toMatchObject({ permissions: 'inherited', mode: null });
  });
});
