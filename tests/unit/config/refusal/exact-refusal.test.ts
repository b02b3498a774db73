import { describe, expect, it } from 'vitest';
import { exactRefusal } from '../../../../electron/config/refusal/exact-refusal.ts';
import { release40 } from '../../../../electron/config/release-4-0.ts';
import { releaseGuide } from '../../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../../electron/config/release-pre-argon.ts';
import type { Release } from '../../../../electron/config/release.ts';
import { encode } from '../config-vectors.ts';

/** What stands inside `ParseError("Error { inner: ErrorInner { … } }")`, its outer escapes resolved. */
function readInner(text: string, release: Release): string | null {
  const [, inner = ''] =
    /^ParseError\("Error \{ inner: ErrorInner \{ (.*) \} \}"\)$/u.exec(
      exactRefusal(encode(text), release) ?? '',
    ) ?? [];
  return inner.replaceAll(/\\(["\\])/gu, '$1');
}

const at = (line: number, col: number, offset: number) =>
  `line: Some(${line}), col: ${col}, at: Some(${offset})`;
const syntax = (kind: string, place: string, ...key: readonly string[]) =>
  `kind: ${kind}, ${place}, message: "", key: [${key.map((name) => `"${name}"`).join(', ')}]`;
const custom = (message: string, place: string, ...key: readonly string[]) =>
  `kind: Custom, ${place}, message: "${message}", key: [${key.map((name) => `"${name}"`).join(', ')}]`;
const wanted = (expected: string, found: string) => `Wanted { expected: "${expected}", found: "${found}" }`;

// Every expectation in this file was printed by toml 0.5.11 itself, for structs with the fields of the release.

describe('places', () => {
  it.each([
    [
      'a byte order mark alone',
      '\ufeff',
      custom('missing field `node_host`', 'line: None, col: 0, at: None'),
    ],
    ['a header behind the mark', '\ufeff[a]\n', custom('missing field `node_host`', at(0, 3, 3))],
    [
      'a value behind the mark',
      '\ufeffnode_host = 5',
      custom('invalid type: integer `5`, expected a string', at(0, 15, 15), 'node_host'),
    ],
    ['bytes, not characters', '\ufeff# é\r\n\tnode_host = é', syntax("Unexpected('é')", at(1, 13, 22))],
    [
      'behind the point of a float',
      'node_host = 1_0.5_0e-3',
      custom('invalid type: floating point `0.0105`, expected a string', at(0, 16, 16), 'node_host'),
    ],
    [
      'a dotted table at its first value',
      'node_host.a.b = +2.5\nnetwork = 5',
      custom('invalid type: map, expected a string', at(0, 19, 19), 'node_host'),
    ],
    ['what a dotted name runs into', 'a = 2.5\na.b = 1', syntax('DottedKeyInvalidType', at(0, 6, 6))],
  ])('%s', (_, text, inner) => {
    expect(readInner(text, releaseGuide)).toBe(inner);
  });
});

describe('syntax', () => {
  it.each([
    [String.raw`a = "\U0001F600\uD800"`, syntax('InvalidEscapeValue(55296)', at(0, 16, 16))],
    ['a = "\\u12\r\n"', syntax(String.raw`InvalidHexEscape('\n')`, at(0, 9, 9))],
    ['a = """\\  x"""', syntax("InvalidEscape(' ')", at(0, 8, 8))],
    ['a = "\\\r\n"', syntax(String.raw`InvalidEscape('\n')`, at(0, 6, 6))],
    ['a = "x\r\n"', syntax('NewlineInString', at(0, 6, 6))],
    ["a = '\u007f'", syntax(String.raw`InvalidCharInString('\u{7f}')`, at(0, 5, 5))],
    ['a = 07:30', syntax(wanted('a colon', 'eof'), at(0, 9, 9))],
    ['a = 7:.', syntax('DateInvalid', at(0, 4, 4))],
    ['"""a""" = 1', syntax('MultilineStringKey', at(0, 0, 0))],
    ['a', syntax(wanted('an equals', 'eof'), at(0, 1, 1))],
    ['a =', syntax('UnexpectedEof', at(0, 3, 3))],
    ['[a', syntax(wanted('a right bracket', 'eof'), at(0, 2, 2))],
    ['[a.b]\n[c]\n[a.b]', syntax('DuplicateTable("a.b")', at(2, 0, 10), 'a', 'b')],
    ['[[a]]\n[a.b]\n[a.b]', syntax('DuplicateTable("a.b")', at(2, 0, 12), 'a', 'b')],
    ['[[a.b]]\n[[a]]', syntax('RedefineAsArray', at(1, 0, 8), 'a')],
  ])('%j', (text, inner) => {
    expect(readInner(text, releaseGuide)).toBe(inner);
  });
});

const networks = 'expected one of `mainnet`, `testnet`, `mocknet`';

describe('networks', () => {
  it.each([
    [
      String.raw`network = "x\"y"`,
      custom(String.raw`unknown variant ${'`'}x\"y${'`'}, ${networks}`, at(0, 0, 0)),
    ],
    ['network = {}', syntax(wanted('exactly 1 element', 'zero elements'), at(0, 10, 10))],
    ['network = { a = 1, b = 2 }', syntax(wanted('exactly 1 element', 'more than 1 element'), at(0, 10, 10))],
    ['network = { testnet = 2.5 }', syntax(wanted('table', 'float'), at(0, 24, 24))],
    ['network = { testnet = { a = 1 } }', syntax('ExpectedEmptyTable', at(0, 22, 22))],
    ['network = { testnet.a = 2.5 }', syntax('ExpectedEmptyTable', at(0, 26, 26))],
    ['network = 1979-05-27', syntax(wanted('string or inline table', 'datetime'), at(0, 10, 10))],
    ['network.testnet = {}', syntax(wanted('string or inline table', 'dotted table'), at(0, 18, 18))],
    ['[network]', custom(`unknown variant \`network\`, ${networks}`, at(0, 0, 0))],
    ['[network.testnet]\na = 1', syntax('ExpectedEmptyTable', at(0, 0, 0))],
    ['node_host = "x"\n[network]\n', custom('enum table must contain exactly one table', at(0, 0, 0))],
  ])('%j', (text, inner) => {
    expect(readInner(text, releaseGuide)).toBe(inner.replace(/\[\]$/u, '["network"]'));
  });
});

describe('rows', () => {
  const key = ['signers', 'key_ids'] as const;
  it.each([
    ['[[signers]]\n[z]', custom('missing field `public_key`', at(1, 0, 12), 'signers')],
    ['[[signers]]\nkey_ids = []\nkey_ids = []', custom('duplicate field `key_ids`', at(0, 0, 0), 'signers')],
    [
      '[[signers]]\nkey_ids = 5',
      custom('invalid type: integer `5`, expected a sequence', at(1, 10, 22), ...key),
    ],
    ['[[signers]]\n[[signers.key_ids]]', custom('invalid type: map, expected u32', at(1, 0, 12), ...key)],
    [
      '[[signers]]\n[signers.key_ids]\n[z]',
      custom('invalid type: map, expected a sequence', at(2, 0, 30), ...key),
    ],
    [
      'signers = [{ key_ids = [[1]] }]',
      custom('invalid type: sequence, expected u32', at(0, 11, 11), 'signers'),
    ],
    [
      'signers = [{ key_ids = [], key_ids = [] }]',
      custom('duplicate field `key_ids`', at(0, 11, 11), 'signers'),
    ],
    ['signers = [["x", [[1]]]]', custom('invalid type: sequence, expected u32', at(0, 0, 0), 'signers')],
    [
      'signers = [[]]',
      custom('invalid length 0, expected struct RawSigners with 2 elements', at(0, 0, 0), 'signers'),
    ],
    [
      'signers = [["x", [1], 2]]',
      custom('invalid length 3, expected 2 elements in sequence', at(0, 0, 0), 'signers'),
    ],
    [
      'signers = [2.5]',
      custom('invalid type: floating point `2.5`, expected struct RawSigners', at(0, 13, 13), 'signers'),
    ],
    ['signers = [1979-05-27]', custom('missing field `public_key`', at(0, 11, 11), 'signers')],
  ])('%j', (text, inner) => {
    expect(readInner(text, releasePreArgon)).toBe(inner);
  });
});

describe('floats', () => {
  it.each([
    ['-0.0', '-0.0', '-0', 14],
    ['1e21', '1000000000000000000000.0', '1000000000000000000000', 11],
    ['1.5e-7', '0.00000015', '0.00000015', 13],
    ['-nan', 'NaN', 'NaN', 11],
    ['+inf', 'inf', 'inf', 11],
  ])('%s: whole ones end in a point and a zero today, not in 2024', (spelt, today, then, offset) => {
    const expected = (text: string, type: string, shift: number, field: string) =>
      custom(
        `invalid type: floating point \`${text}\`, expected ${type}`,
        at(0, offset + shift, offset + shift),
        field,
      );
    expect(readInner(`chain_id = ${spelt}`, release40)).toBe(expected(today, 'u32', 0, 'chain_id'));
    expect(readInner(`sign_timeout_ms = ${spelt}`, releaseGuide)).toBe(
      expected(then, 'u64', 7, 'sign_timeout_ms'),
    );
  });
});

describe('the fields that today’s signer knows', () => {
  it('are those of the release', () => {
    const inner = readInner('x = 1', release40) ?? '';
    const known = inner.slice(inner.indexOf('one of')).match(/(?<=`)\w+(?=`)/gu) ?? [];
    expect(known.toSorted()).toEqual(release40.fields.map(({ name }) => name).toSorted());
  });
});
