import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSignerRows } from '../../../renderer/wizard/signer-rows.ts';

const A = 'swBaKxfzs4pQne7spxhrkF6AtB34WEcreAkJ8mPcqx3t';
const B = 'yDJhntuJczbss1XGDmyWtG9Wpw5NDqoBBnedxmyhKiFN';
const ROWS = [
  { publicKey: A, keyIds: '1, 2' },
  { publicKey: B, keyIds: '3, 4' },
];

describe('a pasted list of signers is read from', () => {
  it.each([
    [
      'the lines of the guide',
      `signers = [\n\t{public_key = "${A}", key_ids = [1, 2]},\n\t{public_key = "${B}", key_ids = [3, 4]}\n]`,
    ],
    [
      'a list of tables',
      `[[signers]]\npublic_key = "${A}"\nkey_ids = [ 1, 2 ]\n\n[[signers]]\npublic_key = "${B}"\nkey_ids = [ 3, 4 ]`,
    ],
    ['single quotes', `{public_key = '${A}', key_ids = [1,2]},{public_key = '${B}', key_ids = [3,4]}`],
    ['lines with commas', `${A},1,2\n${B},3,4\n`],
    ['lines with blanks', `  ${A}  1 2\r\n${B} 3 4`],
    ['lines with a colon', `${A}: 1, 2\n${B}: 3, 4`],
  ])('%s', (_name, text) => {
    expect(readSignerRows(text)).toEqual(ROWS);
  });

  it('ranges, which stay ranges', () => {
    expect(readSignerRows(`${A} 1-4, 9`)).toEqual([{ publicKey: A, keyIds: '1-4, 9' }]);
  });

  it('nothing, when there is no signer in it', () => {
    expect(readSignerRows('hello\n127.0.0.1:30000\n')).toEqual([]);
  });

  it('anything, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(readSignerRows(text))).toBe(true);
      }),
    );
  });
});
