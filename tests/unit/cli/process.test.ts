import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { keychainVectors } from '../support/vectors.ts';

const LAUNCHER = join(import.meta.dirname, '../../../electron/cli/signer-setup.mjs');
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [LAUNCHER, ...args], { input, encoding: 'utf8' });
const config = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "tok-1"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "${'1f'.repeat(32)}01"
`;

describe('the program itself', () => {
  it('reads secrets from standard input and answers on standard output', () => {
    const vector = keychainVectors.find(({ mnemonic }) => mnemonic !== null);
    const { status, stdout, stderr } = run(
      ['keychain', 'show', '--from', '-', '--network', vector?.network ?? 'mainnet'],
      vector?.mnemonic ?? '',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ keyInfo: vector?.keyInfo });
  });

  it('ends with the code that scripts go by', () => {
    expect(run(['config', 'check', '-'], config).status).toBe(0);
    expect(run(['config', 'check', '-'], 'x').status).toBe(1);
    expect(run(['config', 'check']).status).toBe(2);
    expect(run([]).status).toBe(2);
  });

  it.runIf(process.platform !== 'win32')('takes it calmly when its reader goes away', () => {
    const path = join(temporaryFolder(), 'signer.toml');
    writeFileSync(path, 'x = 1\n'.repeat(2000));
    const files = Array.from({ length: 200 }, () => path);
    const pipe = `"$0" "$@" | head -n 1`;
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', pipe, process.execPath, LAUNCHER, 'config', 'check', ...files],
      { encoding: 'utf8' },
    );
    expect(stdout.split('\n')[0]).toContain('signer.toml:1:1: error');
    expect(stderr).toBe('');
  });

  it.runIf(process.platform !== 'win32')('stays small and steady over 3000 files', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'signer.toml');
    writeFileSync(path, config);
    const files = Array.from({ length: 3000 }, () => path);
    const measure = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`;
    const hook = join(folder, 'measure.cjs');
    writeFileSync(hook, measure);
    const peak = (list: readonly string[]) => {
      const child = spawnSync(
        process.execPath,
        ['--require', hook, LAUNCHER, 'config', 'check', '--json', ...list],
        { encoding: 'utf8', maxBuffer: 2 ** 26 },
      );
      expect(child.stdout.trimEnd().split('\n')).toHaveLength(list.length);
      return Number(child.stderr);
    };
    // Thirty times the files may not take twice the memory.
    expect(peak(files)).toBeLessThan(2 * peak(files.slice(0, 100)));
  });
});

const hasScript = process.platform === 'linux' && existsSync('/usr/bin/script');
describe('on a real terminal', () => {
  it.runIf(hasScript)('starts the dialogue, and Control + C ends it in good order', async () => {
    const command = `${process.execPath} ${LAUNCHER}`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      stdio: 'pipe',
      env: { ...process.env, TERM: 'xterm' },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (output += text));
    const code = new Promise<number | null>((resolve) => child.once('exit', (each) => resolve(each)));
    while (!output.includes('Which signer will read this config?')) {
      if (child.exitCode !== null) throw new Error(`it ended:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.stdin.write('\u0003');
    expect(await code).toBe(130);
    expect(output).toContain('Broken off. Nothing was written');
  });

  it('is tried wherever util-linux is there, as on every Debian', () => {
    const isDebian = existsSync('/etc/debian_version');
    expect(isDebian ? hasScript : true).toBe(true);
    expect(execFileSync(process.execPath, ['--version'], { encoding: 'utf8' })).toMatch(/^v/u);
  });
});
