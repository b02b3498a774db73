import { readFileSync } from 'node:fs';
import { debugText } from '../../../../electron/config/refusal/rust-debug.ts';
import { readToml } from '../../../../electron/config/toml/read-toml.ts';
import { encode } from '../config-vectors.ts';

/** One config with what the real signer prints about it. */
export interface RefusalVector {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** The debug text of the signer's error, stand-ins filled in; null when it accepts. */
  readonly error: string | null;
}

interface StoredVector {
  readonly id: string;
  readonly format: string;
  readonly toml?: string;
  readonly base64?: string;
  readonly error?: string;
}

/**
 * Made with a `serde` that is older than the signer's: the floats of these lack their `.0`. The hand-made case
 * `cfg-open-037` of the same release has it.
 */
export const OLDER_SERDE: ReadonlySet<string> = new Set(['fo-00067', 'fo-00215', 'fo-00242']);

const read = (name: string) => readFileSync(new URL(`../../../vectors/${name}`, import.meta.url), 'utf8');

/** All cases of a format, accepted ones too. */
export function readRefusalVectors(format: '2024' | '4.0'): RefusalVector[] {
  const lines = read('config-fuzz.jsonl').trimEnd().split('\n');
  const stored = [
    ...(JSON.parse(read('config-cases.json')) as StoredVector[]),
    ...lines.map((line) => JSON.parse(line) as StoredVector),
  ];
  return stored
    .filter((vector) => vector.format === format)
    .map(({ id, toml = '', base64, error = null }) => {
      const bytes = base64 === undefined ? encode(toml) : new Uint8Array(Buffer.from(base64, 'base64'));
      return { id, bytes, error: error === null ? null : fillStandIns(id, bytes, error) };
    });
}

/** Many generated cases say `<value>` where the signer of 2024 prints the key itself. */
function fillStandIns(id: string, bytes: Uint8Array, error: string): string {
  if (OLDER_SERDE.has(id)) return error.replace(/(floating point `\d+)`/u, '$1.0`');
  const [, field] = /^BadField\("(\w+)", "<value>"\)$/u.exec(error) ?? [];
  const value = readToml(bytes).root.entries.find(({ key }) => key.name === field)?.value;
  return value?.kind === 'string' ? error.replace('"<value>"', () => debugText(value.value)) : error;
}
