import { spawn, spawnSync } from 'node:child_process';

/** The age program of the system asks for its passphrase on a terminal only; `script` gives it one. */
export const hasAgeTool = ['age', 'script'].every((name) => spawnSync('which', [name]).status === 0);

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
