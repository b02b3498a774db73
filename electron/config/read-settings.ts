import { detectRelease } from './detect-release.ts';
import { NETWORKS, type Network, type Placement, type Release, type SignerRow } from './release.ts';
import type { TomlTable, TomlValue } from './toml/document.ts';
import { readToml } from './toml/read-toml.ts';

/** What an earlier config says, so that another can be made like it. */
export interface EarlierConfig {
  /** As its fields tell. */
  readonly release: Release;
  readonly network: Network | null;
  readonly placement: Placement;
  /** What belongs into the form: the fields it has, and empty text for those that it leaves out. */
  readonly settings: Record<string, string | SignerRow[]>;
  /** Secrets as they stand, unchecked; null when there are none. */
  readonly stacksPrivateKey: string | null;
  readonly messagePrivateKey: string | null;
  readonly authPassword: string | null;
}

/** Reads a config to make another from it. Nothing is judged here: the form and the checker do that. */
export function readSettings(bytes: Uint8Array): EarlierConfig {
  const document = readToml(bytes);
  const release = detectRelease(document);
  const find = (name: string) => document.root.entries.find(({ key }) => key.name === name)?.value;
  const text = (name: string): string | null => {
    const value = find(name);
    return value?.kind === 'string' ? value.value : null;
  };
  const form = release.fields.filter(({ source }) => source === 'form');
  return {
    release,
    network: NETWORKS.find((name) => name === text('network')?.trim().toLowerCase()) ?? null,
    // What listens on every address of its machine does so inside a container.
    placement: text('endpoint')?.startsWith('0.0.0.0:') === true ? 'docker' : 'direct',
    settings: Object.fromEntries(
      form.map(({ name, type }) => [name, type === 'signers' ? readRows(find(name)) : readText(find(name))]),
    ),
    stacksPrivateKey: text('stacks_private_key'),
    messagePrivateKey: text('message_private_key'),
    authPassword: text('auth_password'),
  };
}

function readText(value: TomlValue | undefined): string {
  if (value?.kind === 'string') return value.value;
  return value?.kind === 'integer' || value?.kind === 'boolean' ? `${value.value}` : '';
}

function readRows(value: TomlValue | undefined): SignerRow[] {
  if (value?.kind !== 'array') return [];
  return value.items.flatMap((item) => (item.kind === 'table' ? [readRow(item)] : []));
}

function readRow({ entries }: TomlTable): SignerRow {
  const find = (name: string) => entries.find(({ key }) => key.name === name)?.value;
  const ids = find('key_ids');
  return {
    publicKey: readText(find('public_key')),
    keyIds: ids?.kind === 'array' ? ids.items.map(readText).join(', ') : '',
  };
}
