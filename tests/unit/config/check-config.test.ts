import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig, type Problem } from '../../../electron/config/check-config.ts';
import { releaseGuide } from '../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../electron/config/release-pre-argon.ts';
import { encode, readConfigVectors } from './config-vectors.ts';
import { checkExample, guideAddition, guideFile } from './example-configs.ts';

const vectors = readConfigVectors('2024');
const preArgonFile = guideFile + guideAddition;
const check = (text: string, release = releasePreArgon) => checkExample(encode(text), release);
const list = (problems: readonly Problem[]) =>
  problems.map(({ level, field, code }) => `${level} ${field} ${code}`);
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

/** Every place lies in the text, one column after its last character included. */
function expectInside(text: string, problems: readonly Problem[]): void {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  for (const { line, column } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

describe('agreement with the real signer of January 2024', () => {
  it('has all 28 hand-made and 553 generated cases', () => {
    expect(vectors).toHaveLength(28 + 553);
  });

  it.each(vectors)('$id: $about', ({ bytes, accepted, field }) => {
    const verdict = checkConfig(bytes, releasePreArgon);
    expect(verdict.accepted).toBe(accepted);
    expect(field === null || verdict.problems[0]?.field === field).toBe(true);
    expectInside(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), verdict.problems);
  });
});

describe('the guide’s own files', () => {
  it('accepts the five-line file for the guide’s builds', () => {
    expect(check(guideFile, releaseGuide)).toEqual({ accepted: true, problems: [] });
  });

  it('refuses the five-line file before Argon, naming what the signer names first', () => {
    const { accepted, problems } = check(guideFile);
    expect(accepted).toBe(false);
    expect(list(problems)).toEqual(['error signers field-missing', 'error signer_id field-missing']);
  });

  it('accepts the eight-field file before Argon and sees that its message key is nobody’s in the list', () => {
    const { accepted, problems } = check(preArgonFile);
    expect(accepted).toBe(true);
    expect(list(problems)).toEqual(['warning message_private_key message-key-other-signer']);
  });

  it('advises the message key for the guide, and judges it without refusing', () => {
    const without = guideFile.replace(/^message.*\n/m, '');
    expect(check(without, releaseGuide)).toMatchObject({
      accepted: true,
      problems: [{ code: 'field-advised' }],
    });
    const odd = check(`${without}message_private_key = "0"`, releaseGuide);
    expect(odd.accepted).toBe(true);
    expect(codes(odd.problems)).toEqual(['message-key-not-base58']);
    const number = check(`${without}message_private_key = 5\nmessage_private_key = 6`, releaseGuide);
    expect(number.accepted).toBe(true);
  });

  it('reads the timeouts that the guide’s builds know', () => {
    expect(check(`${guideFile}event_timeout_ms = "x"`, releaseGuide).accepted).toBe(false);
    expect(check(`${guideFile}event_timeout_ms = 5`, releaseGuide)).toEqual({ accepted: true, problems: [] });
  });
});

describe('what is shown', () => {
  it('shows all problems at once, the signer’s first', () => {
    const text = preArgonFile
      .replace('127.0.0.1:20443', '127.0.0.1')
      .replace('127.0.0.1:30000', 'http://127.0.0.1:30000')
      .replace('cb0601', 'cb06')
      .replace('[5, 6, 7, 8]', '[0, 6, 7, 8]');
    const { accepted, problems } = check(`${text}event_timeout_ms = -1\nfoo = 1\n`);
    expect(accepted).toBe(false);
    expect(list(problems)).toEqual([
      'error event_timeout_ms integer-negative',
      'error node_host address-port-missing',
      'error endpoint address-scheme',
      'error signers.key_ids key-id-zero',
      'warning stacks_private_key private-key-suffix-missing',
      'warning message_private_key message-key-other-signer',
      'warning foo field-ignored',
    ]);
  });

  it('counts lines and columns from 1, in UTF-16 units, without the byte order mark', () => {
    expect(check('\ufeff𝒳').problems[0]).toMatchObject({
      line: 1,
      column: 1,
      code: 'toml-unexpected-character',
    });
    const { problems } = check(preArgonFile.replace('signer_id = 0', 'signer_id = "0" # 𝒳'));
    expect(problems[0]).toEqual({
      code: 'type-integer',
      level: 'error',
      field: 'signer_id',
      line: 7,
      column: 13,
      fix: { code: 'unquote-value' },
    });
  });

  it('finds more than one syntax error and calls nothing missing then', () => {
    const text = preArgonFile.replace('"testnet"', 'testnet').replace('signer_id = 0', 'signer_id = 00');
    expect(list(check(text).problems.filter(({ level }) => level === 'error'))).toEqual([
      'error network toml-unquoted-text',
      'error signer_id toml-number',
    ]);
  });

  it.each([
    ['signer_id = 0', 'signer_id = 5', 'signer-id-outside'],
    ['[1, 2, 3, 4]', '[1, 2, 3, 5]', 'key-id-duplicate'],
    ['[1, 2, 3, 4]', '[]', 'key-ids-empty'],
    [
      'yDJhntuJczbss1XGDmyWtG9Wpw5NDqoBBnedxmyhKiFN',
      'swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t',
      'public-key-duplicate',
    ],
    ['127.0.0.1:20443', '127.0.0.1:0', 'address-port-zero'],
    ['127.0.0.1:20443', '127.0.0.1:+20443', 'address-port-unusual'],
    ['127.0.0.1:20443', '127.1:20443', 'address-host-unusual'],
    ['"testnet"', '"mainnet"', 'contract-network'],
    ['8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy', '1'.repeat(32), 'message-key-range'],
    ['cb0601', 'cb06', 'private-key-suffix-missing'],
    [/signers = [^]*/, 'signers = []', 'signers-empty'],
  ])('accepts with a warning: %s → %s', (from, to, code) => {
    const { accepted, problems } = check(preArgonFile.replace(from, to));
    expect(accepted).toBe(true);
    expect(problems.every(({ level }) => level === 'warning')).toBe(true);
    expect(codes(problems)).toContain(code);
  });

  it('says when one key id is all there is', () => {
    const lone = preArgonFile.replace(
      /\{public_key[^]*/,
      '["swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t", [1]]]',
    );
    expect(codes(check(lone).problems)).toContain('key-ids-too-few');
  });

  it('knows the row of the message key when it sees it', () => {
    const own = preArgonFile.replace(
      'swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t',
      '24nozc1RaiLGXwVUWsotMQzg9kEqhoXiBRBf63T9c6z8W',
    );
    expect(check(own)).toEqual({ accepted: true, problems: [] });
  });

  it('does not repeat a key that stands where a name belongs', () => {
    const { problems } = check(
      `${preArgonFile}7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601 = 1`,
    );
    expect(JSON.stringify(problems)).not.toContain('7567');
  });

  it('says UTF-16 and other encodings by name', () => {
    expect(
      checkConfig(new Uint8Array(Buffer.from('\ufeffa = 1', 'utf16le')), releasePreArgon).problems,
    ).toEqual([
      { code: 'text-utf16', level: 'error', field: null, line: 1, column: 1, fix: { code: 'reencode-file' } },
    ]);
    const latin1 = new Uint8Array(Buffer.from('a = 1\nb = "é"', 'latin1'));
    expect(checkConfig(latin1, releasePreArgon).problems).toEqual([
      { code: 'text-not-utf8', level: 'error', field: null, line: 2, column: 6, fix: null },
    ]);
  });
});

describe('hostile input', () => {
  it('never throws and keeps every place inside the text, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { accepted, problems } = checkConfig(bytes, releasePreArgon);
        expect(accepted).toBe(false);
        expectInside(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), problems);
      }),
    );
  });

  it('never throws on damaged configs', () => {
    const pieces = [
      '"',
      "'",
      '"""',
      '\n',
      '\r',
      '[',
      ']]',
      '{',
      '}',
      '=',
      ',',
      '#',
      '\\',
      '\u0000',
      '.',
      '\ufeff',
      '0x',
      '+',
    ];
    const damage = fc.tuple(fc.nat(preArgonFile.length), fc.nat(5), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const text = damages.reduce(
          (old, [at, cut, piece]) => old.slice(0, at) + piece + old.slice(at + cut),
          preArgonFile,
        );
        for (const release of [releaseGuide, releasePreArgon]) {
          const { accepted, problems } = check(text, release);
          expect(accepted).toBe(problems.every(({ level }) => level === 'warning'));
          expectInside(text, problems);
        }
      }),
    );
  });

  it.each([
    ['100 000 brackets', `x = ${'['.repeat(100_000)}`, 'toml-too-deep'],
    ['100 000 balanced brackets', `x = ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'toml-too-deep'],
    ['100 000 inline tables', `x = ${'{a='.repeat(100_000)}`, 'toml-too-deep'],
    ['a name of 100 000 parts', `${'a.'.repeat(100_000)}a = 1`, 'toml-too-deep'],
    ['a header of 100 000 parts', `[${'a.'.repeat(100_000)}a]`, 'toml-too-deep'],
    ['a number of a million digits', `x = 1${'0'.repeat(1_000_000)}`, 'toml-number'],
    ['300 000 elements of a table array', '[[a]]\n'.repeat(300_000), 'field-missing'],
    ['200 000 headers', '[a]\n'.repeat(200_000), 'toml-duplicate-table'],
    [
      'a key of a million characters',
      `${guideFile}x = 1`.replace('8uHp', '8'.repeat(1_000_000)),
      'field-missing',
    ],
  ])('answers to %s', (_, text, code) => {
    const { accepted, problems } = check(text);
    expect(accepted).toBe(false);
    expect(problems[0]?.code).toBe(code);
    expect(problems.length).toBeLessThanOrEqual(501);
  });
});
