import { readFileSync } from 'node:fs';

/** One config with the verdict of the real structs (tests/vectors). */
export interface ConfigVector {
  readonly id: string;
  readonly about: string;
  readonly bytes: Uint8Array;
  readonly accepted: boolean;
  /** The field that the refusal names, or null. */
  readonly field: string | null;
}

interface StoredVector {
  readonly id: string;
  readonly format: string;
  readonly toml?: string;
  readonly base64?: string;
  readonly verdict: 'accept' | 'reject';
  readonly error?: string;
  readonly why?: string;
  readonly mutation?: string;
}

const readVectors = (name: string) => readFileSync(new URL(`../../vectors/${name}`, import.meta.url), 'utf8');

const stored: StoredVector[] = [
  ...(JSON.parse(readVectors('config-cases.json')) as StoredVector[]),
  ...readVectors('config-fuzz.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredVector),
];

/** The cases of a format: `2024` is the pre-Argon release, `4.0` today's 4.0.2. */
export function readConfigVectors(format: '2024' | '4.0'): ConfigVector[] {
  return stored
    .filter((vector) => vector.format === format)
    .map(({ id, toml, base64, verdict, error = '', why, mutation }) => ({
      id,
      about: why ?? mutation ?? '',
      bytes: base64 === undefined ? encode(toml ?? '') : new Uint8Array(Buffer.from(base64, 'base64')),
      accepted: verdict === 'accept',
      field: findNamedField(error),
    }));
}

/** UTF-8 bytes of a text. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The field in the signer's own message: `BadField("x"`, the name in a message, or the path in `key`. */
function findNamedField(message: string): string | null {
  const [, bad] = /^BadField\("([^"]+)"/.exec(message) ?? [];
  if (bad !== undefined) return bad;
  const path = [...(/key: \[(.*)\]/.exec(message)?.[1] ?? '').matchAll(/"([^"\\]+)\\?"/g)].map(
    ([, part]) => part,
  );
  const [, name] = /(?:missing|duplicate|unknown) field `([^`]+)`/.exec(message) ?? [];
  const whole = [...path, ...(name === undefined ? [] : [name])].join('.');
  return whole === '' ? null : whole;
}
