import type { Lint } from './lints/lint.ts';

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
  | 'path'
  | 'password';

/** Where the wizard takes a field's value from; only `form` fields are typed in by the person. */
export type FieldSource = 'form' | 'network' | 'keychain' | 'message-key' | 'auth-password';

/** One row of a release's table. Form, writer and checker are all derived from it. */
export interface Field {
  /** The TOML key. */
  readonly name: string;
  readonly type: FieldType;
  readonly source: FieldSource;
  /** The release refuses a config without it. */
  readonly required: boolean;
  /** The wizard insists on it although the release would start without it. */
  readonly insisted?: true;
  /** The release does not read it: written because the guide says so, and never a reason to refuse. */
  readonly unread?: true;
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

/** A field that a release reads but the wizard never writes. */
export type ReadOnlyField = Pick<Field, 'name' | 'type'>;

/** A signer release: everything that form, writer, checker and preview need to know about it. */
export interface Release {
  readonly id: string;
  readonly title: string;
  /** One line: which builds read it, and when. */
  readonly era: string;
  /** Whether a key outside `fields` and `alsoRead` is skipped or stops the signer. */
  readonly unknownFields: 'ignored' | 'refused';
  /** In the order in which the file is written. */
  readonly fields: readonly Field[];
  readonly alsoRead: readonly ReadOnlyField[];
  /** Required fields in the order in which the signer notices that they are missing. */
  readonly missingOrder: readonly string[];
  /** Fields in the order in which the signer checks values, once every type is right. */
  readonly checkOrder: readonly string[];
  /** What the signer accepts and then trips over. */
  readonly lints: readonly Lint[];
}

/** A signer row as typed into the form: base58 public key, and key ids as text like `1, 2, 5-8`. */
export interface SignerRow {
  readonly publicKey: string;
  readonly keyIds: string;
}

/** What the person typed, by TOML key: text, or the rows of the signers table. Empty text = left out. */
export type Settings = Readonly<Record<string, string | readonly SignerRow[]>>;
