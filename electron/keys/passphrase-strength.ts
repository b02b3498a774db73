import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';

/**
 * Guesses that a passphrase must stand, as a power of ten. One guess costs scrypt with 256 MiB; at a hundred thousand
 * a second, which takes a hall of computers, this is thirty years.
 */
const STRONG = 14;
/** What the estimate looks at; more characters only make it stronger. */
const MOST = 128;

let estimator: ZxcvbnFactory | null = null;

/** Whether a passphrase that a person thought of would stand against guessing by lists, patterns and dates. */
export function isStrong(passphrase: string): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs });
  return estimator.check(passphrase.slice(0, MOST)).guessesLog10 >= STRONG;
}
