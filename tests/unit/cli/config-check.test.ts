import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/program.ts';
import { readConfigVectors } from '../config/config-vectors.ts';
import { guideAddition, guideFile } from '../config/example-configs.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { createTerminal } from './fake-terminal.ts';

const KEY = '1f'.repeat(32);
const todayFile = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "hush-hush"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "${KEY}01"
`;
interface Line {
  readonly file: string;
  readonly release: string | null;
  readonly accepted: boolean;
  readonly problems: readonly {
    code: string;
    level: string;
    field: string | null;
    line: number;
    column: number;
    message: string;
    fix: string | null;
  }[];
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
async function check(...args: string[]): Promise<{ code: number; lines: Line[] }> {
  const terminal = createTerminal();
  const code = await run(['config', 'check', '--json', ...args], terminal);
  expect(terminal.err()).toBe('');
  const lines = terminal
    .out()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return { code, lines };
}

describe('agreement with the real signer, through --json', () => {
  it.each([
    ['4.0', '4.0'],
    ['2024', 'pre-argon'],
  ] as const)('holds for every case of %s, in one call', async (format, release) => {
    const vectors = readConfigVectors(format);
    const paths = vectors.map(({ id, bytes }) => file(`${id}.toml`, bytes));
    const { code, lines } = await check('--release', release, ...paths);
    expect(code).toBe(1);
    expect(lines.map((line) => line.file)).toEqual(paths);
    expect(lines.every((line) => line.release === release)).toBe(true);
    expect(lines.map(({ accepted }) => accepted)).toEqual(vectors.map(({ accepted }) => accepted));
    const strangers = lines.filter(({ problems: [first] }, index) => {
      const { field, accepted } = vectors[index] ?? { field: null, accepted: true };
      // The binary blames "endpoint" for a bad metrics_endpoint (rules B).
      const named = first?.field === 'metrics_endpoint' && field === 'endpoint' ? 'endpoint' : first?.field;
      return !accepted && field !== null && named !== field;
    });
    expect(strangers).toEqual([]);
  });
});

describe('a report', () => {
  it('has exactly the promised keys, places from 1, words and the fix', async () => {
    const path = file('signer.toml', todayFile.replace('"testnet"', '"Testnet"'));
    const { code, lines } = await check(path);
    expect(code).toBe(1);
    expect(lines).toEqual([
      {
        file: path,
        release: '4.0',
        accepted: false,
        problems: [
          {
            code: 'network-unknown',
            level: 'error',
            field: 'network',
            line: 3,
            column: 11,
            message: 'The network must be mainnet, testnet or mocknet, in lower case.',
            fix: 'Write it in lower case.',
          },
        ],
      },
    ]);
  });

  it('never holds a secret', async () => {
    const path = file(
      'signer.toml',
      `${todayFile}stacks_private_key = "${KEY}01"\n${KEY} = 1\nauth_pasword = "hush-hush"\n`,
    );
    const terminal = createTerminal();
    await run(['config', 'check', path], terminal);
    await run(['config', 'check', '--json', path], terminal);
    expect(terminal.out() + terminal.err()).not.toMatch(/1f1f1f|hush/u);
  });

  it('tells the release by itself, file by file, unless it is told', async () => {
    const paths = [
      file('a.toml', todayFile),
      file('b.toml', guideFile),
      file('c.toml', guideFile + guideAddition),
    ];
    const { code, lines } = await check(...paths);
    expect(code).toBe(0);
    expect(lines.map(({ release }) => release)).toEqual(['4.0', 'guide', 'pre-argon']);
    expect((await check('--release', '4.0', ...paths)).lines.map(({ accepted }) => accepted)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('compares with the node’s config', async () => {
    const node = file('node.toml', '[connection_options]\nauth_token = "other"\n');
    const { code, lines } = await check('--node', node, file('signer.toml', todayFile));
    expect(code).toBe(0);
    expect(lines[0]?.problems.map(({ code: each }) => each)).toContain('node-token-different');
  });

  it('reads standard input for -', async () => {
    const terminal = createTerminal(todayFile);
    expect(await run(['config', 'check', '-'], terminal)).toBe(0);
    expect(terminal.out()).toBe('standard input: accepted by stacks-signer 4.0\n');
  });

  it('is written for people as compilers write, with colours on a terminal only', async () => {
    const path = file('signer.toml', todayFile.replace('127.0.0.1:30000', '127.0.0.1'));
    const plain = createTerminal();
    expect(await run(['config', 'check', path, path], plain)).toBe(1);
    const lines = [
      `${path}:2:12: error: endpoint: The port is missing. Add a colon and a number, such as :20443. [fix: Add the usual port.]`,
      `${path}: refused by stacks-signer 4.0`,
    ];
    expect(plain.out()).toBe(`${[...lines, ...lines].join('\n')}\n2 files: 0 accepted, 2 refused\n`);
    const coloured = createTerminal('', { isTTY: true });
    await run(['config', 'check', path], coloured);
    expect(coloured.out()).toContain('\u001b[31merror\u001b[39m');
    const unwanted = createTerminal('', { isTTY: true, env: { NO_COLOR: '1' } });
    await run(['config', 'check', path], unwanted);
    expect(unwanted.out()).not.toContain('\u001b');
  });
});

describe('what is no config', () => {
  it.each([
    ['a folder', 'file-is-folder', (path: string) => mkdirSync(path)],
    ['nothing', 'file-missing', () => undefined],
    [
      '50 MB',
      'file-too-large',
      (path: string) => {
        writeFileSync(path, '');
        truncateSync(path, 50 * 2 ** 20);
      },
    ],
    ...(process.platform === 'win32'
      ? []
      : [['a FIFO', 'file-special', (path: string) => void execFileSync('mkfifo', [path])] as const]),
  ] as const)('is named: %s', async (_what, problem, make) => {
    const path = join(folder, 'x');
    make(path);
    const { code, lines } = await check(path, file('ok.toml', todayFile));
    expect(code).toBe(1);
    expect(lines[0]).toMatchObject({
      release: null,
      accepted: false,
      problems: [{ code: problem, line: 1, column: 1 }],
    });
    expect(lines[1]?.accepted).toBe(true);
  });

  it('is judged when it is binary, and 10 000 problems are cut short with a word', async () => {
    const binary = file(
      'b',
      new Uint8Array(100_000).map((_, index) => (index * 7919) % 251),
    );
    const many = file('m', Array.from({ length: 10_000 }, (_, index) => `f${index} = 1\n`).join(''));
    const { lines } = await check(binary, many);
    expect(lines[0]?.accepted).toBe(false);
    expect(lines[1]?.problems).toHaveLength(501);
    expect(lines[1]?.problems.at(-1)?.code).toBe('problems-omitted');
  });

  it('is too long on standard input as well', async () => {
    const terminal = createTerminal('a'.repeat(2 ** 20 + 1));
    expect(await run(['config', 'check', '--json', '-'], terminal)).toBe(1);
    expect(terminal.out()).toContain('file-too-large');
  });
});

describe('wrong use', () => {
  it.each([
    ['no file', ['config', 'check']],
    ['an unknown release', ['config', 'check', '--release', '5', 'x']],
    ['an unknown option', ['config', 'check', '--jsno', 'x']],
    ['an unknown command', ['config', 'chekc']],
    ['a node’s config that is not there', ['config', 'check', '--node', '/nonexistent', 'x']],
    ['a key as an argument', ['config', 'check', `${KEY}01`]],
    ['a phrase as an argument', ['config', 'check', 'tilt invite caught shoe shed gravity']],
  ])('ends with 2 and says why on standard error: %s', async (_what, args) => {
    const terminal = createTerminal();
    expect(await run(args, terminal)).toBe(2);
    expect(terminal.out()).toBe('');
    expect(terminal.err()).toContain('--help');
    expect(terminal.err()).not.toMatch(/1f1f1f|tilt/u);
  });

  it('has help everywhere, on standard output', async () => {
    for (const path of [
      [],
      ['keychain'],
      ['keychain', 'new'],
      ['keychain', 'show'],
      ['config'],
      ['config', 'init'],
      ['config', 'check'],
      ['config', 'convert'],
    ]) {
      const terminal = createTerminal();
      expect(await run([...path, '--help'], terminal)).toBe(0);
      expect(terminal.out()).toContain('Usage: signer-setup');
      expect(terminal.err()).toBe('');
    }
  });

  it('without arguments and without a terminal shows how to go on', async () => {
    const terminal = createTerminal();
    expect(await run([], terminal)).toBe(2);
    expect(terminal.err()).toContain('signer-setup config init --release 4.0');
  });
});

describe('a reader that goes away', () => {
  it('ends the writing and nothing else', async () => {
    class Closing extends Writable {
      override _write(_chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
        done(Object.assign(new Error('gone'), { code: 'EPIPE' }));
      }
    }
    const path = file('a.toml', todayFile);
    const terminal = { ...createTerminal(), stdout: new Closing().on('error', () => undefined) };
    expect(await run(['config', 'check', path, path, path], terminal)).toBe(1);
  });
});
