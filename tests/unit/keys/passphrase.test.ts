import { wordlist } from '@scure/bip39/wordlists/english';
import { describe, expect, it } from 'vitest';
import { createPassphrase, joinPassphrase, readPassphrase } from '../../../electron/keys/passphrase.ts';
import { isStrong } from '../../../electron/keys/passphrase-strength.ts';

describe('a passphrase made here', () => {
  it('is ten words of the list, never the same twice', () => {
    const words = createPassphrase();
    expect(words).toHaveLength(10);
    expect(words.every((word) => wordlist.includes(word))).toBe(true);
    expect(createPassphrase()).not.toEqual(words);
  });

  it('is strong by the measure for one’s own', () => {
    for (let round = 0; round < 20; round += 1) {
      expect(isStrong(joinPassphrase(createPassphrase()))).toBe(true);
    }
  });
});

describe('what was typed', () => {
  const words = ['tilt', 'invite', 'caught', 'shoe', 'shed', 'gravity', 'guitar', 'bench', 'spot', 'dial'];

  it.each([
    ['with blanks', words.join(' ')],
    ['with hyphens', words.join('-')],
    ['with capitals', words.join(' ').toUpperCase()],
    ['with the numbers of the list', words.map((word, index) => `${index + 1}. ${word}`).join('\n')],
  ])('%s means the words joined by hyphens first', (_, typed) => {
    expect(readPassphrase(typed)[0]).toBe(words.join('-'));
  });

  it('is also tried as it stands, since somebody may have sealed with just that', () => {
    expect(readPassphrase(words.join(' '))).toEqual([words.join('-'), words.join(' ')]);
    expect(readPassphrase(words.join('-'))).toEqual([words.join('-')]);
  });

  it.each(['Correct Horse', ' leading', words.slice(1).join(' '), [...words.slice(1), 'zzzz'].join(' '), ''])(
    'stays as it is when it is one’s own: %j',
    (typed) => {
      expect(readPassphrase(typed)).toEqual([typed]);
    },
  );
});

describe('a passphrase of one’s own', () => {
  it.each([
    '',
    'secret',
    'password1234',
    'qwertyuiopasdfgh',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'summer2026summer2026',
    'Tr0ub4dor&3',
    'iloveyouiloveyouiloveyou',
    '1234567890123456789012345',
  ])('is too weak: %s', (passphrase) => {
    expect(isStrong(passphrase)).toBe(false);
  });

  it.each([
    'lantern orbit quietly seventeen plum drawbridge',
    'x9!kQz2#vLp7@Wd4',
    'ęśąćżźół-7-kalosze-w-deszczu',
  ])('is strong enough: %s', (passphrase) => {
    expect(isStrong(passphrase)).toBe(true);
  });

  it('is judged in no time, however long it is', () => {
    expect(isStrong('ab'.repeat(500_000))).toBe(false);
  });
});
