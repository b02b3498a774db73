import type { Readable } from 'node:stream';
import { fail, ok, type Result } from '../result.ts';
import type { ReadFailure } from './read-small-file.ts';

/** Reads a stream to its end, at most `limit` bytes of it. */
export async function readSmallStream(
  stream: Readable,
  limit: number,
): Promise<Result<Uint8Array, ReadFailure>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
      size += bytes.length;
      if (size > limit) return fail({ code: 'file-too-large' });
      chunks.push(bytes);
    }
  } catch {
    return fail({ code: 'file-read-failed' });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    chunk.fill(0);
    at += chunk.length;
  }
  return ok(whole);
}
