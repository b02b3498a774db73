import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

/** What the command line talks to; a test hands in streams of its own. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a command did, as the system is told: 0 done, 1 refused or failed, 2 wrong use, 130 broken off. */
export type ExitCode = 0 | 1 | 2 | 130;

type Stream = Terminal['stdout'];

/** Writes a text and waits until it may go on; false when nobody reads any more, as behind `| head`. */
export function write(stream: Stream, text: string): Promise<boolean> {
  if (stream.destroyed || !stream.writable) return Promise.resolve(false);
  return new Promise((resolve) => {
    const fail = () => resolve(false);
    stream.once('error', fail);
    stream.write(text, (error) => {
      stream.off('error', fail);
      resolve(error === null || error === undefined);
    });
  });
}

type Style = 'red' | 'yellow' | 'green' | 'bold' | 'dim';

/** Colours a text, on a terminal and unless the person wants none (no-color.org). */
export function createPaint({ env }: Terminal, stream: Stream): (style: Style, text: string) => string {
  const isPlain = stream.isTTY !== true || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return (style, text) => (isPlain ? text : styleText(style, text, { validateStream: false }));
}

/** Control and direction characters of a name could make a line look like another one. */
export function showName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}');
}
