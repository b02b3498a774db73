import type { TomlEntry, TomlTable, TomlValue } from '../toml/document.ts';
import { readToml } from '../toml/read-toml.ts';

/** One `[[events_observer]]` of a node. */
export interface Observer {
  readonly endpoint: string;
  readonly keys: readonly string[];
}

/** What a node's config says that a signer has to fit (signer-config-rules.md B.4). Null = the line is not there. */
export interface NodeConfig {
  /** The file could be read as TOML. */
  readonly isReadable: boolean;
  readonly authToken: string | null;
  /** The token stands under its name of 2024, `block_proposal_token`. */
  readonly hasOldToken: boolean;
  readonly isStacker: boolean;
  readonly observers: readonly Observer[];
  readonly rpcBind: string | null;
  /** `mainnet`, `krypton`, `mocknet` …, as in `[burnchain] mode`. */
  readonly mode: string | null;
  /** It has a field that nodes since 3.2.0.0.2 refuse. */
  readonly hasRemovedField: boolean;
}

/** Names that only a node's config has at its top level. */
export const NODE_TABLES: ReadonlySet<string> = new Set([
  'node',
  'burnchain',
  'connection_options',
  'events_observer',
  'ustx_balance',
  'miner',
  'fee_estimation',
]);

const REMOVED = ['always_use_affirmation_maps', 'require_affirmed_anchor_blocks'];

/** Reads what concerns the signer from a node's config; whatever cannot be read counts as absent. */
export function readNodeConfig(bytes: Uint8Array): NodeConfig {
  const { root, flaws } = readToml(bytes);
  const node = findEntries(find(root.entries, 'node'));
  const connection = findEntries(find(root.entries, 'connection_options'));
  const burnchain = findEntries(find(root.entries, 'burnchain'));
  const observers = find(root.entries, 'events_observer');
  const stacker = find(node, 'stacker');
  return {
    isReadable: flaws.length === 0,
    authToken: readText(find(connection, 'auth_token')),
    hasOldToken: find(connection, 'block_proposal_token') !== null,
    isStacker: stacker?.kind === 'boolean' && stacker.value,
    observers: observers?.kind === 'array' ? observers.items.filter(isTable).map(readObserver) : [],
    rpcBind: readText(find(node, 'rpc_bind')),
    mode: readText(find(burnchain, 'mode')),
    hasRemovedField: REMOVED.some((name) => find(node, name) !== null),
  };
}

function readObserver({ entries }: TomlTable): Observer {
  const keys = find(entries, 'events_keys');
  return {
    endpoint: readText(find(entries, 'endpoint')) ?? '',
    keys: keys?.kind === 'array' ? keys.items.flatMap((item) => readText(item) ?? []) : [],
  };
}

function find(entries: readonly TomlEntry[], name: string): TomlValue | null {
  return entries.find(({ key }) => key.name === name)?.value ?? null;
}

function findEntries(value: TomlValue | null): readonly TomlEntry[] {
  return value?.kind === 'table' ? value.entries : [];
}

function readText(value: TomlValue | null): string | null {
  return value?.kind === 'string' ? value.value : null;
}

function isTable(value: TomlValue): value is TomlTable {
  return value.kind === 'table';
}
