import type { SecretShape } from '../keys/secret-shape.ts';
import type { FlawCode } from './toml/flaw.ts';

/** What can be wrong with an address; see values/host-port.ts and values/node-host.ts. */
type AddressCode =
  | 'address-empty'
  | 'address-scheme'
  | 'address-blank'
  | 'address-port-missing'
  | 'address-port-invalid'
  | 'address-port-range'
  | 'address-port-zero'
  | 'address-port-unusual'
  | 'address-host-missing'
  | 'address-host-invalid'
  | 'address-host-unusual';

/** What can be wrong with a key; see values/private-key.ts, message-private-key.ts, signer-public-key.ts. */
type KeyCode =
  | 'private-key-not-hex'
  | 'private-key-length'
  | 'private-key-suffix'
  | 'private-key-range'
  | 'private-key-suffix-missing'
  | 'private-key-is-base58'
  | 'private-key-published'
  | `private-key-looks-like-${SecretShape}`
  | 'message-key-not-base58'
  | 'message-key-length'
  | 'message-key-suffix-kept'
  | 'message-key-range'
  | 'message-key-other-signer'
  | 'message-key-is-hex'
  | `message-key-looks-like-${SecretShape}`
  | 'public-key-not-base58'
  | 'public-key-is-hex'
  | 'public-key-length'
  | 'public-key-invalid'
  | 'public-key-uncompressed'
  | 'public-key-duplicate';

/** What can be wrong with the signers table and what points into it. */
type SignersCode =
  | 'signers-empty'
  | 'signer-id-outside'
  | 'row-length'
  | 'key-ids-invalid'
  | 'key-ids-empty'
  | 'key-ids-too-many'
  | 'key-id-zero'
  | 'key-id-duplicate'
  | 'key-ids-too-few';

/** What can be wrong with a principal that names a contract. */
type ContractCode =
  | 'contract-no-dot'
  | 'contract-address'
  | 'contract-checksum'
  | 'contract-name'
  | 'contract-network';

/** What today's signer takes and then trips over; see values/db-path.ts, auth-password.ts, lints/timing.ts and running.ts. */
type RunningCode =
  | 'path-empty'
  | 'path-memory'
  | 'path-control'
  | 'path-relative'
  | 'password-empty'
  | 'password-characters'
  | 'password-placeholder'
  | 'metrics-same-endpoint'
  | 'dry-run-on'
  | 'chain-id-set'
  | 'timing-idle-long'
  | 'timing-proposal-long'
  | 'timing-set'
  | 'timing-zero'
  | 'endpoint-loopback-docker'
  | 'node-loopback-docker'
  | 'endpoint-open';

/** Where the signer's config and the node's do not fit; see node/lint-node.ts. */
type NodeCode =
  | 'node-unreadable'
  | 'node-token-missing'
  | 'node-token-old-name'
  | 'node-token-different'
  | 'node-not-stacker'
  | 'node-observer-missing'
  | 'node-observer-scheme'
  | 'node-observer-keys'
  | 'node-rpc-other'
  | 'node-network-other'
  | 'node-field-removed';

/** What can be wrong with a field whatever its meaning. */
type FieldCode =
  | 'field-missing'
  | 'field-advised'
  | 'field-duplicate'
  | 'field-unknown'
  | 'field-misspelt'
  | 'field-retired'
  | 'field-of-node'
  | 'field-ignored'
  | 'type-text'
  | 'type-integer'
  | 'type-boolean'
  | 'type-list'
  | 'type-row'
  | 'type-network'
  | 'network-unknown'
  | 'integer-invalid'
  | 'integer-negative'
  | 'integer-range'
  | 'boolean-invalid'
  | 'value-masked'
  | 'problems-omitted';

/** Everything that can be said about a config. The words for people live with the page. */
export type ProblemCode =
  | RunningCode
  | NodeCode
  | FlawCode
  | AddressCode
  | KeyCode
  | SignersCode
  | ContractCode
  | FieldCode;

/** `error`: the signer refuses to start (or, in the form, the wizard to go on). `warning`: it starts, but … */
export type Level = 'error' | 'warning';

/** A verdict on one value, before it is known where the value stands. */
export interface Finding {
  readonly code: ProblemCode;
  readonly level: Level;
}

/** A verdict with its place; `at` is an offset into the text, `field` the TOML key it is about. */
export interface PlacedFinding extends Finding {
  readonly field: string | null;
  readonly at: number;
}

/** A finding that stops the signer. */
export function error(code: ProblemCode): Finding {
  return { code, level: 'error' };
}

/** A finding that does not stop the signer. */
export function warning(code: ProblemCode): Finding {
  return { code, level: 'warning' };
}

/** A warning with its place. */
export function warnAt(code: ProblemCode, field: string, at: number): PlacedFinding {
  return { code, field, at, level: 'warning' };
}
