/** The lengths BIP-39 knows; 24 words carry 256 bits and are what `make_keychain` creates. */
export const WORD_COUNTS = [12, 15, 18, 21, 24] as const;
export type WordCount = (typeof WORD_COUNTS)[number];

/** A list word close to what was typed; `number` counts the words of the phrase from 1. */
export interface WordSuggestion {
  readonly number: number;
  readonly nearest: readonly string[];
}

/** One replacement that would satisfy the checksum: word `number` (from 1) becomes `word`. */
export interface WordRepair {
  readonly number: number;
  readonly word: string;
}

/**
 * Why a phrase is refused (BIP-39). Words are named by number; what was typed is never echoed,
 * only list words that would take its place.
 */
export type MnemonicFailure =
  | { readonly code: 'mnemonic-empty' }
  | { readonly code: 'mnemonic-word-count'; readonly count: number }
  | {
      readonly code: 'mnemonic-word-unknown';
      readonly words: readonly WordSuggestion[];
      readonly repairs: readonly WordRepair[];
    }
  | { readonly code: 'mnemonic-checksum'; readonly repairs: readonly WordRepair[] };
