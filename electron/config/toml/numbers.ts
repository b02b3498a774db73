import type { TomlInteger, TomlOther } from './document.ts';
import { FlawSignal } from './flaw.ts';
import type { Scanner, Token } from './scanner.ts';

/** A stretch of a bare word and the offset at which it stands. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/** Which spellings of digits are good in one place. */
interface DigitRules {
  readonly radix: 2 | 8 | 10 | 16;
  readonly sign: boolean;
  readonly leadingZeros: boolean;
}

const I64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n } as const;
const PREFIXES = { '0x': 16, '0o': 8, '0b': 2 } as const;
const DIGITS = { 2: /[01]/, 8: /[0-7]/, 10: /\d/, 16: /[\da-f]/i } as const;
const SPECIAL_FLOATS: ReadonlySet<string> = new Set(['inf', '-inf', 'nan', '-nan']);

/**
 * Reads the number that begins with a bare word; a fraction or a signed exponent follows as tokens of its own.
 * Integers must fit i64. `+0x10` and `+-0` are numbers to toml 0.5.11 (rules B.2).
 * @param start where the value begins, which is before the word when it has a `+`
 */
export function readNumber(scanner: Scanner, word: Token, start: number): TomlInteger | TomlOther {
  const whole: Piece = { text: word.text, at: word.start };
  const radix = PREFIXES[word.text.slice(0, 2) as keyof typeof PREFIXES];
  if (radix !== undefined)
    return readInteger(drop(whole, 2), { radix, sign: false, leadingZeros: true }, start, word.end);
  if (/e/i.test(word.text)) return readFloat(scanner, whole, null, start);
  if (scanner.eat('.')) {
    const fraction = scanner.next();
    if (fraction.kind !== 'bare') throw new FlawSignal('toml-number', fraction.start);
    return readFloat(scanner, whole, { text: fraction.text, at: fraction.start }, start);
  }
  if (SPECIAL_FLOATS.has(word.text)) return { kind: 'float', start, end: word.end };
  return readInteger(whole, { radix: 10, sign: true, leadingZeros: false }, start, word.end);
}

function readInteger(piece: Piece, rules: DigitRules, start: number, end: number): TomlInteger {
  const [digits, rest] = splitDigits(piece, rules);
  if (rest.text !== '') throw new FlawSignal('toml-number', piece.at);
  const value = toBigInt(digits.text, rules.radix);
  if (value === null || value < I64.min || value > I64.max) throw new FlawSignal('toml-number', piece.at);
  return { kind: 'integer', value, start, end };
}

/** The value of digits that have passed {@link splitDigits}; null when there are too many for i64. */
function toBigInt(text: string, radix: DigitRules['radix']): bigint | null {
  const isNegative = text.startsWith('-');
  const digits = text
    .replace(/^[+-]/, '')
    .replaceAll('_', '')
    .replace(/^0+(?=.)/, '');
  if (digits.length > 64) return null;
  const prefix = radix === 10 ? '' : radix === 16 ? '0x' : radix === 8 ? '0o' : '0b';
  const value = BigInt(prefix + digits);
  return isNegative ? -value : value;
}

/** A float only has to be finite: its value matters to nobody. */
function readFloat(scanner: Scanner, whole: Piece, fraction: Piece | null, start: number): TomlOther {
  const [integral, afterIntegral] = splitDigits(whole, { radix: 10, sign: true, leadingZeros: false });
  let rest = afterIntegral;
  let digits = integral.text;
  if (fraction !== null) {
    if (rest.text !== '') throw new FlawSignal('toml-number', whole.at);
    const [decimals, afterDecimals] = splitDigits(fraction, { radix: 10, sign: false, leadingZeros: true });
    digits += `.${decimals.text}`;
    rest = afterDecimals;
  }
  if (/^e/i.test(rest.text)) digits += `e${readExponent(scanner, rest, whole.at)}`;
  else if (rest.text !== '') throw new FlawSignal('toml-number', whole.at);
  if (!Number.isFinite(Number(digits.replaceAll('_', '')))) throw new FlawSignal('toml-number', whole.at);
  return { kind: 'float', start, end: scanner.position };
}

/** An exponent stands in the same word as its `e`, unless a `+` parts them. */
function readExponent(scanner: Scanner, rest: Piece, numberAt: number): string {
  let exponent = drop(rest, 1);
  const isApart = exponent.text === '';
  if (isApart) {
    scanner.eat('+');
    const word = scanner.next();
    if (word.kind !== 'bare') throw new FlawSignal('toml-number', numberAt);
    exponent = { text: word.text, at: word.start };
  }
  const [digits, after] = splitDigits(exponent, { radix: 10, sign: !isApart, leadingZeros: true });
  if (after.text !== '') throw new FlawSignal('toml-number', numberAt);
  return digits.text;
}

/** Parts a word after its leading digits. Underscores stand between digits only; there is at least one digit. */
function splitDigits(piece: Piece, { radix, sign, leadingZeros }: DigitRules): [Piece, Piece] {
  const { text, at } = piece;
  const first = sign && /^[+-]/.test(text) ? 1 : 0;
  let end = first;
  for (; end < text.length; end += 1) {
    const char = text.charAt(end);
    if (char === '_') {
      if (end === first) throw new FlawSignal('toml-number', at + end);
      if (text[end - 1] === '_') break;
    } else if (!DIGITS[radix].test(char)) {
      break;
    } else if (end > first && text[first] === '0' && !leadingZeros) {
      throw new FlawSignal('toml-number', at + end);
    }
  }
  if (end === first || text[end - 1] === '_') throw new FlawSignal('toml-number', at);
  return [{ text: text.slice(0, end), at }, drop(piece, end)];
}

function drop(piece: Piece, count: number): Piece {
  return { text: piece.text.slice(count), at: piece.at + count };
}
