import type { TomlOther } from './document.ts';
import { FlawSignal } from './flaw.ts';
import type { Scanner, Token } from './scanner.ts';

/** Whether toml 0.5.11 takes a bare word for the beginning of a date: by a `T`, or a dash that is no exponent's. */
export function looksLikeDate(word: string): boolean {
  return /t/i.test(word) || (word.indexOf('-', 1) !== -1 && !/e-/i.test(word));
}

/**
 * Reads a date or time by its outline only: words at the right signs. toml 0.5.11 looks no closer unless a field
 * wants a date, and no signer field does.
 * @param colonTaken whether the colon after a leading hour is already taken
 */
export function readDate(scanner: Scanner, word: Token, colonTaken: boolean): TomlOther {
  skipSpacedHour(scanner);
  if (colonTaken || scanner.eat(':')) {
    expectWord(scanner, word.start);
    scanner.expect(':', 'toml-wanted-colon');
    expectWord(scanner, word.start);
    for (const sign of ['.', '+', ':'] as const) {
      if (scanner.eat(sign)) expectWord(scanner, word.start);
    }
  }
  return { kind: 'date', start: word.start, end: scanner.position };
}

/** A date and its time may be parted by exactly one space. */
function skipSpacedHour(scanner: Scanner): void {
  const { position, text } = scanner;
  if (text[position] !== ' ' || !/[\w-]/.test(text.charAt(position + 1))) return;
  scanner.position = position + 1;
  scanner.next();
}

function expectWord(scanner: Scanner, dateAt: number): void {
  if (scanner.next().kind !== 'bare') throw new FlawSignal('toml-date', dateAt);
}
