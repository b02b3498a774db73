import { generateMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english';
import { randomSeedPhrase } from '@stacks/wallet-sdk';
import { fail, ok, type Result } from '../result.ts';
import { WORD_COUNTS, type MnemonicFailure, type WordCount, type WordRepair } from './mnemonic-rules.ts';
import { findNearestWords } from './word-distance.ts';

const SLIPS = 2;
const MOST_SUGGESTIONS = 5;
const MOST_REPAIRS = 6;
const known = new Set(wordlist);

/**
 * A new English BIP-39 mnemonic from the system's CSPRNG, words separated by one space.
 * 24 and 12 words come from wallet-sdk itself; the lengths between from the library under it,
 * because wallet-sdk offers only those two.
 */
export function createMnemonic(words: WordCount): string {
  if (words === 24) return randomSeedPhrase(256);
  if (words === 12) return randomSeedPhrase(128);
  return generateMnemonic(wordlist, (words / 3) * 32);
}

/**
 * Checks a typed phrase against BIP-39: number of words, word list, checksum. Case, spacing, and the
 * numbers and punctuation of a copied list are forgiven. `make_keychain` checks none of this and
 * silently gives other keys (signer-config-rules.md E).
 * @returns the words in lower case, separated by one space
 */
export function parseMnemonic(text: string): Result<string, MnemonicFailure> {
  const words = splitWords(text);
  if (words.length === 0) return fail({ code: 'mnemonic-empty' });
  if (!WORD_COUNTS.some((count) => count === words.length)) {
    return fail({ code: 'mnemonic-word-count', count: words.length });
  }
  const unknown = words.flatMap((word, index) => (known.has(word) ? [] : [index]));
  if (unknown.length > 0) {
    const suggestions = unknown.map((index) => ({
      number: index + 1,
      nearest: findNearestWords(words[index] ?? '', SLIPS).slice(0, MOST_SUGGESTIONS),
    }));
    const repairs = unknown.length === 1 ? findRepairs(words, unknown) : [];
    return fail({ code: 'mnemonic-word-unknown', words: suggestions, repairs });
  }
  const mnemonic = words.join(' ');
  if (validateMnemonic(mnemonic, wordlist)) return ok(mnemonic);
  return fail({ code: 'mnemonic-checksum', repairs: findRepairs(words, [...words.keys()]) });
}

function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:()[\]"'-]+/u)
    .filter((word) => word !== '');
}

/** Single-word replacements near to what was typed that satisfy the checksum, likeliest first. */
function findRepairs(words: readonly string[], places: readonly number[]): WordRepair[] {
  const repairs = places.flatMap((place) =>
    findNearestWords(words[place] ?? '', SLIPS)
      .map((word, rank) => ({ place, word, rank }))
      .filter(({ word }) => validateMnemonic(words.with(place, word).join(' '), wordlist)),
  );
  return repairs
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_REPAIRS)
    .map(({ place, word }) => ({ number: place + 1, word }));
}
