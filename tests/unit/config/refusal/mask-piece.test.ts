import { wordlist } from '@scure/bip39/wordlists/english';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteRefusal } from '../../../../electron/config/quote-refusal.ts';
import { exactRefusal } from '../../../../electron/config/refusal/exact-refusal.ts';
import { release40 } from '../../../../electron/config/release-4-0.ts';
import { releaseGuide } from '../../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../../electron/config/release-pre-argon.ts';
import { releases } from '../../../../electron/config/releases.ts';
import { encode } from '../config-vectors.ts';
import { guideAddition, guideFile } from '../example-configs.ts';

const quote = (text: string, release = releaseGuide) => quoteRefusal(encode(text), release) ?? '';
const from = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength, maxLength });

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const hexKey = fc
  .tuple(from('0123456789abcdef', 64), fc.constantFrom('', '01'))
  .map((parts) => parts.join(''));
const key = fc.oneof(
  hexKey,
  hexKey.map((hex) => hex.toUpperCase()),
  hexKey.map((hex) => `0x${hex}`),
  from(BASE58, 43, 44),
  from(BASE58, 51).map((rest) => `K${rest}`),
);
/** Short words that the messages have not, so that eight characters in a row are of the phrase. */
const words = wordlist.filter((word) => /^(?!equal|table|must|field|empty|value).{3,6}$/u.test(word));
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 12, maxLength: 24 })
  .map((parts) => parts.join(' '));
/** Nothing that TOML or Rust would escape. */
const password = from(`${BASE58}0OIl!#$%&()*+,-./:;<=>?@[]^_{|}~ `, 12, 50);

/** Every character as a TOML escape. */
const escape = (text: string) =>
  text.replaceAll(/./gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every way for a text to get into a message, with the field on its own line; good TOML unless told otherwise. */
const WAYS: readonly ((field: string, secret: string) => string)[] = [
  (field, secret) => `${field} = "${secret}"`,
  (field, secret) => `${field} = '${secret}'`,
  (field, secret) => `${field} = """\n${secret}\n"""`,
  (field, secret) => `${field} = " ${secret}"`,
  (field, secret) => `${field} = "127.0.0.1:1 ${secret}"`,
  (field, secret) => `${field} = "${escape(secret)}"`,
  (field, secret) => `${field} = { "${secret}" = {} }`,
  (field, secret) => `${field} = ["${secret}"]`,
  (field, secret) => `${field} = [["${secret}", ["${secret}"]]]`,
  (field, secret) => `${field} = [{ public_key = "${secret}", key_ids = ["${secret}"] }]`,
  (field, secret) => `${field} = [{ public_key = "${secret}", key_ids = [1] }]`,
  (field, secret) => `${field} = 1\n${field} = "${secret}"`,
  (_, secret) => `"${secret}" = 1`,
  (_, secret) => `"${secret}".a = 1`,
  (_, secret) => `"${secret}" = 1\n"${secret}".a = 1`,
  (field, secret) => `["${secret}"]\n[${field}]\n["${secret}"]`,
  (field, secret) => `[${field}."${secret}"]\n[${field}]\n[${field}."${secret}"]`,
  (field, secret) => `[[${field}."${secret}"]]\n[[${field}]]`,
  // What follows is no TOML.
  (field, secret) => `${field} = ${secret}`,
  (field, secret) => `${field} = “${secret}”`,
  (field, secret) => `${field} = "${secret}`,
  (field, secret) => `${field} = "${secret}\\s${secret}"`,
  (field, secret) => `${field} = "\\${secret}"`,
  (field, secret) => `${field} = "\\u${secret}"`,
  (field, secret) => `${field} = "\\U${secret}"`,
  (field, secret) => `${field} = "\u0001${secret}"`,
  (field, secret) => `${field} "${secret}"`,
  (field, secret) => `${field}: ${secret}`,
  (_, secret) => secret,
  (_, secret) => `# ${secret}\r${secret}`,
];

const names = [...new Set(releases.flatMap(({ fields }) => fields.map(({ name }) => name)))];
const base = `${guideFile}${guideAddition}db_path = "/x"\nauth_password = "correct horse"\n`;

/** Puts a line in the place of a field, at the top or at the end; the rest of the file is good. */
function place(field: string, line: string, atTop: boolean): string {
  const rest = base.replace(
    field === 'signers' ? /^signers[^]*?^\]\n/mu : new RegExp(`^${field} = .*\n`, 'mu'),
    '',
  );
  return atTop ? `${line}\n${rest}` : `${rest}${line}\n`;
}

/** The first eight characters in a row of a secret that a text shows: enough to recognise it. */
function findShown(text: string | null, secret: string): string | null {
  for (let at = 0; at + 8 <= secret.length; at += 1) {
    const part = secret.slice(at, at + 8);
    if (text?.includes(part) === true) return part;
  }
  return null;
}

