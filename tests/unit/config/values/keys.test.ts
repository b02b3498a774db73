import bs58 from 'bs58';
import { describe, expect, it } from 'vitest';
import { checkMessagePrivateKey } from '../../../../electron/config/values/message-private-key.ts';
import { checkPrivateKey } from '../../../../electron/config/values/private-key.ts';
import { checkSignerPublicKey } from '../../../../electron/config/values/signer-public-key.ts';
import { keychainVectors } from '../../support/vectors.ts';

const ORDER = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';
const LAST = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140';
/** The generator point of secp256k1 (SEC 2, 2.4.1); its y is even. */
const GX = '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
const GY = '483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8';
const base58 = (hex: string) => bs58.encode(Buffer.from(hex, 'hex'));

describe('stacks_private_key', () => {
  it.each(keychainVectors)('accepts $id', ({ keyInfo, privateKey32 }) => {
    expect(checkPrivateKey(keyInfo.privateKey)).toEqual([]);
    expect(checkPrivateKey(privateKey32.toUpperCase())).toEqual([]);
  });

  it('accepts 1 and n − 1', () => {
    expect(checkPrivateKey(`${'0'.repeat(63)}1`)).toEqual([]);
    expect(checkPrivateKey(`${LAST}01`)).toEqual([]);
  });

  it.each([
    ['', 'private-key-length'],
    [LAST.slice(1), 'private-key-length'],
    [`${LAST}0101`, 'private-key-length'],
    [`${LAST}00`, 'private-key-suffix'],
    [`${LAST}02`, 'private-key-suffix'],
    [`0x${LAST}`, 'private-key-not-hex'],
    [` ${LAST}`, 'private-key-not-hex'],
    [`${LAST.slice(1)}०`, 'private-key-not-hex'],
    [base58(LAST), 'private-key-is-base58'],
    ['tilt invite caught shoe shed gravity', 'private-key-looks-like-mnemonic'],
    ['L19veovqpwzNgVgzY45ETu8nSMc8vp21vVjbHNdDN85KnUAEEKQX', 'private-key-looks-like-wif'],
    ['SP2R765DGGBJRAEJD368QDWS471NRY4D566XKTSY8', 'private-key-looks-like-address'],
    [`02${GX}`, 'private-key-looks-like-public-key'],
    ['$SIGNER_KEY', 'private-key-looks-like-placeholder'],
    ['YOUR_PRIVATE_KEY', 'private-key-looks-like-placeholder'],
    ['xxxxxxxx', 'private-key-looks-like-placeholder'],
    ['•'.repeat(66), 'value-masked'],
    ['0'.repeat(64), 'private-key-range'],
    [ORDER, 'private-key-range'],
    ['f'.repeat(64), 'private-key-range'],
  ])('refuses %s', (text, code) => {
    expect(checkPrivateKey(text)).toEqual([{ code, level: 'error' }]);
  });
});

describe('message_private_key', () => {
  it.each(keychainVectors)('accepts $id', (vector) => {
    expect(checkMessagePrivateKey(vector.base58)).toEqual([]);
  });

  it.each([
    [base58('00'.repeat(32)), 'message-key-range'],
    [base58(ORDER), 'message-key-range'],
  ])('accepts %s, which is nobody’s key, with a warning', (text, code) => {
    expect(checkMessagePrivateKey(text)).toEqual([{ code, level: 'warning' }]);
  });

  it.each([
    [base58(`${LAST}01`), 'message-key-suffix-kept'],
    [base58(LAST.slice(2)), 'message-key-length'],
    ['', 'message-key-length'],
    ['z'.repeat(100_000), 'message-key-length'],
    [LAST, 'message-key-is-hex'],
    [`${LAST}01`, 'message-key-is-hex'],
    ['tilt invite caught shoe shed gravity', 'message-key-looks-like-mnemonic'],
    ['<your message key>', 'message-key-looks-like-placeholder'],
    ['••••••', 'value-masked'],
    [`${base58(LAST)} `, 'message-key-not-base58'],
    [`${'z'.repeat(100_000)}0`, 'message-key-not-base58'],
  ])('refuses %s', (text, code) => {
    expect(checkMessagePrivateKey(text)).toEqual([{ code, level: 'error' }]);
  });
});

describe('public key of a signer', () => {
  it.each(keychainVectors)('accepts $id', ({ keyInfo }) => {
    expect(checkSignerPublicKey(base58(keyInfo.publicKey))).toEqual([]);
  });

  it.each([`04${GX}${GY}`, `06${GX}${GY}`])('accepts 65 bytes with a warning: %s', (hex) => {
    expect(checkSignerPublicKey(base58(hex))).toEqual([
      { code: 'public-key-uncompressed', level: 'warning' },
    ]);
  });

  it.each([
    [base58(`07${GX}${GY}`), 'public-key-invalid'],
    [base58(`05${GX}`), 'public-key-invalid'],
    [base58(`02${'0'.repeat(63)}5`), 'public-key-invalid'],
    [base58(`02${'f'.repeat(64)}`), 'public-key-invalid'],
    [base58(`04${GX}${GX}`), 'public-key-invalid'],
    [base58(GX), 'public-key-length'],
    [base58(`02${GX}00`), 'public-key-length'],
    [`02${GX}`, 'public-key-is-hex'],
    [`02${GX}0O`, 'public-key-not-base58'],
  ])('refuses %s', (text, code) => {
    expect(checkSignerPublicKey(text)).toEqual([{ code, level: 'error' }]);
  });
});
