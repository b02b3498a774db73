/* oxlint-disable unicorn/consistent-function-scoping -- sent to a page as source: nothing may be outside */
/**
 * The structured clone of Electron's IPC, as text. JSON alone would turn a `Uint8Array` into an object
 * and lose `undefined`, so every value that is not plain JSON is tagged; what cannot be cloned throws.
 *
 * Both functions are also sent to the page as source: they must not use anything from outside themselves.
 */

/**
 * Encodes a value. Kept: primitives (with `undefined`, -0, NaN, bigint), arrays, plain objects, `Date`,
 * `Map`, `Set`, `Uint8Array`. Throws on functions, symbols, class instances, sparse arrays and cycles:
 * Electron would drop a prototype silently, here that is a bug that shows.
 */
export function encodeClone(value: unknown): string {
  const seen = new Set<object>();

  function refuse(what: string): never {
    throw new Error(`An object could not be cloned: ${what}`);
  }

  function encodeObject(object: object): unknown {
    const prototype: unknown = Object.getPrototypeOf(object);
    const tag = Object.prototype.toString.call(object).slice(8, -1);
    if (Array.isArray(object)) {
      return Array.from({ length: object.length }, (_, index) =>
        index in object ? encode(object[index]) : refuse('sparse array'),
      );
    }
    if (tag === 'Uint8Array') return { $bytes: Array.from(object as Uint8Array) };
    if (tag === 'Date') return { $date: (object as Date).getTime() };
    if (tag === 'Map')
      return { $map: [...(object as Map<unknown, unknown>)].map((entry) => entry.map(encode)) };
    if (tag === 'Set') return { $set: [...(object as Set<unknown>)].map(encode) };
    const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
    if (tag !== 'Object' || !plain) refuse(tag === 'Object' ? 'class instance' : tag);
    if (Object.getOwnPropertySymbols(object).length > 0) refuse('symbol key');
    return { $object: Object.entries(object).map(([key, item]) => [key, encode(item)]) };
  }

  function encode(item: unknown): unknown {
    if (item === null || typeof item === 'string' || typeof item === 'boolean') return item;
    if (item === undefined) return { $value: 'undefined' };
    if (typeof item === 'bigint') return { $bigint: String(item) };
    if (typeof item === 'number') {
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : { $value: Object.is(item, -0) ? '-0' : `${item}` };
    }
    if (typeof item !== 'object') return refuse(typeof item);
    if (seen.has(item)) refuse('cycle');
    seen.add(item);
    const encoded = encodeObject(item);
    seen.delete(item);
    return encoded;
  }

  return JSON.stringify(encode(value));
}

/** Decodes what {@link encodeClone} made. Throws on any other text. */
export function decodeClone(text: string): unknown {
  function decode(item: unknown): unknown {
    if (item === null || typeof item !== 'object') return item;
    if (Array.isArray(item)) return item.map(decode);
    const [tag, content] = Object.entries(item)[0] ?? [];
    if (tag === '$value')
      return { undefined, NaN, Infinity, '-Infinity': -Infinity, '-0': -0 }[content as string];
    if (tag === '$bigint') return BigInt(content as string);
    if (tag === '$bytes') return Uint8Array.from(content as number[]);
    if (tag === '$date') return new Date(content as number);
    const list = content as unknown[];
    if (tag === '$set') return new Set(list.map(decode));
    if (tag === '$map') return new Map(list.map((entry) => decode(entry) as [unknown, unknown]));
    if (tag !== '$object') throw new Error('not an encoded clone');
    // Through entries: a key named __proto__ stays a plain key.
    return Object.fromEntries(list.map((entry) => [(entry as [string])[0], decode((entry as unknown[])[1])]));
  }
  return decode(JSON.parse(text));
}
