import { isCancel, password } from '@clack/prompts';
import type { Terminal } from './terminal.ts';

/** Asks for a secret without showing it; null when the person breaks off. */
export async function askSecret(message: string, { stdin, stderr }: Terminal): Promise<string | null> {
  // The question goes to standard error: standard output is for the answer of the command.
  const answer = await password({ message, input: stdin, output: stderr });
  return isCancel(answer) ? null : answer;
}
