import { confirm, isCancel, log, note, password, select, text } from '@clack/prompts';
import type { Terminal } from '../terminal.ts';

/** The person broke off (Ctrl + C, Escape): everything is forgotten and nothing was written. */
export class BrokenOff extends Error {}

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Judges an answer as it stands: what is wrong in words, or undefined. */
export type Judge = (answer: string) => string | undefined;

export interface Asker {
  readonly choose: <Value extends string | number>(
    message: string,
    choices: readonly Choice<Value>[],
  ) => Promise<Value>;
  readonly ask: (message: string, initial: string, judge?: Judge) => Promise<string>;
  /** Shows dots only. */
  readonly askSecret: (message: string, judge?: Judge) => Promise<string>;
  readonly agree: (message: string, isYes: boolean) => Promise<boolean>;
  readonly say: (text: string, title?: string) => void;
  readonly warn: (text: string) => void;
}

async function take<Value>(answer: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const given = await answer;
  if (isCancel(given)) throw new BrokenOff();
  return given as Exclude<Value, symbol>;
}

function validate(judge: Judge | undefined) {
  return judge === undefined ? {} : { validate: (answer: string | undefined) => judge(answer ?? '') };
}

/** Questions and answers on a terminal. */
export function createAsker({ stdin, stdout }: Terminal): Asker {
  const place = { input: stdin, output: stdout };
  return {
    choose: (message, choices) =>
      take(select({ message, options: choices.map((each) => ({ ...each })) as never, ...place })),
    // What was judged is what is taken: an emptied field stays empty.
    ask: async (message, initial, judge) =>
      (await take(text({ message, initialValue: initial, ...validate(judge), ...place }))) ?? '',
    askSecret: (message, judge) => take(password({ message, ...validate(judge), ...place })),
    agree: (message, isYes) => take(confirm({ message, initialValue: isYes, ...place })),
    say: (message, title) => note(message, title, { output: stdout }),
    warn: (message) => log.warn(message, { output: stdout }),
  };
}
