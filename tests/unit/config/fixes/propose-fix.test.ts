import { describe, expect, it } from 'vitest';
import { applyAllFixes, applyFix } from '../../../../electron/config/apply-fix.ts';
import { checkConfig, type Problem } from '../../../../electron/config/check-config.ts';
import { UNKNOWN } from '../../../../electron/config/inspect-config.ts';
import { release40 } from '../../../../electron/config/release-4-0.ts';
import { releaseGuide } from '../../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../../electron/config/release-pre-argon.ts';
import type { Release } from '../../../../electron/config/release.ts';
import { encode, readConfigVectors } from '../config-vectors.ts';
import { guideAddition, guideFile } from '../example-configs.ts';

const todayFile = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "tok-1"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601"
`;
const decode = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const check = (text: string, release: Release) => checkConfig(encode(text), release).problems;

const countErrors = (config: Uint8Array, release: Release) =>
  checkConfig(config, release).problems.filter(({ level }) => level === 'error').length;

/** Clicks on the fix of the first problem that has one, and says what it was and what came of it. */
function fixFirst(text: string, release: Release): { fix: string; text: string } | null {
  const problems = check(text, release);
  const index = problems.findIndex(({ fix }) => fix !== null);
  const fix = problems[index]?.fix;
  const fixed = decode(applyFix(encode(text), release, UNKNOWN, index));
  return fix === null || fix === undefined || fixed === null ? null : { fix: fix.code, text: fixed };
}

describe.each([
  ['4.0', release40, readConfigVectors('4.0')],
  ['2024', releasePreArgon, readConfigVectors('2024')],
] as const)('every fix offered on the real signer’s cases of %s', (_name, release, vectors) => {
  const offered = vectors.flatMap(({ id, bytes }) =>
    checkConfig(bytes, release).problems.flatMap((problem, index) =>
      problem.fix === null ? [] : [{ id, bytes, problem, index }],
    ),
  );

  it('is offered often enough to be worth a button', () => {
    expect(offered.length).toBeGreaterThan(250);
  });

  it('does away with its problem', () => {
    const idle = offered.filter(({ bytes, problem, index }) => {
      const same = ({ code, field }: Problem) => code === problem.code && field === problem.field;
      const left = (config: Uint8Array) => checkConfig(config, release).problems.filter(same).length;
      return left(applyFix(bytes, release, UNKNOWN, index) ?? bytes) >= left(bytes);
    });
    expect(idle).toEqual([]);
  });

  // A line that can be read at last may have a problem of its own, and what was hidden behind it comes out.
  it('makes no new errors where every line could be read', () => {
    const worse = offered.filter(
      ({ bytes, problem, index }) =>
        !/^(?:toml|text)-/u.test(problem.code) &&
        countErrors(applyFix(bytes, release, UNKNOWN, index) ?? bytes, release) > countErrors(bytes, release),
    );
    expect(worse).toEqual([]);
  });

  it('comes to an end when all are taken, and nothing is left to click', () => {
    const left = vectors.filter(({ bytes }) => {
      const fixed = applyAllFixes(bytes, release, UNKNOWN);
      return checkConfig(fixed, release).problems.some(({ fix }) => fix !== null);
    });
    expect(left).toEqual([]);
  });
});

describe('a click', () => {
  const key = '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb06';
  it.each([
    ['strips the scheme', 'node_host = "127.0.0.1:20443"', 'node_host = "http://127.0.0.1:20443/"'],
    ['adds the usual port of the node', 'node_host = "10.0.0.5:20443"', 'node_host = "10.0.0.5"'],
    ['adds the usual port of the signer', 'endpoint = "127.0.0.1:30000"', 'endpoint = "127.0.0.1"'],
    ['puts IPv6 in brackets', 'node_host = "[::1]:20443"', 'node_host = "::1:20443"'],
    ['writes old notations out', 'endpoint = "127.0.0.1:30000"', 'endpoint = "127.1:+30000"'],
    ['lowers the network', 'network = "testnet"', 'network = "Testnet"'],
    ['quotes the network', 'network = "testnet"', 'network = testnet'],
    ['quotes an address', 'endpoint = "127.0.0.1:30000"', 'endpoint = 127.0.0.1:30000'],
    ['keeps a comment when it quotes', 'network = "testnet" # mine', 'network = testnet # mine'],
    ['straightens quotes', 'network = "testnet"', 'network = “testnet”'],
    ['closes a quote', 'network = "testnet"', 'network = "testnet'],
    ['writes an equals sign', 'network= "testnet"', 'network: "testnet"'],
    ['takes a semicolon away', 'network = "testnet"', 'network = "testnet";'],
    ['takes invisible characters away', 'network = "testnet"', 'network = \u200b"testnet"'],
    ['replaces hard blanks', 'network = "testnet"', 'network\u00a0=\u00a0"testnet"'],
    ['keeps backslashes', "db_path = 'C:\\signer\\db'", 'db_path = "C:\\signer\\db"'],
    ['keeps backslashes that were read as a tab', "db_path = 'C:\\temp\\new'", 'db_path = "C:\\temp\\new"'],
    ['takes 0x away', `stacks_private_key = "${key}01"`, `stacks_private_key = "0x${key}01"`],
    ['trims a key', `stacks_private_key = "${key}01"`, `stacks_private_key = " ${key}01 "`],
    [
      'writes a base58 key in hex',
      `stacks_private_key = "${key}01"`,
      'stacks_private_key = "8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy"',
    ],
    [
      'writes a WIF in hex',
      `stacks_private_key = "${key}01"`,
      'stacks_private_key = "L19veovqpwzNgVgzY45ETu8nSMc8vp21vVjbHNdDN85KnUAEEKQX"',
    ],
    ['renames a misspelt field', 'node_host = "127.0.0.1:20443"', 'node-host = "127.0.0.1:20443"'],
    ['knows the node’s name of the password', 'auth_password = "tok-1"', 'auth_token = "tok-1"'],
    ['unquotes a number', 'chain_id = 1', 'chain_id = "1"'],
    ['takes a unit away', 'event_timeout_ms = 5000', 'event_timeout_ms = 5000ms'],
    ['unquotes a truth value', 'dry_run = false', 'dry_run = "False"'],
    ['lowers a truth value', 'dry_run = false', 'dry_run = False'],
  ])('%s', (_what, right, wrong) => {
    const name = /^[\w-]+/u.exec(right)?.[0] ?? '';
    const rest = todayFile.replace(new RegExp(`^${name} .*\n`, 'mu'), '');
    expect(fixFirst(`${rest}${wrong}\n`, release40)?.text).toBe(`${rest}${right}\n`);
  });

  it('strips the 01 that was encoded as well, and encodes hex, before Argon', () => {
    const good = guideFile + guideAddition;
    const suffixed = good.replace(
      /^message_private_key.*$/mu,
      'message_private_key = "jJ4BoYkBsdXSvAnEGcd4QbqKC7uL1eV6Hn3pXQyjy4pg1"',
    );
    const hex = good.replace(/^message_private_key.*$/mu, `message_private_key = "${key}01"`);
    expect(fixFirst(hex, releasePreArgon)).toEqual({ fix: 'encode-base58', text: good });
    expect(check(suffixed, releasePreArgon)[0]?.code).toMatch(/^message-key-/u);
  });

  it('removes what a later signer refuses, line and all', () => {
    const text = todayFile.replace('network', 'message_private_key = "x" # old\nnetwork');
    expect(fixFirst(text, release40)).toEqual({ fix: 'remove-field', text: todayFile });
  });

  it('removes a whole table that belongs to the node', () => {
    const table = '[connection_options]\nauth_token = "tok-1"\n';
    expect(fixFirst(`${todayFile}${table}[node]\na = 1\n`, release40)?.text).toBe(
      `${todayFile}[node]\na = 1\n`,
    );
  });

  it('removes the second of two equal lines, and lets the person choose between different ones', () => {
    expect(fixFirst(`${todayFile}network = "testnet"\n`, release40)?.text).toBe(todayFile);
    expect(fixFirst(`${todayFile}network = "mainnet"\n`, release40)).toBeNull();
  });

  it('adds what has a usual value above the first table, and a new password', () => {
    const without = todayFile.replace(/^(?:auth_password|db_path).*\n/gmu, '');
    const fixed =
      decode(applyAllFixes(encode(without), release40, { placement: 'docker', node: null })) ?? '';
    expect(fixed).toContain('db_path = "/var/stacks/signer.sqlite"\n');
    expect(fixed).toMatch(/^auth_password = "[\w-]{43}"$/mu);
    expect(checkConfig(encode(fixed), release40).accepted).toBe(true);
  });

  it('reads UTF-16 and writes UTF-8', () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${todayFile}`, 'utf16le'));
    expect(decode(applyFix(utf16, release40, UNKNOWN, 0))).toBe(todayFile);
  });

  it('adds the suffix that builds of 2024 need', () => {
    const text = guideFile.replace('cb0601"', 'cb06"');
    expect(fixFirst(text, releaseGuide)).toEqual({ fix: 'add-suffix', text: guideFile });
  });

  it('is not offered for what only the person can know', () => {
    for (const line of [
      'stacks_private_key = "tilt invite caught shoe shed gravity"',
      'endpoint = ":30000"',
    ]) {
      const name = /^\w+/u.exec(line)?.[0] ?? '';
      expect(fixFirst(todayFile.replace(new RegExp(`^${name} .*$`, 'mu'), line), release40)).toBeNull();
    }
  });
});
