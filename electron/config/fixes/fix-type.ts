import { NETWORKS } from '../release.ts';
import { checkInteger, parseInteger } from '../values/integer.ts';
import { findTextAt, findValueAt, fix, replaceText, type ProposeFix } from './fix-context.ts';

/** A number, truth value or date where text belongs only lacks its quotes. */
export const fixText: ProposeFix = ({ at }, { document }) => {
  const value = findValueAt(document, at);
  if (value === null || value.kind === 'array' || value.kind === 'table' || value.kind === 'flaw')
    return null;
  return fix(
    'quote-value',
    value.start,
    value.end,
    JSON.stringify(document.text.slice(value.start, value.end)),
  );
};

/** A whole number in quotes has two quotes too many. */
export const fixInteger: ProposeFix = ({ field: name, at }, { document, release }) => {
  const value = findTextAt(document, at);
  const type = [...release.fields, ...release.alsoRead].find((field) => field.name === name)?.type;
  const integer = value === null ? null : parseInteger(value.value.trim());
  if (value === null || integer === null || (type !== 'u32' && type !== 'u64')) return null;
  return checkInteger(integer, type).length > 0
    ? null
    : fix('unquote-value', value.start, value.end, `${integer}`);
};

/** So has a truth value. */
export const fixBoolean: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  const word = value?.value.trim().toLowerCase();
  return value !== null && (word === 'true' || word === 'false')
    ? fix('unquote-value', value.start, value.end, word)
    : null;
};

/** The names of networks are lower case and nothing else (signer-config-rules.md A, B). */
export const fixNetwork: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  const name = NETWORKS.find((network) => network === value?.value.trim().toLowerCase());
  if (value === null || name === undefined) return null;
  return replaceText(value.value.trim() === name ? 'trim-value' : 'lower-case', value, name);
};

/** `"C:\temp\new"` holds a tab and a line break; in single quotes a backslash is a backslash. */
export const fixBackslashes: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  if (value === null) return null;
  const inside = document.text.slice(value.start + 1, value.end - 1);
  const isPlain = document.text[value.start] === '"' && !/^""|['\n\r]/u.test(inside) && inside.includes('\\');
  return isPlain ? fix('escape-backslashes', value.start, value.end, `'${inside}'`) : null;
};
