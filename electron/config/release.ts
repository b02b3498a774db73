/** The networks a signer config can name, spelt as the signer wants them (signer-config-rules.md A, B). */
export const NETWORKS = ['mainnet', 'testnet', 'mocknet'] as const;
export type Network = (typeof NETWORKS)[number];

/** How the signer will run; it decides the default host names and ports (signer-config-rules.md C). */
export const PLACEMENTS = ['direct', 'docker'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** The value types of signer configs, one file each in `values/`. */
export type FieldType =
  | 'node-host'
  | 'endpoint'
  | 'network'
  | 'stacks-private-key'
  | 'message-private-key'
  | 'contract-id'
  | 'signers'
  | 'u32'
  | 'u64'
  | 'bool'
  | 'string';

/** Where the wizard takes a field's value from; only `form` fields are typed in by the person. */
export type FieldSource = 'form' | 'network' | 'keychain' | 'message-key';

/** One row of a release's table. Form, writer and checker are all derived from it. */
export interface Field {
  /** The TOML key. */
  readonly name: string;
  readonly type: FieldType;
  readonly source: FieldSource;
  /** The release refuses a config without it. */
  readonly required: boolean;
  /** Masked wherever it is shown. */
  readonly secret: boolean;
  /** Folded away in the form. */
  readonly advanced: boolean;
  /** What stands in the form at first, per placement; absent = empty. */
  readonly preset?: Readonly<Record<Placement, string>>;
  /** What the signer uses when an optional field is left out, as it would be written. */
  readonly fallback?: string;
  readonly unit?: 'milliseconds' | 'seconds';
  readonly label: string;
  /** One or two plain sentences: what it is and what it has to match. */
  readonly help: string;
}

/** A signer row as typed into the form: base58 public key, and key ids as text like `1, 2, 5-8`. */
export interface SignerRow {
  readonly publicKey: string;
  readonly keyIds: string;
}

/** What the person typed, by TOML key: text, or the rows of the signers table. Empty text = left out. */
export type Settings = Readonly<Record<string, string | readonly SignerRow[]>>;
