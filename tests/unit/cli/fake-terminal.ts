import { PassThrough, Writable } from 'node:stream';
import type { Terminal } from '../../../electron/cli/terminal.ts';

/** A terminal of the test's own. */
export interface FakeTerminal extends Terminal {
  readonly out: () => string;
  readonly err: () => string;
}

class Capture extends Writable {
  text = '';
  isTTY = false;
  columns = 120;
  rows = 40;
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/**
 * A terminal that captures what is written.
 * @param input what stands on standard input, which then ends
 */
export function createTerminal(input = '', { isTTY = false, env = {} } = {}): FakeTerminal {
  const stdin = new PassThrough();
  if (!isTTY) stdin.end(input);
  const stdout = new Capture();
  const stderr = new Capture();
  stdout.isTTY = isTTY;
  stderr.isTTY = isTTY;
  Object.assign(stdin, { isTTY, setRawMode: () => stdin });
  return { stdin, stdout, stderr, env, out: () => stdout.text, err: () => stderr.text };
}
