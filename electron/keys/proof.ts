import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '../result.ts';

/** Words that are asked for, of any phrase. */
export const ASKED_WORDS = 6;

/**
 * How it stands with the words on paper: nothing shown yet, proved, gone on without on purpose, or nobody was there
 * to be asked, as when a program runs the command line.
 */
export type ProofState = 'open' | 'proved' | 'waived' | 'unasked';

/**
 * The proof that a phrase is on paper: random words are asked for and judged here, never in the page. Whoever
 * looks at the words again is asked for others.
 */
export class Proof {
  #asked: readonly number[] | null = null;
  #state: ProofState = 'open';

  get state(): ProofState {
    return this.#state;
  }

  /** Draws the numbers of the words to ask for, counted from 1, in ascending order; what was asked before is void. */
  ask(words: number, all: boolean): readonly number[] {
    const numbers = Array.from({ length: words }, (_, index) => index + 1);
    const count = all ? words : ASKED_WORDS;
    while (numbers.length > count) numbers.splice(randomInt(numbers.length), 1);
    this.#asked = numbers;
    return numbers;
  }

  /**
   * Judges the words, in the order in which they were asked for; case and blanks around are forgiven.
   * @returns the numbers of the wrong ones; none means proved
   */
  answer(
    typed: readonly string[],
    mnemonic: string,
  ): Result<{ readonly wrong: readonly number[] }, { readonly code: 'proof-stale' }> {
    const asked = this.#asked;
    if (asked === null || typed.length !== asked.length) return fail({ code: 'proof-stale' });
    const words = mnemonic.split(' ');
    const wrong = asked.filter((number, index) => typed[index]?.trim().toLowerCase() !== words[number - 1]);
    if (wrong.length === 0) this.#state = 'proved';
    return ok({ wrong });
  }

  /** The words were on the screen: what was asked for before that proves nothing. */
  interrupt(): void {
    this.#asked = null;
  }

  /** The person goes on without, on purpose; or there is none. */
  waive(isAsked: boolean): void {
    if (this.#state !== 'proved') this.#state = isAsked ? 'waived' : 'unasked';
  }

  /** Another key. */
  reset(): void {
    this.#asked = null;
    this.#state = 'open';
  }
}
