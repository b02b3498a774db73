import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../electron/config/check-config.ts';
import { frameRefusal, quoteRefusal } from '../../../electron/config/quote-refusal.ts';
import { exactRefusal } from '../../../electron/config/refusal/exact-refusal.ts';
import { release40 } from '../../../electron/config/release-4-0.ts';
import { releaseGuide } from '../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../electron/config/release-pre-argon.ts';
import { releases } from '../../../electron/config/releases.ts';
import { encode } from './config-vectors.ts';
import { guideAddition, guideFile } from './example-configs.ts';
import { OLDER_SERDE, readRefusalVectors } from './refusal/refusal-vectors.ts';

const quote = (text: string, release = releaseGuide) => quoteRefusal(encode(text), release);

/** Says whether there is a quote exactly where there is a refusal. */
function quotesRefusals(bytes: Uint8Array): boolean {
  return releases.every((release) => {
    const { accepted, problems } = checkConfig(bytes, release);
    const isMute = accepted || problems[0]?.code === 'toml-too-deep';
    return (quoteRefusal(bytes, release) === null) === isMute;
  });
}

describe.each([
  { format: '4.0', release: release40, refused: 701, accepted: 385 },
  { format: '2024', release: releasePreArgon, refused: 349, accepted: 232 },
] as const)('agreement with the real signer, format $format', ({ format, release, refused, accepted }) => {
  const vectors = readRefusalVectors(format);

  it('has all cases', () => {
    expect(vectors.filter(({ error }) => error !== null)).toHaveLength(refused);
    expect(vectors.filter(({ error }) => error === null)).toHaveLength(accepted);
  });

  it('fills in every stand-in', () => {
    expect(vectors.filter(({ error }) => error?.includes('<value>') === true)).toEqual([]);
  });

  it.each(vectors)('$id', ({ bytes, error }) => {
    expect(exactRefusal(bytes, release)).toBe(error);
    expect(quoteRefusal(bytes, release) === null).toBe(error === null);
  });
});

describe('what the vectors disagree about', () => {
  it('is the spelling of three floats, which the hand-made case settles', () => {
    expect(OLDER_SERDE.size).toBe(3);
    const settled = readRefusalVectors('4.0').find(({ id }) => id === 'cfg-open-037');
    expect(settled?.error).toContain('floating point `200000.0`');
  });
});

describe('the quote', () => {
  it('is nothing for a config that the signer accepts', () => {
    expect(quote(guideFile)).toBeNull();
    expect(quote(guideFile + guideAddition, releasePreArgon)).toBeNull();
  });

  it('shows the value of a public field', () => {
    expect(quote(guideFile.replace('127.0.0.1:20443', 'my-node'))).toBe('BadField("node_host", "my-node")');
  });

  it('says that bytes are no text', () => {
    expect(quoteRefusal(Uint8Array.of(0x61, 0xff), releaseGuide)).toBe(
      String.raw`InvalidConfig("failed to read config file: Error { kind: InvalidData, message: \"stream did not contain valid UTF-8\" }")`,
    );
  });

  it('is nothing where too much depth would end the signer without a message', () => {
    expect(quote(`x = ${'['.repeat(5000)}`)).toBeNull();
  });

  it.each([
    ['a name of a million characters', `${'a b'.repeat(300_000)} = 1`],
    ['a quoted name of a million characters', `"${'é'.repeat(1_000_000)}" = 1`],
    ['an address of a million characters', `node_host = "${'😀'.repeat(500_000)}"`],
    ['a million characters where a number belongs', `event_timeout_ms = "${'\u0301'.repeat(1_000_000)}"`],
    ['a long list of known fields', 'nodehost = 1'],
  ])('is short for %s', (_, line) => {
    const text = `${line}\n${guideFile.replace(/^node_host.*\n/u, '')}db_path = ""\nauth_password = ""\n`;
    for (const release of releases) {
      const found = quote(text, release) ?? '';
      expect(found).not.toBe('');
      expect(found.length).toBeLessThanOrEqual(600);
      expect(new TextDecoder().decode(encode(found))).toBe(found);
    }
    expect(quote('nodehost = 1', release40)).toMatch(/^ParseError\(.{588}…$/su);
  });

  it('stands on the line that the signer dies with', () => {
    expect(frameRefusal('BadField("endpoint", "x")')).toBe(
      'called `Result::unwrap()` on an `Err` value: BadField("endpoint", "x")',
    );
  });
});

describe('hostile input', () => {
  it('never throws and has words for every refusal, whatever the bytes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 }).map(encode);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), text), (bytes) => {
        expect(quotesRefusals(bytes)).toBe(true);
      }),
    );
  });

  it('never throws on damaged configs', () => {
    const text = `${guideFile}${guideAddition}auth_password = "correct horse"\ndb_path = "/x"\n`;
    const pieces = [
      '"',
      "'",
      '"""',
      '\n',
      '\r',
      '[',
      '[[',
      ']]',
      '{',
      '}',
      '=',
      ',',
      '#',
      '\\',
      '\0',
      '.',
      '5.',
    ];
    const damage = fc.tuple(fc.nat(text.length), fc.nat(5), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const damaged = damages.reduce(
          (old, [at, cut, piece]) => old.slice(0, at) + piece + old.slice(at + cut),
          text,
        );
        expect(quotesRefusals(encode(damaged))).toBe(true);
      }),
    );
  });

  it('never throws on tables of any kind', () => {
    const names = fc.constantFrom('network', 'testnet', 'signers', 'key_ids', 'public_key', 'node_host', 'a');
    const path = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
    const value = fc.constantFrom(
      '1',
      '2.5',
      '"x"',
      '[]',
      '[[1]]',
      '{}',
      '{ a = 1 }',
      '[{}]',
      'true',
      '07:00:00',
    );
    const line = fc.oneof(
      path.map((header) => `[${header}]`),
      path.map((header) => `[[${header}]]`),
      fc.tuple(path, value).map(([name, text]) => `${name} = ${text}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expect(quotesRefusals(encode(lines.join('\n')))).toBe(true);
      }),
    );
  });
});
