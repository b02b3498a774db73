import type { Network } from '../config/release.ts';
import { NETWORKS } from '../config/release.ts';
import { fail, ok, type Result } from '../result.ts';
import { readKeyMaterial, type KeyMaterial } from './key-material.ts';
import type { Keychain } from './keychain.ts';

/** What a backup holds: what `make_keychain` prints, and what a stranger needs to come back from it. */
export interface Backup extends Keychain {
  /** BIP-32 path, null for a key without words. */
  readonly path: string | null;
  readonly network: Network;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Name and version of the app that made it. */
  readonly app: string;
}

/** A key that came out of a backup. */
export interface RestoredKey extends KeyMaterial {
  /** Null when the backup does not say. */
  readonly network: Network | null;
}

/** The text that is sealed: JSON, so that it can be read without this app. */
export function writeBackup(backup: Backup): Uint8Array {
  const { mnemonic, keyInfo, path, network, createdAt, app } = backup;
  const content = { mnemonic, keyInfo, path, network, createdAt, app };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}

/** Reads an opened backup, ours or any other file that holds a keychain, a phrase or a private key. */
export async function readBackup(
  content: Uint8Array,
): Promise<Result<RestoredKey, { readonly code: 'backup-content' }>> {
  const text = new TextDecoder().decode(content);
  const material = await readKeyMaterial(text);
  // Whatever is wrong with it, the person cannot mend it: it was sealed like this.
  if (!material.ok) return fail({ code: 'backup-content' });
  return ok({ ...material.value, network: readNetwork(text) });
}

function readNetwork(text: string): Network | null {
  try {
    const { network } = JSON.parse(text) as { network?: unknown };
    return NETWORKS.find((each) => each === network) ?? null;
  } catch {
    return null;
  }
}
