import type { TomlEntry } from './document.ts';
import type { Section } from './read-sections.ts';

/** All sections whose header begins with one name, by their numbers in ascending order. */
interface HeaderNode {
  readonly children: Map<string, HeaderNode>;
  readonly under: number[];
  /** For each place in `under` where to look next once that section is taken; shortened as it is followed. */
  readonly skips: number[];
  readonly arrays: number[];
}

/** Finds sections by header in next to no time, so that a long file costs time in proportion to its length. */
export class SectionIndex {
  readonly #sections: readonly Section[];
  readonly #paths: HeaderNode[][] = [];
  readonly #taken: boolean[];

  constructor(sections: readonly Section[]) {
    this.#sections = sections;
    this.#taken = sections.map(() => false);
    const root = createNode();
    for (const [number, section] of sections.entries()) {
      const path = [root];
      for (const { name } of section.header) {
        const parent = path.at(-1) ?? root;
        const child = parent.children.get(name) ?? createNode();
        parent.children.set(name, child);
        path.push(child);
      }
      for (const node of path) {
        node.under.push(number);
        node.skips.push(node.under.length);
      }
      if (section.isArray) path.at(-1)?.arrays.push(number);
      this.#paths.push(path);
    }
  }

  at(number: number): Section {
    const section = this.#sections[number];
    if (section === undefined) throw new RangeError('no such section');
    return section;
  }

  /** Whether two sections have the same header. */
  haveSameHeader(one: number, other: number): boolean {
    return this.#paths[one]?.at(-1) === this.#paths[other]?.at(-1);
  }

  /** The entries of a section, once; afterwards it is found no more. */
  take(number: number): readonly TomlEntry[] {
    if (this.#taken[number] === true) return [];
    this.#taken[number] = true;
    return this.at(number).entries;
  }

  /** The first section in `from` … `max − 1` not yet taken whose header shares `depth` parts with `like`. */
  findUnder(like: number, depth: number, from: number, max: number): { at: number; section: Section } | null {
    const node = this.#paths[like]?.[depth];
    if (node === undefined) return null;
    const place = this.#skipTaken(node, findFirst(node.under, from));
    const at = node.under[place];
    return at === undefined || at >= max ? null : { at, section: this.at(at) };
  }

  /** The next `[[header]]` equal to that of `like`, or `max`. */
  findNextElement(like: number, max: number): number {
    const arrays = this.#paths[like]?.at(-1)?.arrays ?? [];
    return Math.min(arrays[findFirst(arrays, like + 1)] ?? max, max);
  }

  #skipTaken(node: HeaderNode, from: number): number {
    let place = from;
    const seen: number[] = [];
    for (let at = node.under[place]; at !== undefined && this.#taken[at] === true; at = node.under[place]) {
      seen.push(place);
      place = node.skips[place] ?? node.under.length;
    }
    for (const earlier of seen) node.skips[earlier] = place;
    return place;
  }
}

function createNode(): HeaderNode {
  return { children: new Map(), under: [], skips: [], arrays: [] };
}

/** The first place in an ascending list whose number is at least `least`. */
function findFirst(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
