import type { TomlEntry, TomlTable, TomlValue } from './document.ts';
import type { FlawCode } from './flaw.ts';
import type { Section } from './read-sections.ts';
import { SectionIndex } from './section-index.ts';

/** The state of one table or array of tables while it is put together; it moves forward only. */
interface Walk {
  /** How many parts of a header lead here. */
  readonly depth: number;
  /** Sections from here on belong to a later element of the surrounding array. */
  readonly max: number;
  /** The section whose header gives this table its name. */
  parent: number;
  /** The section the walk stands at. */
  current: number;
}

/**
 * Puts the sections together as toml 0.5.11 hands them to the fields of a config: depth first, a table wherever
 * its name comes first. Where it would refuse – a header twice, an array where a table was – stands a flaw.
 */
export function assembleTables(sections: readonly Section[]): TomlTable {
  const index = new SectionIndex(sections);
  const end = sections.at(-1)?.end ?? 0;

  const walkTable = (walk: Walk, own: readonly TomlEntry[]): TomlEntry[] => {
    if (walk.parent === walk.max || walk.current === walk.max) return [];
    const entries = [...own];
    for (;;) {
      const found = index.findUnder(walk.parent, walk.depth, walk.current, walk.max);
      if (found === null) return entries;
      walk.current = found.at;
      const { section } = found;
      const isRepeated = walk.parent !== found.at && index.haveSameHeader(walk.parent, found.at);
      if (section.header.length < index.at(walk.parent).header.length) walk.parent = found.at;
      if (isRepeated || (section.header.length === walk.depth && section.isArray)) {
        entries.push(refuse(section, isRepeated ? 'toml-duplicate-table' : 'toml-array-table'));
        for (const entry of index.take(found.at)) entries.push(entry);
      } else if (section.header.length === walk.depth) {
        for (const entry of index.take(found.at)) entries.push(entry);
      } else {
        entries.push(walkDeeper(walk, section));
      }
      if (walk.current === walk.max) return entries;
    }
  };

  const walkDeeper = (walk: Walk, section: Section): TomlEntry => {
    const key = section.header[walk.depth] ?? { name: '', start: section.start, end: section.end };
    const isArray = section.isArray && walk.depth === section.header.length - 1;
    const parent = walk.current;
    walk.current += 1;
    const { start, end: stop } = section;
    const value: TomlValue = isArray
      ? { kind: 'array', form: 'header', items: walkArray(parent, walk), start, end: stop }
      : {
          kind: 'table',
          form: 'header',
          entries: walkTable({ depth: walk.depth + 1, max: walk.max, parent, current: 0 }, []),
          start,
          end: stop,
        };
    return { key, value };
  };

  const walkArray = (first: number, { depth, max }: Walk): TomlTable[] => {
    const items: TomlTable[] = [];
    for (let parent = first; parent !== max;) {
      const next = index.findNextElement(parent, max);
      const { start, end: stop } = index.at(parent);
      const own = index.take(parent);
      const entries = walkTable({ depth: depth + 1, max: next, parent, current: 0 }, own);
      items.push({ kind: 'table', form: 'header', entries, start, end: stop });
      parent = next;
    }
    return items;
  };

  const entries = walkTable({ depth: 0, max: sections.length, parent: 0, current: 0 }, []);
  return { kind: 'table', form: 'header', entries, start: 0, end };
}

/** An entry that stands for the place where toml 0.5.11 gives up. */
function refuse({ header, start, end }: Section, code: FlawCode): TomlEntry {
  const key = { name: header.map((part) => part.name).join('.'), start, end };
  return { key, value: { kind: 'flaw', code, start, end } };
}
