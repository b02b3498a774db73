import { isDeepStrictEqual } from 'node:util';
import { anything, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeClone, encodeClone } from '../../../../scripts/chromium-runtime/clone.ts';

const roundTrip = (value: unknown): unknown => decodeClone(encodeClone(value));

class Key {
  readonly hex = '00';
}

describe('encodeClone and decodeClone', () => {
  it('agree with structuredClone on every value they take', () => {
    const values = anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: false,
      key: oneof(string(), constantFrom('__proto__', '$bytes', '$object', 'constructor')),
    });
    assert(
      property(values, (value) => {
        // Not toStrictEqual, which takes a key named `constructor` for a class.
        expect(isDeepStrictEqual(roundTrip(value), structuredClone(value))).toBe(true);
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['negative zero', -0],
    ['not a number', Number.NaN],
    ['infinities', [Infinity, -Infinity]],
    ['bytes', new Uint8Array([0, 1, 255])],
    ['a map with object keys', new Map<unknown, unknown>([[{ a: 1 }, new Set([1])]])],
    ['a lone surrogate', '\ud800'],
    ['an object that looks like a tag', { $bytes: [1] }],
  ])('keep %s', (_name, value) => {
    expect(roundTrip(value)).toStrictEqual(value);
  });

  it('keep a key named __proto__ a plain key', () => {
    const value: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    const copy = roundTrip(value) as Record<string, unknown>;
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(copy['polluted']).toBeUndefined();
  });

  it('take an object in two places', () => {
    const shared = { a: 1 };
    expect(roundTrip([shared, shared])).toStrictEqual([{ a: 1 }, { a: 1 }]);
  });

  const cycle: unknown[] = [];
  cycle.push(cycle);
  it.each([
    ['a function', () => 1],
    ['a function inside', { a: [() => 1] }],
    ['a symbol', Symbol('x')],
    ['a symbol key', { [Symbol('x')]: 1 }],
    ['a class instance', new Key()],
    ['an error', new Error('x')],
    ['a promise', Promise.resolve()],
    ['a regular expression', /x/u],
    ['other typed arrays', new Uint16Array(1)],
    ['a sparse array', Object.assign([], { 1: 'second' })],
    ['a cycle', cycle],
  ])('refuse %s', (_name, value) => {
    expect(() => encodeClone(value)).toThrow('could not be cloned');
  });

  it('refuse text they did not make', () => {
    expect(() => decodeClone('{"a":1}')).toThrow('not an encoded clone');
    expect(() => decodeClone('nothing')).toThrow(SyntaxError);
  });

  it('stand alone, for they are sent to the page as source', () => {
    const source = `const __name = (f) => f; return [${encodeClone.toString()}, ${decodeClone.toString()}]`;
    // oxlint-disable-next-line typescript/no-implied-eval -- as the page does it
    const [encode, decode] = new Function(source)() as [typeof encodeClone, typeof decodeClone];
    expect(decode(encode({ a: [undefined, new Uint8Array([1])] }))).toEqual({
      a: [undefined, new Uint8Array([1])],
    });
  });
});
