import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase58, encodeBase58, encodeBase58Check } from '../../../electron/keys/base58.ts';
import {
  createMessageKey,
  describeMessageKey,
  encodeMessageKey,
  explainMessageKey,
  parseMessageKey,
} from '../../../electron/keys/message-key.ts';
import { isScalar } from '../../../electron/keys/scalar.ts';
import { unwrap } from '../support/unwrap.ts';

const HEX = '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb06';
const BASE58 = '8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy';
const ORDER_HEX = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';
const key = Uint8Array.from(Buffer.from(HEX, 'hex'));
const scalars = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter(isScalar);

describe('a message key somebody brings', () => {
  it.each([
    ['base58', BASE58],
    ['base58 with blanks around it', ` ${BASE58}\n`],
    ['hex', HEX],
    ['hex with the suffix', `${HEX}01`],
    ['hex with 0x', `0x${HEX}`],
  ])('is read from %s', (_name, text) => {
    expect(unwrap(parseMessageKey(text))).toEqual(key);
  });

  it.each([
    ['nothing', ' ', 'message-key-empty'],
    ['a character outside base58', `${BASE58.slice(0, -1)}0`, 'message-key-not-base58'],
    ['33 bytes: the 01 was kept', encodeBase58(Uint8Array.from([...key, 1])), 'message-key-suffix-kept'],
    ['31 bytes', encodeBase58(key.subarray(1)), 'message-key-length'],
    ['zero', '1'.repeat(32), 'message-key-range'],
    ['n', ORDER_HEX, 'message-key-range'],
    ['a WIF', 'L19veovqpwzNgVgzY45ETu8nSMc8vp21vVjbHNdDN85KnUAEEKQX', 'message-key-looks-like-wif'],
    ['a phrase', 'tilt invite caught shoe shed gravity', 'message-key-looks-like-mnemonic'],
  ])('is refused: %s', (_name, text, code) => {
    expect(parseMessageKey(text)).toEqual({ ok: false, code });
  });

  it('is refused without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseMessageKey(text)).toHaveProperty('ok');
      }),
    );
  });
});

describe('base58', () => {
  it("gives the guide's message_private_key", () => {
    expect(encodeMessageKey(key)).toBe(BASE58);
  });

  it('survives the way back for every scalar, leading zeros included', () => {
    fc.assert(
      fc.property(scalars, fc.nat({ max: 31 }), (bytes, zeros) => {
        const padded = Uint8Array.from(bytes);
        padded.fill(0, 0, zeros);
        expect(decodeBase58(encodeBase58(padded))).toEqual(padded);
      }),
    );
  });

  it('reads back what the message key writer writes', () => {
    fc.assert(
      fc.property(scalars, (bytes) => {
        expect(unwrap(parseMessageKey(encodeMessageKey(bytes)))).toEqual(bytes);
      }),
    );
  });

  it('refuses to encode anything but 32 bytes', () => {
    expect(() => encodeMessageKey(new Uint8Array(33).fill(7))).toThrow('way back');
  });

  it('adds the checksum Bitcoin knows', () => {
    expect(encodeBase58Check(new Uint8Array(21))).toBe('1111111111111111111114oLvT2');
  });
});

describe('a separate message key', () => {
  it('is a scalar and new every time', () => {
    const keys = Array.from({ length: 20 }, createMessageKey);
    expect(keys.every(isScalar)).toBe(true);
    expect(new Set(keys.map((bytes) => encodeMessageKey(bytes))).size).toBe(20);
  });
});

describe('the base58 step laid open', () => {
  it('shows the suffix that goes, the 32 bytes and the text when asked', () => {
    expect(explainMessageKey('reuse', key, true)).toEqual({
      revealed: true,
      way: 'reuse',
      hex: `${HEX}01`,
      suffix: '01',
      bytes: HEX,
      base58: BASE58,
      roundTrip: true,
    });
  });

  it('has no suffix to drop for a key that was not a Stacks key', () => {
    expect(explainMessageKey('create', key, true)).toMatchObject({ hex: HEX, suffix: null });
  });

  it('holds no character of the key until asked', () => {
    const { hex, bytes, base58 } = explainMessageKey('reuse', key, false);
    expect([hex, bytes, base58]).toEqual([`${'•'.repeat(64)}01`, '•'.repeat(64), '•'.repeat(44)]);
  });

  it('names the public key as a signers list does: base58 of 33 bytes', () => {
    const { publicKey } = describeMessageKey('reuse', key);
    expect(Buffer.from(decodeBase58(publicKey) ?? []).toString('hex')).toBe(
      '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
    );
  });
});
