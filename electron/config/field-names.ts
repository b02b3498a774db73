import { countSlips } from '../keys/word-slips.ts';
import type { ReadOnlyField, Release } from './release.ts';
import { NODE_TABLES } from './node/node-config.ts';

/** Fields that some build between 2023 and today read, and today's does not (signer-config-rules.md 0). */
const RETIRED: ReadonlySet<string> = new Set([
  'message_private_key',
  'private_key',
  'stackerdb_contract_id',
  'pox_contract_id',
  'signer_id',
  'signers',
  'event_timeout',
  'dkg_end_timeout_ms',
  'dkg_public_timeout_ms',
  'dkg_private_timeout_ms',
  'nonce_timeout_ms',
  'sign_timeout_ms',
  'tx_fee_ms',
  'tx_fee_ustx',
  'max_tx_fee_ustx',
]);

/** What people call a field, or what the node calls it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  auth_token: 'auth_password',
  block_proposal_token: 'auth_password',
  password: 'auth_password',
  database_path: 'db_path',
  stacks_node_host: 'node_host',
};

/** What an unknown name is: part of a node's config, a field of another time, a slip of a known one, or nothing known. */
export type Stranger = 'node' | 'retired' | 'misspelt' | 'unknown';

/** Says what a name is that this release does not know. */
export function classifyName(name: string, release: Release): Stranger {
  if (NODE_TABLES.has(name)) return 'node';
  if (RETIRED.has(name) && release.unknownFields === 'refused') return 'retired';
  return findMeantName(name, release) === null ? 'unknown' : 'misspelt';
}

/** The field that was meant by a name: another spelling, a synonym, or at most two slips away; null when none is near. */
export function findMeantName(name: string, release: Release): string | null {
  if (name.length > 60) return null;
  const known: readonly ReadOnlyField[] = [...release.fields, ...release.alsoRead];
  const plain = toPlain(name);
  const synonym = SYNONYMS[plain];
  if (known.some((field) => field.name === synonym)) return synonym ?? null;
  const near = known
    .map((field) => ({ name: field.name, slips: countSlips(plain, field.name, 2) }))
    .toSorted((one, other) => one.slips - other.slips);
  const [best, second] = near;
  const isNear = best !== undefined && best.slips <= Math.min(2, Math.floor(best.name.length / 4));
  return isNear && best.slips !== second?.slips ? best.name : null;
}

/** Whether a name may be meant for one of these fields: another spelling, a synonym, or at most two slips away. */
export function isNearAny(name: string, fields: ReadonlySet<string>): boolean {
  if (name.length > 60) return false;
  const plain = toPlain(name);
  if (fields.has(SYNONYMS[plain] ?? plain)) return true;
  return [...fields].some((field) => countSlips(plain, field, 2) <= 2);
}

/** `nodeHost`, `Node-Host` and `node host` are `node_host`. */
function toPlain(name: string): string {
  return name
    .trim()
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/[\s-]+/gu, '_')
    .toLowerCase();
}
