import { ripemd160 } from '@noble/hashes/ripemd160';
import { sha256 } from '@noble/hashes/sha256';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { HDKey } from '@scure/bip32';
import { mnemonicToSeed } from '@scure/bip39';
import { getAddressFromPublicKey, privateKeyToPublic, publicKeyToHex } from '@stacks/transactions';
import { NETWORKS, type Network } from '../config/release.ts';
import { encodeBase58Check } from './base58.ts';

/** The path of account 1 of a Stacks wallet, which `make_keychain` uses on every network (rules E). */
export const DEFAULT_PATH = "m/44'/5757'/0'/0/0";

/** Bitcoin version bytes: mocknet borrows testnet's, as the CLI does. */
const BITCOIN_VERSIONS = {
  mainnet: { address: 0x00, wif: 0x80 },
  testnet: { address: 0x6f, wif: 0xef },
  mocknet: { address: 0x6f, wif: 0xef },
} as const satisfies Record<Network, { address: number; wif: number }>;

/** The `keyInfo` of `stx make_keychain`, in its key order; `index` is always 0 there. */
export interface KeyInfo {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly address: string;
  readonly btcAddress: string;
  readonly wif: string;
  readonly index: 0;
}

/** What `stx make_keychain` prints; `mnemonic` is null for a key that never had words. */
export interface Keychain {
  readonly mnemonic: string | null;
  readonly keyInfo: KeyInfo;
}

/** Where a keychain came from. */
export type KeychainOrigin = 'created' | 'mnemonic' | 'private-key' | 'backup' | 'keychain-file' | 'config';

/** The public face of the keychain held by the vault; safe to show. */
export interface KeychainSummary {
  readonly origin: KeychainOrigin;
  /** Number of words, or null when only a private key was given. */
  readonly words: number | null;
  /** BIP-32 path, or null when only a private key was given. */
  readonly path: string | null;
  /** 66 hex characters, compressed. */
  readonly publicKey: string;
  readonly addresses: Readonly<Record<Network, string>>;
  readonly btcAddresses: Readonly<Record<Network, string>>;
}

/**
 * The private key of a mnemonic at a BIP-32 path, 32 bytes, leading zeros kept (BIP-39, no passphrase).
 * @throws Error when the path is malformed; a mnemonic must have come through `parseMnemonic`
 */
export async function derivePrivateKey(mnemonic: string, path: string = DEFAULT_PATH): Promise<Uint8Array> {
  const seed = await mnemonicToSeed(mnemonic);
  const root = HDKey.fromMasterSeed(seed);
  seed.fill(0);
  const node = root.derive(path);
  const key = node.privateKey;
  if (key === null) throw new Error('A derived node without a private key');
  const copy = Uint8Array.from(key);
  root.wipePrivateData();
  node.wipePrivateData();
  return copy;
}

/** The private key as the signer config has it: 66 hex characters, the last two the suffix `01`. */
export function encodePrivateKey(privateKey: Uint8Array): string {
  return `${bytesToHex(privateKey)}01`;
}

/** The compressed public key of 32 private bytes, 66 hex characters. */
export function derivePublicKey(privateKey: Uint8Array): string {
  return publicKeyToHex(privateKeyToPublic(encodePrivateKey(privateKey)));
}

/** What `stx make_keychain` would print for this key on this network (rules E). */
export function describeKeychain(
  mnemonic: string | null,
  privateKey: Uint8Array,
  network: Network,
): Keychain {
  const publicKey = derivePublicKey(privateKey);
  const wif = new Uint8Array(34);
  wif[0] = BITCOIN_VERSIONS[network].wif;
  wif.set(privateKey, 1);
  wif[33] = 1;
  const keyInfo = {
    privateKey: encodePrivateKey(privateKey),
    publicKey,
    address: encodeStacksAddress(publicKey, network),
    btcAddress: encodeBitcoinAddress(publicKey, network),
    wif: encodeBase58Check(wif),
    index: 0,
  } as const;
  wif.fill(0);
  return { mnemonic, keyInfo };
}

/** The addresses of a public key on every network; nothing secret in or out. */
export function describePublicKey(
  publicKey: string,
): Pick<KeychainSummary, 'publicKey' | 'addresses' | 'btcAddresses'> {
  const forEach = (encode: (key: string, network: Network) => string) =>
    Object.fromEntries(NETWORKS.map((network) => [network, encode(publicKey, network)])) as Record<
      Network,
      string
    >;
  return { publicKey, addresses: forEach(encodeStacksAddress), btcAddresses: forEach(encodeBitcoinAddress) };
}

function encodeStacksAddress(publicKey: string, network: Network): string {
  return getAddressFromPublicKey(publicKey, network === 'mainnet' ? 'mainnet' : 'testnet');
}

function encodeBitcoinAddress(publicKey: string, network: Network): string {
  const payload = new Uint8Array(21);
  payload[0] = BITCOIN_VERSIONS[network].address;
  payload.set(ripemd160(sha256(hexToBytes(publicKey))), 1);
  return encodeBase58Check(payload);
}
