import { MAX_CONFIG_BYTES, readSmallFile, type ReadFailure } from '../files/read-small-file.ts';
import { readSmallStream } from '../files/read-small-stream.ts';
import type { Result } from '../result.ts';
import type { Terminal } from './terminal.ts';

/** Reads a file, or standard input for `-`; at most 1 MiB. */
export function readInput(name: string, { stdin }: Terminal): Promise<Result<Uint8Array, ReadFailure>> {
  return name === '-' ? readSmallStream(stdin, MAX_CONFIG_BYTES) : readSmallFile(name, MAX_CONFIG_BYTES);
}
