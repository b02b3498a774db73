import type { Release } from '../release.ts';
import { readTomlText } from '../toml/read-toml.ts';
import { parseInteger } from '../values/integer.ts';
import type { FixCode } from './fix.ts';
import { fix, type ProposeFix } from './fix-context.ts';

/** A way to put a line right; gives the line back unchanged where it does not apply. */
interface Repair {
  readonly code: FixCode;
  readonly apply: (line: string, release: Release) => string;
}

const SINGLE = /[\u2018\u2019\u201a\u201b\u00b4`]/gu;
const DOUBLE = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/gu;
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f]/gu;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/gu;

const REPAIRS: readonly Repair[] = [
  { code: 'replace-blank', apply: (line) => line.replaceAll(BLANKS, ' ') },
  { code: 'remove-character', apply: (line) => line.replaceAll(INVISIBLE, '') },
  { code: 'straighten-quotes', apply: (line) => line.replaceAll(DOUBLE, '"').replaceAll(SINGLE, "'") },
  { code: 'use-equals', apply: (line) => line.replace(/^(\s*["']?[\w-]+["']?\s*)(?::=|==|=>|:)/u, '$1=') },
  { code: 'use-equals', apply: (line) => line.replace(/^(\s*[\w-]+)\s+(["'].*)$/u, '$1 = $2') },
  { code: 'remove-character', apply: (line) => line.replace(/[;,]\s*$/u, '') },
  { code: 'remove-character', apply: (line) => line.replace(/^(\s*)(?:export|set|let)\s+/u, '$1') },
  { code: 'escape-backslashes', apply: keepBackslashes },
  { code: 'close-quote', apply: closeQuote },
  { code: 'lower-case', apply: (line) => line.replace(/(=\s*)(true|false)(\s*)$/iu, lowerWord) },
  { code: 'unquote-value', apply: writeNumber },
  { code: 'quote-value', apply: quoteValue },
];

/**
 * Puts an unreadable line right: each repair alone, then all of them one after the other. Only what then reads
 * as exactly one entry counts, so that nothing but the flaw changes (signer-config-rules.md B.2).
 */
export const fixLine: ProposeFix = ({ at }, { document: { text, gaps }, release }) => {
  const gap = gaps.find(({ start, end }) => start <= at && at <= end);
  if (gap === undefined) return null;
  const end = text.indexOf('\n', gap.start);
  const whole = text.slice(gap.start, end === -1 ? text.length : end);
  const line = whole.replace(/\r$/u, '');
  if (line.length > 4096) return null;
  const repaired = repairLine(line, release);
  return repaired === null ? null : fix(repaired.code, gap.start, gap.start + line.length, repaired.line);
};

function repairLine(line: string, release: Release): { code: FixCode; line: string } | null {
  for (const { code, apply } of REPAIRS) {
    const repaired = apply(line, release);
    if (repaired !== line && isEntry(repaired)) return { code, line: repaired };
  }
  let all = line;
  let first: FixCode | null = null;
  for (const { code, apply } of REPAIRS) {
    const repaired = apply(all, release);
    if (repaired !== all) first ??= code;
    all = repaired;
    if (first !== null && isEntry(all)) return { code: first, line: all };
  }
  return null;
}

function isEntry(line: string): boolean {
  const { flaws, root } = readTomlText(line);
  return flaws.length === 0 && root.entries.length === 1;
}

function lowerWord(_: string, before: string, word: string, after: string): string {
  return before + word.toLowerCase() + after;
}

/** The one string of a line in single quotes, where a backslash is only a backslash. */
function keepBackslashes(line: string): string {
  return line.replace(/^([^"'#]*=\s*)"([^"']*\\[^"']*)"(\s*(?:#.*)?)$/u, "$1'$2'$3");
}

/** A quote that is opened and never closed is closed at the end, unless a comment makes the end unclear. */
function closeQuote(line: string): string {
  return /^[^"'#]*=\s*"[^"\\#]*$/u.test(line) ? `${line.trimEnd()}"` : line;
}

/** `5000ms`, `05` and `5,000` where a number of that unit belongs. */
function writeNumber(line: string, release: Release): string {
  const [, before, digits = '', unit = ''] =
    /^(\s*[\w-]+\s*=\s*)"?(\d[\d,]*)\s*(ms|s|secs?)?"?\s*$/u.exec(line) ?? [];
  const field = before === undefined ? undefined : release.fields.find(({ name }) => name === nameOf(line));
  const isTime = field?.type === 'u32' || field?.type === 'u64';
  const fits = unit === '' || (unit === 'ms') === (field?.unit === 'milliseconds');
  const value = isTime && fits ? parseInteger(digits.replaceAll(',', '')) : null;
  return value === null ? line : `${before}${value}`;
}

/** Quotes around the text of a field that is text; a comment behind a blank stays one. */
function quoteValue(line: string, release: Release): string {
  const field = release.fields.find(({ name }) => name === nameOf(line));
  const isText = field !== undefined && !['u32', 'u64', 'bool', 'signers'].includes(field.type);
  const [, before = '', value = '', after = ''] =
    /^([^=]*=\s*)([^"'#\s][^"'#]*?)(\s*(?:#.*)?)$/u.exec(line) ?? [];
  return isText && value !== '' ? `${before}${JSON.stringify(value)}${after}` : line;
}

function nameOf(line: string): string | undefined {
  return /^\s*["']?([\w-]+)/u.exec(line)?.[1];
}
