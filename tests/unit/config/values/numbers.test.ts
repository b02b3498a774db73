import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInteger, parseInteger } from '../../../../electron/config/values/integer.ts';
import { parseKeyIds } from '../../../../electron/config/values/key-ids.ts';

describe('integers typed by a person', () => {
  it.each([
    ['5000', 5000n],
    [' 5000 ', 5000n],
    ['5_000', 5000n],
    ['120 000', 120000n],
    ['0', 0n],
    ['007', 7n],
  ])('reads %j', (text, value) => {
    expect(parseInteger(text)).toBe(value);
  });

  it.each(['', '-1', '+1', '1.5', '5e3', '0x10', '5000ms', '1,000', '9'.repeat(41)])(
    'does not read %j',
    (text) => {
      expect(parseInteger(text)).toBeNull();
    },
  );

  it.each([
    [2n ** 32n - 1n, 'u32', []],
    [2n ** 32n, 'u32', ['integer-range']],
    [2n ** 63n - 1n, 'u64', []],
    [2n ** 63n, 'u64', ['integer-range']],
    [-1n, 'u64', ['integer-negative']],
  ] as const)('checks %s as %s', (value, type, codes) => {
    expect(checkInteger(value, type).map(({ code }) => code)).toEqual(codes);
  });
});

describe('key ids', () => {
  it.each([
    ['1', [1]],
    ['1, 2, 5-8', [1, 2, 5, 6, 7, 8]],
    ['3 – 5; 1', [3, 4, 5, 1]],
    ['1 2\n3', [1, 2, 3]],
    ['[1]'.slice(1, 2), [1]],
  ])('reads %j', (text, ids) => {
    expect(parseKeyIds(text)).toEqual({ ok: true, value: ids });
  });

  it.each([
    ['', 'key-ids-empty'],
    [' , ', 'key-ids-empty'],
    ['a', 'key-ids-invalid'],
    ['1.5', 'key-ids-invalid'],
    ['5-3', 'key-ids-invalid'],
    ['-3', 'key-ids-invalid'],
    ['0', 'key-id-zero'],
    ['0-3', 'key-id-zero'],
    ['1, 2, 1', 'key-id-duplicate'],
    ['1-3, 2-4', 'key-id-duplicate'],
    ['4294967296', 'integer-range'],
    ['1-4000000000', 'key-ids-too-many'],
  ])('refuses %j', (text, code) => {
    expect(parseKeyIds(text)).toEqual({ ok: false, code });
  });

  it('reads back any list of different ids', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { minLength: 1 }), (ids) => {
        expect(parseKeyIds(ids.join(', '))).toEqual({ ok: true, value: ids });
      }),
    );
  });
});
