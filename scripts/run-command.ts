import { spawn, type SpawnOptions } from 'node:child_process';

export interface CommandEnd {
  /** 127 when the program could not be started, 128 when a signal ended it. */
  readonly code: number;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and error together; empty unless captured. */
  readonly output: string;
}

/** Runs a program to its end; never throws. With `stdio: 'pipe'` its output is kept. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const keep = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', () => resolve({ code: 127, signal: null, output }));
    child.once('close', (code, signal) => resolve({ code: code ?? 128, signal, output }));
  });
}

/** Arguments for Node itself that run a tool of the project's own node_modules. */
export const TOOLS = {
  build: ['--import', 'tsx', 'scripts/build.ts'],
  fetchElectron: ['node_modules/electron/install.js'],
} as const;