describe('secrets in a quote', () => {
  const where = [fc.constantFrom(...names), fc.constantFrom(...WAYS), fc.boolean()] as const;

  it('are never keys or phrases, whatever field they stand in and whatever is refused', () => {
    let leaks = 0;
    fc.assert(
      fc.property(fc.oneof(key, phrase), ...where, (secret, field, way, atTop) => {
        const bytes = encode(place(field, way(field, secret), atTop));
        for (const release of releases) {
          expect(findShown(quoteRefusal(bytes, release), secret)).toBeNull();
          if (exactRefusal(bytes, release)?.includes(secret) === true) leaks += 1;
        }
      }),
      { numRuns: 1000 },
    );
    // The signer itself does print many of them, so there is something to hide.
    expect(leaks).toBeGreaterThan(100);
  });

  it('are never passwords that the file names as such', () => {
    const named = fc.constantFrom(
      (secret: string) => `auth_password = "${secret}"`,
      (secret: string) => `[node]\nauth_token = '${secret}'`,
      (secret: string) => `node.my-secret = ["${secret}"]`,
    );
    fc.assert(
      fc.property(password, named, ...where, (secret, name, field, way, atTop) => {
        const text = place(field, way(field, secret), atTop).replace(/^auth_password = "correct.*\n/mu, '');
        for (const release of releases)
          expect(findShown(quote(`${text}${name(secret)}\n`, release), secret)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('are never what stands in the field of a secret, of whatever type', () => {
    const digits = from('123456789', 8, 18);
    const value = fc.oneof(
      digits,
      digits.map((text) => `${text}.5`),
      password.map((text) => `"${text}"`),
    );
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('stacks_private_key', 'message_private_key', 'auth_password'),
        (text, field) => {
          const bytes = encode(place(field, `${field} = ${text}`, true));
          for (const release of releases)
            expect(findShown(quoteRefusal(bytes, release), text.replaceAll('"', ''))).toBeNull();
        },
      ),
    );
  });

  it('are bullets, always as many', () => {
    const masked = 'BadField("stacks_private_key", "••••••••")';
    for (const secret of ['', 'x', 'REPLACE_ME', 'f'.repeat(64)]) {
      expect(quote(place('stacks_private_key', `stacks_private_key = "${secret}"`, true))).toBe(masked);
    }
    expect(quote('auth_password = 12345\n', release40)).toContain(
      String.raw`message: \"invalid type: integer ${'`••••••••`'}, expected a string\", key: [\"auth_password\"]`,
    );
  });

  it('are also single characters', () => {
    expect(quote(String.raw`auth_password = "ab\sdef"`, release40)).toContain("kind: InvalidEscape('•')");
    expect(quote(String.raw`auth_password = "\uD800"`, release40)).toContain('kind: InvalidEscapeValue(•)');
    expect(quote(String.raw`db_path = "C:\signer"`, release40)).toContain("kind: InvalidEscape('s')");
  });

  it('are names that are half a key', () => {
    expect(quote(`${'a1'.repeat(16)} = 1`, release40)).toContain('unknown field `••••••••`');
  });

  it('are names below the name of a secret', () => {
    const found = quote('[auth_password.hunter2]\n[x]\n[auth_password.hunter2]\n');
    expect(found).not.toContain('hunter2');
    expect(found).toContain(String.raw`kind: DuplicateTable(\"••••••••\")`);
    expect(found).toContain(String.raw`key: [\"auth_password\", \"••••••••\"]`);
  });
});

describe('what is no secret in a quote', () => {
  it.each([
    ['a quotation mark where a secret begins', 'auth_password = “x”', "kind: Unexpected('“')"],
    [
      'a character that cannot be seen',
      'auth_password = "\u0007"',
      String.raw`InvalidCharInString('\\u{7}')`,
    ],
    ['the name of a secret field', '[auth_password]\n', String.raw`key: [\"auth_password\"]`],
    ['a name that is not known', 'my_token = "x"', 'unknown field `my_token`'],
    ['a text where a number belongs', 'chain_id = "5"', String.raw`invalid type: string \\\"5\\\"`],
    ['the network', 'network = "Testnet"', 'unknown variant `Testnet`'],
  ])('is %s', (_, text, part) => {
    expect(quote(text, release40)).toContain(part);
  });

  it('is a contract, an address and a signer’s bad key id', () => {
    const contract = base.replace('ST11Z60137Y96MF89K1KKRTA3CR6B25WY1Y931668', 'ST11');
    expect(quote(contract, releasePreArgon)).toBe(
      'BadField("stackerdb_contract_id", "ST11.signers-stackerdb")',
    );
    expect(quote(base.replace('127.0.0.1:30000', 'here'), releasePreArgon)).toBe(
      'BadField("endpoint", "here")',
    );
    expect(quote(base.replace('[1, 2', '[0, 2'), releasePreArgon)).toBe('BadField("signers.key_ids", "0")');
  });
});
