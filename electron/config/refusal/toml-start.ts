import type { TomlValue } from '../toml/document.ts';

/** A number up to the point of its fraction. */
const BEFORE_FRACTION = /\+?[-\d_]+\.(?=[\w-])/uy;

/**
 * Where toml 0.5.11 says that a value begins: a float with a fraction behind its point, a table of dotted names
 * at its first value.
 */
export function findTomlStart(value: TomlValue, text: string): number {
  if (value.kind === 'float') return passFraction(value.start, text);
  if (value.kind !== 'table' || value.form !== 'dotted') return value.start;
  const [first] = value.entries;
  return first === undefined ? value.start : findTomlStart(first.value, text);
}

/** The same for a value of which only the place is known. */
export function passFraction(at: number, text: string): number {
  BEFORE_FRACTION.lastIndex = at;
  return BEFORE_FRACTION.test(text) ? BEFORE_FRACTION.lastIndex : at;
}
