import type { TomlEntry, TomlKey, TomlTable, TomlValue } from './document.ts';
import { FlawSignal } from './flaw.ts';

/**
 * The entries of one table while it is being read. A name may occur twice: toml 0.5.11 leaves that to the field
 * that is asked for. A dotted name goes into the first entry that has its first part.
 */
export class EntryList {
  readonly entries: TomlEntry[] = [];
  readonly #firsts = new Map<string, EntryList | TomlValue>();

  /** Adds a value under a name of one or more parts. */
  add(keys: readonly TomlKey[], value: TomlValue): void {
    const list = keys.slice(0, -1).reduce<EntryList>((table, key) => table.#descend(key, value), this);
    const last = keys.at(-1);
    if (last === undefined) return;
    list.entries.push({ key: last, value });
    if (!list.#firsts.has(last.name)) list.#firsts.set(last.name, value);
  }

  /** The table that a part of a dotted name leads to, made on first use. */
  #descend(key: TomlKey, value: TomlValue): EntryList {
    const first = this.#firsts.get(key.name);
    if (first instanceof EntryList) return first;
    if (first !== undefined) throw new FlawSignal('toml-dotted-key', first.start);
    const list = new EntryList();
    const { start, end } = value;
    const table: TomlTable = { kind: 'table', form: 'dotted', entries: list.entries, start, end };
    this.entries.push({ key, value: table });
    this.#firsts.set(key.name, list);
    return list;
  }
}
