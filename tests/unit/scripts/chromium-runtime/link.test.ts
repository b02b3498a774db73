import { describe, expect, it } from 'vitest';
import { createLink, type Link, type Message } from '../../../../scripts/chromium-runtime/link.ts';

type Calls = {
  double(value: number): number;
  fail(value: null): Promise<void>;
  wait(value: null): Promise<void>;
};

/** Delivers as a pipe does: later, and a copy. */
const soon = (link: () => { receive(message: unknown): void } | undefined) => (message: Message) =>
  queueMicrotask(() => link()?.receive(structuredClone(message)));

function createPair(): { asker: Link<Calls>; answerer: Link<Record<string, never>> } {
  const calls: Calls = {
    double: (value) => value * 2,
    fail: () => Promise.reject(new TypeError('on purpose')),
    wait: () => new Promise(() => undefined),
  };
  const pair: { asker?: Link<Calls>; answerer?: Link<Record<string, never>> } = {};
  const asker = createLink<Calls, Record<string, never>>(
    soon(() => pair.answerer),
    {},
  );
  const answerer = createLink<Record<string, never>, Calls>(
    soon(() => pair.asker),
    calls,
  );
  Object.assign(pair, { asker, answerer });
  return { asker, answerer };
}

describe('createLink', () => {
  it('answers each question with its own answer', async () => {
    const { asker } = createPair();
    await expect(Promise.all([asker.ask('double', 1), asker.ask('double', 2)])).resolves.toEqual([2, 4]);
  });

  it('rejects when the other half throws', async () => {
    await expect(createPair().asker.ask('fail', null)).rejects.toThrow('on purpose');
  });

  it.each(['unknown', 'toString', '__proto__'])('rejects a call named %s', async (name) => {
    await expect(createPair().asker.ask(name as 'double', 1)).rejects.toThrow(`no call named ${name}`);
  });

  it('rejects what is open, and what comes later, once it is cut', async () => {
    const { asker } = createPair();
    const open = asker.ask('wait', null);
    asker.cut('the other half is gone');
    await expect(open).rejects.toThrow('the other half is gone');
    await expect(asker.ask('double', 1)).rejects.toThrow('the other half is gone');
  });

  it.each([null, 7, 'text', {}, { kind: 'answer', id: 99, value: 1 }])(
    'ignores the stray message %j',
    (message) => {
      expect(() => createPair().asker.receive(message)).not.toThrow();
    },
  );
});
