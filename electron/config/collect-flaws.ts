import type { PlacedFinding } from './problem.ts';
import type { TomlEntry, TomlValue } from './toml/document.ts';

/** What a name can look like: short, visible, at most three words. A pasted key or phrase is not repeated in a report. */
const NAME_SHAPE = /^(?!(?:\S+\s+){3}\S)[^\p{Cc}\p{Cf}]{1,59}$/u;

/** The name of a key for a report, or null when it might be a secret in the wrong place. */
export function nameField(name: string): string | null {
  return NAME_SHAPE.test(name) && !/[\da-z]{32}/i.test(name) ? name : null;
}

/**
 * The flaws of an entry that no field asks for: the signer skips it, but it still puts its tables together and
 * stops where that fails. Only tables with headers can hold such flaws.
 */
export function collectFlaws({ key, value }: TomlEntry): PlacedFinding[] {
  if (value.kind === 'flaw') {
    return [{ code: value.code, level: 'error', field: nameField(key.name), at: value.start }];
  }
  return collectInside(value);
}

function collectInside(value: TomlValue): PlacedFinding[] {
  if (value.kind === 'array' && value.form === 'header') return value.items.flatMap(collectInside);
  if (value.kind !== 'table' || value.form !== 'header') return [];
  return value.entries.flatMap(collectFlaws);
}
