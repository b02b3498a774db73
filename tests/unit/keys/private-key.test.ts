import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrivateKey } from '../../../electron/keys/private-key.ts';
import { isScalar } from '../../../electron/keys/scalar.ts';
import { unwrap } from '../support/unwrap.ts';

const KEY = '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb06';
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

function toBytes(value: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex'));
}

describe('reading a private key accepts', () => {
  it.each([
    ['64 hex characters', KEY],
    ['66 with the suffix', `${KEY}01`],
    ['capitals', KEY.toUpperCase()],
    ['blanks around it', `\n ${KEY}01 \t`],
    ['a leading 0x', `0x${KEY}01`],
    ['a key that begins like a public key', `02${KEY.slice(2)}01`],
  ])('%s', (_name, text) => {
    expect(unwrap(parsePrivateKey(text))).toHaveLength(32);
  });
});

describe('reading a private key refuses', () => {
  it.each([
    ['nothing', '  ', 'private-key-empty'],
    ['letters outside hex', `${KEY.slice(0, -1)}g`, 'private-key-not-hex'],
    ['a blank inside', `${KEY.slice(0, 32)} ${KEY.slice(32)}`, 'private-key-not-hex'],
    ['31 bytes', KEY.slice(2), 'private-key-length'],
    ['34 bytes', `${KEY}0101`, 'private-key-length'],
    ['an odd number of digits', KEY.slice(1), 'private-key-length'],
    ['33 bytes that do not end in 01', `${KEY}02`, 'private-key-suffix'],
    ['zero', '0'.repeat(64), 'private-key-range'],
    ['n', ORDER.toString(16), 'private-key-range'],
    ['more than n', 'f'.repeat(64), 'private-key-range'],
    ['a phrase', 'tilt invite caught shoe shed gravity', 'private-key-looks-like-mnemonic'],
    ['a WIF', 'L19veovqpwzNgVgzY45ETu8nSMc8vp21vVjbHNdDN85KnUAEEKQX', 'private-key-looks-like-wif'],
    ['an address', 'SP2R765DGGBJRAEJD368QDWS471NRY4D566XKTSY8', 'private-key-looks-like-address'],
    [
      'a public key',
      '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
      'private-key-looks-like-public-key',
    ],
  ])('%s', (_name, text, code) => {
    expect(parsePrivateKey(text)).toEqual({ ok: false, code });
  });

  it('anything at all without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePrivateKey(text)).toHaveProperty('ok');
      }),
    );
  });
});

describe('a scalar', () => {
  it.each([
    ['1', 1n, true],
    ['n − 1', ORDER - 1n, true],
    ['0', 0n, false],
    ['n', ORDER, false],
    ['n + 1', ORDER + 1n, false],
  ])('%s', (_name, value, verdict) => {
    expect(isScalar(toBytes(value))).toBe(verdict);
  });

  it('is what lies between 0 and n, by arithmetic', () => {
    const near = fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }).map((offset) => ORDER + offset);
    const any = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    fc.assert(
      fc.property(fc.oneof(any, near), (value) => {
        expect(isScalar(toBytes(value))).toBe(value > 0n && value < ORDER);
      }),
    );
  });

  it('is never another length', () => {
    expect(isScalar(new Uint8Array(31).fill(1))).toBe(false);
    expect(isScalar(new Uint8Array(33).fill(1))).toBe(false);
  });
});
