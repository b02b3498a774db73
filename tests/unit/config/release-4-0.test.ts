import * as fc from 'fast-check';
import { parse } from '@iarna/toml';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../electron/config/check-config.ts';
import { checkSettings } from '../../../electron/config/check-settings.ts';
import { previewConfig } from '../../../electron/config/preview-config.ts';
import { release40 } from '../../../electron/config/release-4-0.ts';
import { writeConfig } from '../../../electron/config/write-config.ts';
import { createAuthPassword } from '../../../electron/keys/auth-password.ts';
import { encode, readConfigVectors } from './config-vectors.ts';
import { checkExample, guideFile, guideKeys } from './example-configs.ts';

const vectors = readConfigVectors('4.0');
const settings = { node_host: '127.0.0.1:20443', endpoint: '127.0.0.1:30000', db_path: '/var/lib/s.sqlite' };
const keys = { ...guideKeys, messagePrivateKey: null, authPassword: 'tok-1' };
const written = writeConfig(release40, settings, keys);

function codesOf(text: string): string[] {
  return checkExample(encode(text), release40).problems.map(
    ({ level, field, code }) => `${level} ${field} ${code}`,
  );
}

describe('agreement with the real signer 4.0.2', () => {
  it('has all 43 hand-made and 1043 generated cases', () => {
    expect(vectors).toHaveLength(43 + 1043);
  });

  it.each(vectors)('$id: $about', ({ bytes, accepted, field }) => {
    const { accepted: ours, problems } = checkConfig(bytes, release40);
    expect(ours).toBe(accepted);
    // The binary blames "endpoint" for a bad metrics_endpoint (rules B); we name the line that is wrong.
    const named =
      problems[0]?.field === 'metrics_endpoint' && field === 'endpoint' ? 'endpoint' : problems[0]?.field;
    expect(field === null || named === field).toBe(true);
  });
});

describe('a config for today', () => {
  it('has the six required fields and nothing else', () => {
    expect(parse(written)).toEqual({
      node_host: '127.0.0.1:20443',
      endpoint: '127.0.0.1:30000',
      network: 'testnet',
      auth_password: 'tok-1',
      db_path: '/var/lib/s.sqlite',
      stacks_private_key: guideKeys.stacksPrivateKey,
    });
    expect(codesOf(written)).toEqual([]);
  });

  it('masks the key and the password', () => {
    const shown = previewConfig(written, release40)
      .map(({ text }) => text)
      .join('\n');
    expect(shown).not.toContain('75670529');
    expect(shown).not.toContain('tok-1');
  });

  it('is not the guide’s: the message key alone stops it, and three fields are missing', () => {
    expect(codesOf(guideFile)).toEqual([
      'error message_private_key field-retired',
      'error auth_password field-missing',
      'error db_path field-missing',
    ]);
  });

  it('passes its own checker and reads back, whatever was chosen', () => {
    const names = release40.fields
      .filter(({ type, advanced }) => advanced && type === 'u64')
      .map(({ name }) => name);
    const timings = fc.dictionary(fc.constantFrom(...names), fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }));
    const port = fc.integer({ min: 1, max: 65535 });
    fc.assert(
      fc.property(timings, port, port, fc.boolean(), (chosen, nodePort, signerPort, dry) => {
        const typed = {
          ...settings,
          node_host: `node.example:${nodePort}`,
          endpoint: `[::1]:${signerPort}`,
          dry_run: `${dry}`,
          ...Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, `${value}`])),
        };
        expect(checkSettings(release40, typed).filter(({ level }) => level === 'error')).toEqual([]);
        const authPassword = createAuthPassword();
        const text = writeConfig(release40, typed, { ...keys, authPassword });
        expect(checkConfig(encode(text), release40).accepted).toBe(true);
        expect(parse(text)).toMatchObject({
          auth_password: authPassword,
          dry_run: dry,
          endpoint: `[::1]:${signerPort}`,
        });
      }),
    );
  });
});

describe('what starts and then fails is said', () => {
  it.each([
    [
      'a relative database path',
      'db_path = "/var/lib/s.sqlite"',
      'db_path = "signer.sqlite"',
      'db_path path-relative',
    ],
    ['no database path', 'db_path = "/var/lib/s.sqlite"', 'db_path = ""', 'db_path path-empty'],
    ['a database in memory', 'db_path = "/var/lib/s.sqlite"', 'db_path = ":memory:"', 'db_path path-memory'],
    [
      'a path that a backslash broke',
      'db_path = "/var/lib/s.sqlite"',
      'db_path = "C:\\temp"',
      'db_path path-control',
    ],
    ['an empty password', 'auth_password = "tok-1"', 'auth_password = ""', 'auth_password password-empty'],
    [
      'a password beyond ASCII',
      'auth_password = "tok-1"',
      'auth_password = "törn"',
      'auth_password password-characters',
    ],
    [
      'a password with a blank at its end',
      'auth_password = "tok-1"',
      'auth_password = "tok "',
      'auth_password password-characters',
    ],
    ['a node without a port', '127.0.0.1:20443', 'localhost', 'node_host address-port-missing'],
    ['a node with a scheme', '127.0.0.1:20443', 'http://127.0.0.1:20443', 'node_host address-scheme'],
    [
      'metrics on the endpoint',
      'db_path',
      'metrics_endpoint = "127.0.0.1:30000"\ndb_path',
      'metrics_endpoint metrics-same-endpoint',
    ],
    ['a dry run', 'db_path', 'dry_run = true\ndb_path', 'dry_run dry-run-on'],
    ['a chain id on testnet', 'db_path', 'chain_id = 1\ndb_path', 'chain_id chain-id-set'],
    [
      'an idle time beyond the miners’',
      'db_path',
      'tenure_idle_timeout_secs = 119\ndb_path',
      'tenure_idle_timeout_secs timing-idle-long',
    ],
    [
      'a proposal time beyond the miners’',
      'db_path',
      'block_proposal_timeout_ms = 120001\ndb_path',
      'block_proposal_timeout_ms timing-proposal-long',
    ],
    [
      'a zero socket time',
      'db_path',
      'stackerdb_timeout_secs = 0\ndb_path',
      'stackerdb_timeout_secs timing-zero',
    ],
  ])('%s', (_name, from, to, warning) => {
    const text = written.replace(from, () => to);
    expect(text).not.toBe(written);
    expect(codesOf(text)).toEqual([`warning ${warning}`]);
  });

  it('only as unusual when it fits: the longest idle time with its buffer; and not at all when it is the signer’s own', () => {
    expect(codesOf(`tenure_idle_timeout_secs = 118\n${written}`)).toEqual([
      'warning tenure_idle_timeout_secs timing-set',
    ]);
    expect(codesOf(`tenure_idle_timeout_secs = 30\n${written}`)).toEqual([]);
  });

  it.each([
    ['node_host', 'localhost'],
    ['node_host', 'http://127.0.0.1:20443'],
    ['node_host', '127.0.0.1:20443/v2'],
    ['db_path', 'signer.sqlite'],
    ['db_path', ':memory:'],
    ['db_path', ''],
  ])('and the form does not let it pass: %s = “%s”', (field, value) => {
    expect(checkSettings(release40, { ...settings, [field]: value })).toMatchObject([
      { field, level: 'error' },
    ]);
  });
});

describe('the password between node and signer', () => {
  it('is 43 printable characters, new every time', () => {
    const passwords = Array.from({ length: 100 }, createAuthPassword);
    expect(passwords.every((password) => /^[\w-]{43}$/u.test(password))).toBe(true);
    expect(new Set(passwords).size).toBe(100);
  });
});
