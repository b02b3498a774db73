import { spawnSync } from 'node:child_process';

/** Whether a program of the system is there: it answers this question with success. */
export function hasTool(command: string, ...question: readonly string[]): boolean {
  return spawnSync(command, question).status === 0;
}

/** Behind the name of a test that needs a program: without it, the test is skipped and says why. */
export function whenThere(tool: string, isThere: boolean): string {
  return isThere ? '' : ` – SKIPPED: ${tool} is not installed here`;
}
