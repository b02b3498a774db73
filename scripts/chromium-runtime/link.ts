/** A message between the halves: a question, or the answer to one. */
export type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** A map from call names to functions; both halves describe what they answer with one. */
type Calls<Shape> = { readonly [Name in keyof Shape]: (value: never) => unknown };

type Asked<Call> = Call extends (value: infer Value) => unknown ? Value : never;
type Answered<Call> = Call extends (value: never) => infer Value ? Awaited<Value> : never;

export interface Link<Theirs> {
  /** Asks the other half; rejects when it threw or when the link is cut. */
  ask<Name extends keyof Theirs & string>(
    name: Name,
    value: Asked<Theirs[Name]>,
  ): Promise<Answered<Theirs[Name]>>;
  /** Feeds a message that arrived. */
  receive(message: unknown): void;
  /** Rejects everything still open: the other half is gone. */
  cut(reason: string): void;
}

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'kind' in message && 'id' in message;
}

/**
 * Joins the two halves over any message channel (here: the pipe of a forked process).
 * `ours` are the calls this half answers; an unknown name is answered with a failure.
 */
export function createLink<Theirs extends Calls<Theirs>, Ours extends Calls<Ours>>(
  send: (message: Message) => void,
  ours: Ours,
): Link<Theirs> {
  const open = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();
  let last = 0;
  let severed: string | undefined;

  async function answer(id: number, name: string, value: unknown): Promise<void> {
    try {
      const call: unknown = Object.hasOwn(ours, name) ? ours[name as keyof Ours] : undefined;
      if (typeof call !== 'function') throw new Error(`no call named ${name}`);
      const reply: unknown = await call(value);
      if (severed === undefined) send({ kind: 'answer', id, value: reply });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (severed === undefined) send({ kind: 'failure', id, message });
    }
  }

  return {
    async ask(name, value) {
      if (severed !== undefined) throw new Error(severed);
      last += 1;
      const id = last;
      const reply = new Promise<unknown>((resolve, reject) => open.set(id, { resolve, reject }));
      send({ kind: 'ask', id, name, value });
      return (await reply) as never;
    },
    receive(message) {
      if (!isMessage(message)) return;
      if (message.kind === 'ask') {
        void answer(message.id, message.name, message.value);
        return;
      }
      const waiting = open.get(message.id);
      open.delete(message.id);
      if (message.kind === 'answer') waiting?.resolve(message.value);
      else waiting?.reject(new Error(message.message));
    },
    cut(reason) {
      severed = reason;
      for (const waiting of open.values()) waiting.reject(new Error(reason));
      open.clear();
    },
  };
}
