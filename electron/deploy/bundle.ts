import type { Network, Placement, Release } from '../config/release.ts';

/** What is made beside the config to run the signer with. */
export const BUNDLES = ['none', 'docker', 'compose', 'systemd'] as const;
export type BundleKind = (typeof BUNDLES)[number];

/** What is made for the node: nothing, lines to merge into its config, or a whole config. */
export const NODE_FILES = ['none', 'snippet', 'full'] as const;
export type NodeFile = (typeof NODE_FILES)[number];

/** Everything that the files of a bundle are made from. */
export interface BundleFacts {
  readonly kind: BundleKind;
  readonly node: NodeFile;
  readonly release: Release;
  readonly network: Network;
  readonly placement: Placement;
  /** File name of the signer's config. */
  readonly configName: string;
  /** Where the signer listens and where it finds its node, `host:port`, as in the config. */
  readonly endpoint: string;
  readonly nodeHost: string;
  /** As in the config; null when the release has none. */
  readonly dbPath: string | null;
  /** Where metrics are served; null for nowhere. */
  readonly metricsEndpoint: string | null;
  /** The password between node and signer; null when the release has none. */
  readonly authPassword: string | null;
  readonly publicKey: string;
  readonly address: string;
  /** Name of the encrypted backup that is saved with it; null for none. */
  readonly backupName: string | null;
  readonly keychainName: string | null;
}

/** One file of a bundle, as text. */
export interface BundleFile {
  readonly name: string;
  readonly text: string;
  /** It holds the password between node and signer. */
  readonly secret: boolean;
}

/** Whether the release is one of 2024, which has no password, no database and no published image of its own. */
export function isOf2024({ release }: Pick<BundleFacts, 'release'>): boolean {
  return !release.fields.some(({ source }) => source === 'auth-password');
}

/** Whether a whole config for a new node is made: for the public networks of today. */
export function hasFullNode(facts: Pick<BundleFacts, 'node' | 'network' | 'release'>): boolean {
  return facts.node === 'full' && facts.network !== 'mocknet' && !isOf2024(facts);
}

/** Host and port of an address; the port is the part behind the last colon. */
export function splitAddress(address: string): { readonly host: string; readonly port: string } {
  const at = address.lastIndexOf(':');
  return at === -1
    ? { host: address, port: '' }
    : { host: address.slice(0, at), port: address.slice(at + 1) };
}
