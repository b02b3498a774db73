import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMnemonic, parseMnemonic } from '../../../electron/keys/mnemonic.ts';
import { WORD_COUNTS } from '../../../electron/keys/mnemonic-rules.ts';
import { findNearestWords } from '../../../electron/keys/word-distance.ts';
import { countSlips } from '../../../electron/keys/word-slips.ts';
import { unwrap } from '../support/unwrap.ts';

const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
const WORDS = PHRASE.split(' ');

describe('creating a mnemonic', () => {
  it.each(WORD_COUNTS)('makes %i words with a valid checksum', (count) => {
    const mnemonic = createMnemonic(count);
    expect(mnemonic.split(' ')).toHaveLength(count);
    expect(validateMnemonic(mnemonic, wordlist)).toBe(true);
  });

  it('never makes the same one twice', () => {
    expect(new Set(Array.from({ length: 50 }, () => createMnemonic(24))).size).toBe(50);
  });
});

describe('reading a phrase forgives', () => {
  it.each([
    ['capitals', PHRASE.toUpperCase()],
    ['blanks and line ends', `  ${WORDS.join(' \r\n\t ')}  `],
    ['a no-break space', WORDS.join('\u00A0')],
    ['the numbers of a list', WORDS.map((word, index) => `${index + 1}. ${word}`).join('\n')],
    ['commas and quotes', `"${WORDS.join(', ')}"`],
  ])('%s', (_name, text) => {
    expect(unwrap(parseMnemonic(text))).toBe(PHRASE);
  });
});

describe('reading a phrase refuses', () => {
  it.each([
    ['nothing', '', { code: 'mnemonic-empty' }],
    ['blanks only', ' \n ', { code: 'mnemonic-empty' }],
    ['one word', 'tilt', { code: 'mnemonic-word-count', count: 1 }],
    ['23 words', WORDS.slice(1).join(' '), { code: 'mnemonic-word-count', count: 23 }],
    ['25 words', `${PHRASE} use`, { code: 'mnemonic-word-count', count: 25 }],
  ])('%s', (_name, text, failure) => {
    expect(parseMnemonic(text)).toEqual({ ok: false, ...failure });
  });

  it('a mistyped word, by number, with near list words and the repair that satisfies the checksum', () => {
    const result = parseMnemonic(WORDS.with(6, 'guitra').join(' '));
    expect(result).toMatchObject({ ok: false, code: 'mnemonic-word-unknown' });
    if (result.ok || result.code !== 'mnemonic-word-unknown') return;
    expect(result.words).toEqual([{ number: 7, nearest: expect.arrayContaining(['guitar']) }]);
    expect(result.repairs[0]).toEqual({ number: 7, word: 'guitar' });
  });

  it('several unknown words, each named', () => {
    const result = parseMnemonic(WORDS.with(0, 'tilr').with(23, 'usee').join(' '));
    expect(result).toMatchObject({
      code: 'mnemonic-word-unknown',
      words: [{ number: 1 }, { number: 24 }],
      repairs: [],
    });
  });

  it('a list word in the wrong place by its checksum, and proposes the word that was meant', () => {
    const result = parseMnemonic(WORDS.with(22, 'top').join(' '));
    expect(result).toMatchObject({ ok: false, code: 'mnemonic-checksum' });
    if (result.ok || result.code !== 'mnemonic-checksum') return;
    expect(result.repairs).toContainEqual({ number: 23, word: 'tip' });
  });

  it('what make_keychain lets through: twelve words that are in no list', () => {
    const text = 'hello world foo bar baz qux quux corge grault garply waldo fred';
    expect(parseMnemonic(text)).toMatchObject({ code: 'mnemonic-word-unknown' });
  });

  it('what make_keychain lets through: abandon, 24 times', () => {
    expect(parseMnemonic('abandon '.repeat(24))).toMatchObject({ code: 'mnemonic-checksum' });
  });

  it('anything else, without throwing and without echoing it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const result = parseMnemonic(text);
        if (result.ok) return;
        const typed = new Set(text.toLowerCase().split(/\s+/u));
        const given = JSON.stringify(result).match(/[a-z]{3,8}(?=")/gu) ?? [];
        expect(given.filter((word) => typed.has(word) && !wordlist.includes(word))).toEqual([]);
      }),
    );
  });
});

describe('every proposed repair satisfies the checksum', () => {
  it('for random phrases with one random slip', () => {
    const slip = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 7 }), fc.stringMatching(/^[a-z]$/u));
    fc.assert(
      fc.property(slip, ([place, at, letter]) => {
        const words = createMnemonic(24).split(' ');
        const word = words[place] ?? '';
        const slipped = words.with(place, word.slice(0, at) + letter + word.slice(at + 1));
        const result = parseMnemonic(slipped.join(' '));
        if (result.ok || !('repairs' in result)) return;
        for (const repair of result.repairs) {
          expect(unwrap(parseMnemonic(slipped.with(repair.number - 1, repair.word).join(' ')))).toBeTruthy();
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('how far apart two words are', () => {
  it.each([
    ['gate', 'gate', 0],
    ['gate', 'gates', 1],
    ['gate', 'gte', 1],
    ['gate', 'gape', 1],
    ['gate', 'gaet', 1],
    ['gate', 'gtae', 1],
    ['need', 'used', 2],
  ])('%s → %s: %i', (from, to, slips) => {
    expect(countSlips(from, to, 2)).toBe(slips);
    expect(countSlips(to, from, 2)).toBe(slips);
  });

  it('takes four letters for the word they begin', () => {
    expect(findNearestWords('grav', 2)[0]).toBe('gravity');
  });

  it('finds nothing near a word longer than any list word', () => {
    expect(findNearestWords('a'.repeat(100_000), 2)).toEqual([]);
  });
});
