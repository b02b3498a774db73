import { EventEmitter } from 'node:events';

/** Asked for by the language itself (await, string conversion, module interop), never by an app on purpose. */
const LANGUAGE_KEYS = new Set<PropertyKey>(['then', 'toJSON', '__esModule']);
const isLanguageKey = (key: PropertyKey): boolean => typeof key === 'symbol' || LANGUAGE_KEYS.has(key);

/** The error for anything of Electron's that this runtime does not have. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';
  constructor(member: string) {
    super(
      `The Chromium runtime does not implement ${member}. Add it to scripts/chromium-runtime or do without it.`,
    );
  }
}

/**
 * Wraps an implementation so that reading, writing, deleting or probing a member it lacks throws.
 * Electron answers `undefined` there, which would let an app work here and fail, or be weaker, there.
 */
export function strict<Implementation extends object>(name: string, target: Implementation): Implementation {
  const missing = (key: PropertyKey): never => {
    throw new NotImplementedError(`${name}.${String(key)}`);
  };
  return new Proxy(target, {
    get(object, key) {
      if (Object.hasOwn(object, key) || (typeof object === 'function' && key === 'prototype')) {
        return Reflect.get(object, key) as unknown;
      }
      return isLanguageKey(key) ? undefined : missing(key);
    },
    has(object, key) {
      if (Object.hasOwn(object, key)) return true;
      return isLanguageKey(key) ? false : missing(key);
    },
    set: (_object, key) => missing(`${String(key)} (write)`),
    defineProperty: (_object, key) => missing(`${String(key)} (write)`),
    deleteProperty: (_object, key) => missing(`${String(key)} (delete)`),
  });
}

type Listener = Parameters<EventEmitter['on']>[1];

/** Nothing is returned, so chaining, which nobody needs here, fails loudly. */
export interface Events {
  on(event: string, listener: Listener): void;
  once(event: string, listener: Listener): void;
  removeListener(event: string, listener: Listener): void;
}

/**
 * An emitter that knows its events by name: listening to any other throws, for a listener that never
 * runs is a guard that is not there. `emit` belongs to the runtime and is not on the app's side.
 */
export function createEvents(name: string, known: readonly string[]) {
  const emitter = new EventEmitter();
  const check = (event: string): void => {
    if (!known.includes(event)) throw new NotImplementedError(`${name}'s event '${event}'`);
  };
  const face: Events = {
    on(event, listener) {
      check(event);
      emitter.on(event, listener);
    },
    once(event, listener) {
      check(event);
      emitter.once(event, listener);
    },
    removeListener(event, listener) {
      check(event);
      emitter.removeListener(event, listener);
    },
  };
  return {
    face,
    has: (event: string): boolean => emitter.listenerCount(event) > 0,
    emit: (event: string, ...args: unknown[]): boolean => (check(event), emitter.emit(event, ...args)),
    /** Emits with a preventable event in front; true when a listener prevented it. */
    emitPreventable(event: string, details: object = {}, ...args: unknown[]): boolean {
      check(event);
      let prevented = false;
      const preventable = strict(`${name} '${event}' event`, {
        ...details,
        preventDefault: () => void (prevented = true),
      });
      emitter.emit(event, preventable, ...args);
      return prevented;
    },
  };
}
