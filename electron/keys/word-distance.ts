import { wordlist } from '@scure/bip39/wordlists/english';

/**
 * Number of single-letter slips between two words: a letter added, lost, changed, or two neighbours
 * swapped (optimal string alignment). Stops counting above `limit`.
 */
export function countSlips(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      let slips = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + same);
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, at(before, column - 2) + 1);
      next.push(slips);
    }
    before = last;
    last = next;
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

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
