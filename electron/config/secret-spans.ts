import { isNearAny } from './field-names.ts';
import type { Release } from './release.ts';
import { releases } from './releases.ts';
import type { Span, TomlEntry, TomlValue } from './toml/document.ts';
import type { TomlDocument } from './toml/read-toml.ts';
import { checkSignerPublicKey } from './values/signer-public-key.ts';

/** Keys that name a secret in some release or in a person's mind, however they are spelt. */
export const SECRET_NAME = /private.?key|pas+w|pass|secret|mnemonic|seed|phrase|token/i;

/** Texts that have the shape of a key: hex or base58 of 32 bytes and more, wherever they stand. */
const SECRET_SHAPE = /[\da-f]{60,}|[1-9A-HJ-NP-Za-km-z]{42,}/gi;
export const KEY_SHAPE = new RegExp(SECRET_SHAPE.source, 'i');

/** The secret fields of every release. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(
  releases.flatMap(({ fields }) => fields.filter(({ secret }) => secret).map(({ name }) => name)),
);

/** Where more values than these are secret, looking for each of them everywhere takes long: then all is hidden. */
const MOST_VALUES = 64;

/**
 * Everything in a config text that must not be seen: the values of secret keys at any depth in any spelling,
 * their repetitions elsewhere (a comment, a wrong field), whatever has the shape of a key, and lines that could
 * not be read unless they clearly belong to a public field. Rather too much than too little.
 */
export function findSecretSpans({ text, root, gaps }: TomlDocument, release: Release): Span[] {
  const isSecret = (name: string) =>
    SECRET_NAME.test(name) ||
    release.fields.some((field) => field.secret && field.name === name) ||
    isNearAny(name, SECRET_FIELDS);
  const spans: Span[] = [];
  const values = new Set<string>();
  const open = new Set<number>();
  const visit = ({ key, value }: TomlEntry): void => {
    if (isSecret(key.name)) {
      spans.push(value.kind === 'string' ? trimQuotes(text, value) : value);
      collectTexts(text, value, values);
    } else if (
      key.name === 'public_key' &&
      value.kind === 'string' &&
      checkSignerPublicKey(value.value).length === 0
    ) {
      open.add(value.start + 1);
    } else {
      visitInside(value);
    }
  };
  const visitInside = (value: TomlValue): void => {
    if (value.kind === 'string' && KEY_SHAPE.test(value.value)) spans.push(trimQuotes(text, value));
    if (value.kind === 'table') value.entries.forEach(visit);
    if (value.kind === 'array') value.items.forEach(visitInside);
  };
  visitInside(root);
  if (values.size > MOST_VALUES) return [{ start: 0, end: text.length }];
  for (const value of values) addRepetitions(text, value, spans);
  for (const match of text.matchAll(SECRET_SHAPE)) {
    if (!open.has(match.index)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  const closed = gaps.filter(({ start, end }) => !isPublicLine(text.slice(start, end), release));
  return [...spans, ...closed.map((gap) => keepName(text, gap))];
}

/** The inside of a string token on one line; the whole token when it has more lines. */
function trimQuotes(text: string, { start, end }: Span): Span {
  const isPlain = text[start + 1] !== text[start] && end - start >= 2;
  return isPlain ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The strings in a value, as they mean and as they are spelt; short ones would hide half the file. */
function collectTexts(text: string, value: TomlValue, texts: Set<string>): void {
  if (value.kind === 'string' && value.value.length >= 6) {
    texts.add(value.value);
    texts.add(text.slice(value.start + 1, value.end - 1));
  }
  if (value.kind === 'array') value.items.forEach((item) => collectTexts(text, item, texts));
  if (value.kind === 'table') value.entries.forEach((entry) => collectTexts(text, entry.value, texts));
}

function addRepetitions(text: string, value: string, spans: Span[]): void {
  for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length)) {
    spans.push({ start, end: start + value.length });
  }
}

/** A single unreadable line that begins with the name of a public field. */
function isPublicLine(line: string, release: Release): boolean {
  const [, name] = /^[ \t]*["']?([\w-]{1,64})["']?[ \t]*[=:]/.exec(line) ?? [];
  const isOneLine = !line.trimEnd().includes('\n');
  return isOneLine && release.fields.some((field) => !field.secret && field.name === name);
}

/** An unreadable stretch without the name it begins with. */
function keepName(text: string, { start, end }: Span): Span {
  const [name = ''] =
    /^[ \t]*["']?[\w-]{1,40}["']?[ \t]*[=:]?[ \t]*/.exec(text.slice(start, Math.min(end, start + 200))) ?? [];
  return { start: start + (name.includes('=') || name.includes(':') ? name.length : 0), end };
}
