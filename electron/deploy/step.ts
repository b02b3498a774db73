/** One step to a running signer: a sentence or two, and what is typed, line by line. */
export interface RunStep {
  readonly text: string;
  readonly code: readonly string[];
}

/** A step with the commands that belong to it. */
export function step(text: string, ...code: readonly string[]): RunStep {
  return { text, code };
}
