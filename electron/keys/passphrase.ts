import { randomInt } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english';

/** Words of a passphrase that is made here: 110 bits, as the age tool makes its own. */
export const PASSPHRASE_WORDS = 10;

const known = new Set(wordlist);

/** Ten words of the BIP-39 list from the system's CSPRNG. Never a mnemonic: those have twelve words or more. */
export function createPassphrase(): readonly string[] {
  return Array.from({ length: PASSPHRASE_WORDS }, () => wordlist[randomInt(wordlist.length)] ?? '');
}

/** The passphrase as the age tool wants it typed: words joined by hyphens. */
export function joinPassphrase(words: readonly string[]): string {
  return words.join('-');
}

/**
 * What a typed passphrase can mean, likeliest first. Ten list words may be typed with blanks, capitals or numbers;
 * anything else is taken as it stands.
 */
export function readPassphrase(typed: string): readonly string[] {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s\d.,;:-]+/u)
    .filter((word) => word !== '');
  const isOurs = words.length === PASSPHRASE_WORDS && words.every((word) => known.has(word));
  return isOurs ? [...new Set([joinPassphrase(words), typed])] : [typed];
}
