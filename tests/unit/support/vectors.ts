import { readFileSync } from 'node:fs';
import type { Network } from '../../../electron/config/release.ts';
import type { KeyInfo } from '../../../electron/keys/keychain.ts';

export interface KeychainVector {
  readonly id: string;
  readonly source: string;
  readonly network: Network;
  readonly mnemonic: string | null;
  readonly derivationPath: string | null;
  readonly keyInfo: KeyInfo;
  readonly privateKey32: string;
  readonly base58: string;
  readonly leadingZeroBytes: number;
  readonly signerAddress: Readonly<Record<'mainnet' | 'testnet', string>>;
}

/** The keychains of the real CLI (tests/vectors/keychains.json). */
export const keychainVectors = JSON.parse(
  readFileSync(new URL('../../vectors/keychains.json', import.meta.url), 'utf8'),
) as readonly KeychainVector[];
