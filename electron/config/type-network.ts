import { fail, ok, type Result } from '../result.ts';
import { NETWORKS } from './release.ts';
import type { TomlValue } from './toml/document.ts';
import type { TomlDocument } from './toml/read-toml.ts';

type NetworkFailure = { readonly code: 'type-network' | 'network-unknown' };

/**
 * The name of the network. Besides a string, the signer's enum takes a table with one name and nothing under it:
 * `{ testnet = {} }`, or `[network.testnet]` in a file that has nothing else (signer-config-rules.md B.2).
 */
export function typeNetwork(value: TomlValue, only: TomlDocument['only']): Result<string, NetworkFailure> {
  if (value.kind === 'string') return name(value.value, true);
  if ((value.kind === 'table' || value.kind === 'array') && value.form === 'header') {
    return only === null ? fail({ code: 'type-network' }) : name(only.name, only.entryCount === 0);
  }
  if (value.kind !== 'table' || value.form !== 'inline') return fail({ code: 'type-network' });
  const [entry, ...others] = value.entries;
  if (entry === undefined || others.length > 0) return fail({ code: 'type-network' });
  return name(entry.key.name, entry.value.kind === 'table' && entry.value.entries.length === 0);
}

function name(text: string, isBare: boolean): Result<string, NetworkFailure> {
  if (!NETWORKS.some((network) => network === text)) return fail({ code: 'network-unknown' });
  return isBare ? ok(text) : fail({ code: 'type-network' });
}
