import stringify from '@iarna/toml/stringify.js';
import type { Field, Network, Release, Settings, SignerRow } from './release.ts';
import { parseInteger } from './values/integer.ts';
import { parseKeyIds } from './values/key-ids.ts';

/** What the form does not hold: `stacksPrivateKey` as 66 hex characters, `messagePrivateKey` as base58. */
export interface ConfigKeys {
  readonly network: Network;
  readonly stacksPrivateKey: string;
  readonly messagePrivateKey: string | null;
  /** Printable ASCII, or null when the release has no password. */
  readonly authPassword: string | null;
}

/**
 * Text that `@iarna/toml` copies as it stands. It takes anything with `toISOString` for a date and asks it for
 * its text; that is the one way to have integers without `_` and the signers list in its place in the file.
 */
class Verbatim extends Date {
  readonly #text: string;

  constructor(text: string) {
    super(0);
    this.#text = text;
  }

  override toISOString(): string {
    return this.#text;
  }
}

/**
 * Writes the config of a release: its fields in the table's order, empty ones left out.
 * `settings` are expected to be without errors of checkSettings; the result is then accepted by checkConfig.
 */
export function writeConfig(release: Release, settings: Settings, keys: ConfigKeys): string {
  const entries = release.fields.flatMap((field): [string, string | boolean | Verbatim][] => {
    const value = chooseValue(field, settings, keys);
    return value === null ? [] : [[field.name, value]];
  });
  return stringify(Object.fromEntries(entries));
}

function chooseValue(field: Field, settings: Settings, keys: ConfigKeys): string | boolean | Verbatim | null {
  if (field.source === 'network') return keys.network;
  if (field.source === 'keychain') return keys.stacksPrivateKey;
  if (field.source === 'message-key') return keys.messagePrivateKey;
  if (field.source === 'auth-password') return keys.authPassword;
  const value = settings[field.name] ?? '';
  if (typeof value !== 'string') return writeRows(value);
  const text = value.trim();
  if (text === '') return null;
  if (field.type === 'bool' && (text === 'true' || text === 'false')) return text === 'true';
  const integer = field.type === 'u32' || field.type === 'u64' ? parseInteger(text) : null;
  return integer === null ? text : new Verbatim(`${integer}`);
}

/** The signers list laid out as the guide does, one inline table a line. */
function writeRows(rows: readonly SignerRow[]): Verbatim {
  const lines = rows.map(({ publicKey, keyIds }) => {
    const ids = parseKeyIds(keyIds);
    const list = new Verbatim(`[${ids.ok ? ids.value.join(', ') : ''}]`);
    return `  ${stringify.value({ public_key: publicKey.trim(), key_ids: list })}`;
  });
  return new Verbatim(lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`);
}
