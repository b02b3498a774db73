import { spawn } from 'node:child_process';
import { hasTool } from './tools.ts';

/** The age program of the system asks for its passphrase on a terminal only; `script` gives it one. */
export const hasAgeTool = hasTool('age', '--version') && hasTool('script', '--version');

/** Runs `age` with this passphrase typed whenever it asks; its exit code. */
export function runAge(args: string, passphrase: string): Promise<number | null> {
  const child = spawn('script', ['-qec', `age ${args}`, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let asked = '';
  child.stdout.on('data', (text: Buffer) => {
    asked += String(text);
    if (!/passphrase[^\n]*: *$/iu.test(asked)) return;
    asked = '';
    child.stdin.write(`${passphrase}\n`);
  });
  return new Promise((resolve) => {
    child.once('close', resolve);
  });
}
