import { wordlist } from '@scure/bip39/wordlists/english';
import { countSlips } from './word-slips.ts';

/**
 * The BIP-39 words nearest to what was typed, closest first; a word that continues it counts as near,
 * since four letters already name a list word.
 * @param limit how many slips apart a word may be
 */
export function findNearestWords(typed: string, limit: number): string[] {
  // A "word" far longer than any list word is near none; this bounds the work as well.
  if (typed.length > 12) return [];
  const scored = wordlist.flatMap((word) => {
    const isContinuation = typed.length >= 3 && word.startsWith(typed);
    const slips = isContinuation ? 0 : countSlips(typed, word, limit);
    return slips <= limit ? [{ word, slips }] : [];
  });
  return scored.toSorted((a, b) => a.slips - b.slips || a.word.localeCompare(b.word)).map(({ word }) => word);
}
