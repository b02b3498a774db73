import { spawn } from 'node:child_process';
import type { Clipboard } from 'electron';
import { strict } from './strict.ts';

/** Programs that write and read the system's clipboard, the first that is there being used. */
const TOOLS: Readonly<Partial<Record<NodeJS.Platform, readonly { copy: string[]; paste: string[] }[]>>> = {
  linux: [
    { copy: ['wl-copy'], paste: ['wl-paste', '--no-newline'] },
    { copy: ['xclip', '-selection', 'clipboard'], paste: ['xclip', '-selection', 'clipboard', '-o'] },
    { copy: ['xsel', '--clipboard', '--input'], paste: ['xsel', '--clipboard', '--output'] },
  ],
  darwin: [{ copy: ['pbcopy'], paste: ['pbpaste'] }],
  win32: [{ copy: ['clip.exe'], paste: ['powershell.exe', '-NoProfile', '-Command', 'Get-Clipboard -Raw'] }],
};

/** Runs a program with a text on its standard input; what it writes. */
function run([program = '', ...args]: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (output += text));
    child.stdin.on('error', () => undefined);
    child.once('error', reject);
    // A program that keeps the clipboard in the background holds its output open: its end is enough.
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${program} failed`))));
    child.stdin.end(input);
  });
}

async function use(act: 'copy' | 'paste', input = ''): Promise<string> {
  for (const tool of TOOLS[process.platform] ?? []) {
    try {
      return await run(tool[act], input);
    } catch {
      // Not there, or without its display: the next one.
    }
  }
  throw new Error('This system has no clipboard program');
}

/** Electron's asynchronous clipboard, by the system's own programs; nothing of it is ever an argument. */
export const clipboard = strict<Pick<Clipboard, 'readText' | 'writeText' | 'clear'>>('clipboard', {
  readText: () => use('paste'),
  writeText: async (text) => void (await use('copy', text)),
  clear: () => void use('copy').catch(() => undefined),
});
