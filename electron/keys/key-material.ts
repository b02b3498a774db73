import { derivePrivateKey } from './keychain.ts';
import { parseMnemonic } from './mnemonic.ts';
import type { MnemonicFailure } from './mnemonic-rules.ts';
import { parsePrivateKey, type PrivateKeyFailure } from './private-key.ts';
import { fail, ok, type Result } from '../result.ts';

/** What a person brings: words and the key that they give, or the key alone. */
export interface KeyMaterial {
  readonly mnemonic: string | null;
  readonly privateKey: Uint8Array;
}

/** Why it is none. */
export type KeyFailure = MnemonicFailure | PrivateKeyFailure | { readonly code: 'keychain-unreadable' };

/**
 * Reads a phrase, a private key, or what `make_keychain` printed. A keychain whose words give another key than
 * the one in it came from another path: then its key counts.
 */
export async function readKeyMaterial(text: string): Promise<Result<KeyMaterial, KeyFailure>> {
  const keychain = parseKeychain(text);
  if (keychain === null) return fail({ code: 'keychain-unreadable' });
  const { mnemonic, privateKey } = keychain;
  const key = privateKey === null ? null : parsePrivateKey(privateKey);
  if (key !== null && !key.ok) return key;
  const words = mnemonic === null ? null : parseMnemonic(mnemonic);
  if (words === null)
    return key === null
      ? fail({ code: 'keychain-unreadable' })
      : ok({ mnemonic: null, privateKey: key.value });
  if (!words.ok) return key === null ? words : ok({ mnemonic: null, privateKey: key.value });
  const derived = await derivePrivateKey(words.value);
  const isSame = key === null || key.value.every((byte, index) => byte === derived[index]);
  return ok(
    isSame ? { mnemonic: words.value, privateKey: derived } : { mnemonic: null, privateKey: key.value },
  );
}

interface Parts {
  readonly mnemonic: string | null;
  readonly privateKey: string | null;
}

/** The texts of phrase and key, wherever they stand; null for JSON that is no keychain. */
function parseKeychain(text: string): Parts | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) {
    const isPhrase = /\s/u.test(trimmed);
    return { mnemonic: isPhrase ? trimmed : null, privateKey: isPhrase ? null : trimmed };
  }
  try {
    const { mnemonic, keyInfo } = JSON.parse(trimmed) as {
      mnemonic?: unknown;
      keyInfo?: { privateKey?: unknown };
    };
    const privateKey = keyInfo?.privateKey;
    return {
      mnemonic: typeof mnemonic === 'string' ? mnemonic : null,
      privateKey: typeof privateKey === 'string' ? privateKey : null,
    };
  } catch {
    return null;
  }
}
