import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/program.ts';
import { guideAddition, guideFile } from '../config/example-configs.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { createTerminal } from './fake-terminal.ts';

const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
const KEY = '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601';

const IS_WINDOWS = process.platform === 'win32';
const bitsOf = (path: string) => (IS_WINDOWS ? null : statSync(path).mode & 0o777);

let folder: string;
let out: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, 'signer');
});
async function init(release: string, ...args: string[]) {
  const terminal = createTerminal(PHRASE);
  const basics = ['--release', release, '--network', 'testnet', '--keychain', '-', '--out', out];
  const code = await run(['config', 'init', ...basics, ...args], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}
const readConfig = () => readFileSync(join(out, 'signer.toml'), 'utf8');
async function isClean(): Promise<unknown> {
  const terminal = createTerminal();
  await run(['config', 'check', '--json', join(out, 'signer.toml')], terminal);
  return (JSON.parse(terminal.out()) as { accepted: boolean }).accepted;
}

describe('config init', () => {
  it('writes today’s config with the presets, for its owner only, and gives the receipt', async () => {
    const { code, out: said } = await init('4.0');
    expect(code).toBe(0);
    expect(parse(readConfig())).toEqual({
      node_host: '127.0.0.1:20443',
      endpoint: '127.0.0.1:30000',
      network: 'testnet',
      auth_password: expect.stringMatching(/^[\w-]{43}$/u),
      db_path: '/var/lib/stacks-signer/signer.sqlite',
      stacks_private_key: KEY,
      metrics_endpoint: '127.0.0.1:9154',
    });
    expect(await isClean()).toBe(true);
    expect(said).toContain('signer.toml  SECRET');
    expect(said).toContain('Words on paper: not proved: the keychain came from a file, and nobody was asked');
    expect(said).toMatch(/^Stacks address: ST[\dA-Z]{38,40}$/mu);
    expect(said).toContain('Public key: 0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f');
    expect(said).not.toContain(KEY.slice(0, 20));
    expect(readdirSync(out)).toEqual(['receipt.json', 'signer.toml']);
    expect([bitsOf(out), bitsOf(join(out, 'signer.toml'))]).toEqual(
      IS_WINDOWS ? [null, null] : [0o700, 0o600],
    );
  });

  it('takes Docker, values, a name and the keychain as well', async () => {
    const { code } = await init(
      '4.0',
      '--docker',
      '--set',
      'metrics_endpoint=',
      '--set',
      'event_timeout_ms=6_000',
      '--keychain-json',
    );
    expect(code).toBe(0);
    expect(parse(readConfig())).toMatchObject({
      node_host: 'stacks-node:20443',
      db_path: '/var/stacks/signer.sqlite',
      event_timeout_ms: 6000,
    });
    expect(readConfig()).not.toContain('metrics');
    expect(JSON.parse(readFileSync(join(out, 'keychain.json'), 'utf8'))).toMatchObject({
      mnemonic: PHRASE,
      keyInfo: { privateKey: KEY },
    });
  });

  it('writes the guide’s file, the message key reused or new', async () => {
    expect((await init('guide')).code).toBe(0);
    expect(readConfig()).toBe(guideFile);
    expect((await init('guide', '--message-key', 'new', '--name', 'other.toml')).code).toBe(0);
    const { message_private_key: message } = parse(readFileSync(join(out, 'other.toml'), 'utf8'));
    expect(message).not.toBe('8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy');
  });

  it('reads the list of signers from a file', async () => {
    const list = join(folder, 'signers.toml');
    writeFileSync(list, guideAddition);
    expect((await init('pre-argon', '--signers', list)).code).toBe(0);
    expect(parse(readConfig())).toEqual(parse(guideFile + guideAddition));
  });

  it('answers with one JSON line when it is asked to', async () => {
    const good = await init('4.0', '--json');
    expect(JSON.parse(good.out)).toMatchObject({
      ok: true,
      release: '4.0',
      files: [{ name: 'signer.toml', verified: true }],
    });
    const again = await init('4.0', '--json');
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({
      ok: false,
      code: 'file-exists',
      field: 'signer.toml',
      message: expect.stringContaining('A free name is signer-2.toml.'),
    });
  });

  it('never touches a file that is there', async () => {
    await init('4.0');
    const before = readConfig();
    const { code, err } = await init('4.0');
    expect(code).toBe(1);
    expect(err).toContain('A free name is signer-2.toml.');
    expect(readConfig()).toBe(before);
  });

  it('leaves no folder behind when nothing was written', async () => {
    const { code, err } = await init('4.0', '--name', '../x');
    expect(code).toBe(1);
    expect(err).toContain('This cannot be a file name.');
    expect(existsSync(out)).toBe(false);
  });

  it('says which value is wrong', async () => {
    const { code, err } = await init('4.0', '--set', 'node_host=localhost', '--set', 'chain_id=x');
    expect(code).toBe(1);
    expect(err).toBe(
      'node_host: The port is missing. Add a colon and a number, such as :20443.\nchain_id: Write a whole number in plain digits.\n',
    );
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['a secret', ['--set', 'auth_password=x'], 'other users of this computer could read it'],
    ['the network', ['--set', 'network=mainnet'], 'network is given with --network.'],
    ['an unknown field', ['--set', 'nodehost=x'], 'Did you mean node_host?'],
    ['no equals sign', ['--set', 'node_host'], 'field=value'],
    ['a message key for today', ['--message-key', 'new'], 'no message key'],
    ['signers for today', ['--signers', 'x'], 'no list of signers'],
    ['a key as a value', ['--set', `db_path=${KEY}`], 'cannot be given as an argument'],
  ])('takes %s for wrong use', async (_what, args, words) => {
    const { code, err } = await init('4.0', ...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain(KEY.slice(0, 20));
    expect(existsSync(out)).toBe(false);
  });
});

const convert = async (text: string, ...args: string[]) => {
  const terminal = createTerminal(text);
  const code = await run(
    ['config', 'convert', '--to', '4.0', '-', '--out', join(folder, 'new.toml'), ...args],
    terminal,
  );
  return { code, out: terminal.out(), err: terminal.err() };
};

describe('config convert', () => {
  it('writes a file that today’s signer takes', async () => {
    const { code, out: said } = await convert(guideFile + guideAddition, '--docker');
    expect(code).toBe(0);
    expect(said).toContain('The password in it is new');
    const converted = parse(readFileSync(join(folder, 'new.toml'), 'utf8'));
    expect(converted).toMatchObject({ stacks_private_key: KEY, db_path: '/var/stacks/signer.sqlite' });
    expect(said).not.toContain(converted['auth_password']);
  });

  it('says when the key was another signer’s without its suffix', async () => {
    expect((await convert(guideFile.replace('cb0601"', 'cb06"'))).out).toContain('use another address');
  });

  it('writes nothing that would be refused, and nothing over a file', async () => {
    const bad = await convert(guideFile.replace('127.0.0.1:30000', '127.0.0.1'));
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('endpoint: The port is missing.');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'new.toml'), 'mine');
    const taken = await convert(guideFile);
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('A free name is new-2.toml.');
    expect(readFileSync(join(folder, 'new.toml'), 'utf8')).toBe('mine');
  });
});

describe('config init --bundle', () => {
  it('writes what it takes to run it, and lines for the node', async () => {
    const { code } = await init('4.0', '--docker', '--bundle', 'compose');
    expect(code).toBe(0);
    expect(readdirSync(out)).toEqual([
      'RUN.md',
      'compose.yaml',
      'node-config.toml',
      'receipt.json',
      'signer.toml',
    ]);
    const { auth_password: password } = parse(readConfig());
    expect(parse(readFileSync(join(out, 'node-config.toml'), 'utf8'))).toMatchObject({
      connection_options: { auth_token: password },
    });
  });

  it('takes a whole config for the node, or none', async () => {
    expect((await init('4.0', '--bundle', 'systemd', '--node-config', 'none')).code).toBe(0);
    expect(readdirSync(out)).toEqual(['RUN.md', 'receipt.json', 'signer.toml', 'stacks-signer.service']);
  });

  it('knows no other kind', async () => {
    const { code, err } = await init('4.0', '--bundle', 'kubernetes');
    expect(code).toBe(2);
    expect(err).toContain('none, docker, compose, systemd');
    expect(existsSync(out)).toBe(false);
  });
});
