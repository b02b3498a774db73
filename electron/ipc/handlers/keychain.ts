import { fail, ok } from '../../result.ts';
import { derivePrivateKey } from '../../keys/keychain.ts';
import { createMnemonic, parseMnemonic } from '../../keys/mnemonic.ts';
import { parsePrivateKey } from '../../keys/private-key.ts';
import type { Vault } from '../../keys/vault.ts';
import type { Handlers } from '../register.ts';

type KeychainCalls = Pick<
  Handlers,
  'keychain:create' | 'keychain:import-mnemonic' | 'keychain:import-private-key' | 'keychain:reveal-mnemonic'
>;

/** Calls that bring a keychain into the vault, and the one that shows its words. */
export function createKeychainHandlers(vault: Vault): KeychainCalls {
  const wouldLose = (replace: boolean) => vault.holdsUnsaved && !replace;
  return {
    'keychain:create': {
      needs: 'nothing',
      run: async ({ words, replace }) => {
        if (wouldLose(replace)) return fail({ code: 'keychain-unsaved' });
        const mnemonic = createMnemonic(words);
        vault.holdKeychain('created', mnemonic, await derivePrivateKey(mnemonic));
        return ok(vault.summarizeKeychain());
      },
    },
    'keychain:import-mnemonic': {
      needs: 'nothing',
      run: async ({ mnemonic, replace }) => {
        const parsed = parseMnemonic(mnemonic);
        if (!parsed.ok) return parsed;
        if (wouldLose(replace)) return fail({ code: 'keychain-unsaved' });
        vault.holdKeychain('mnemonic', parsed.value, await derivePrivateKey(parsed.value));
        return ok(vault.summarizeKeychain());
      },
    },
    'keychain:import-private-key': {
      needs: 'nothing',
      run: ({ privateKey, replace }) => {
        const parsed = parsePrivateKey(privateKey);
        if (!parsed.ok) return parsed;
        if (wouldLose(replace)) return fail({ code: 'keychain-unsaved' });
        vault.holdKeychain('private-key', null, parsed.value);
        return ok(vault.summarizeKeychain());
      },
    },
    'keychain:reveal-mnemonic': {
      needs: 'keychain',
      run: () => {
        const mnemonic = vault.readMnemonic();
        if (mnemonic === null) return fail({ code: 'no-mnemonic' });
        vault.proof.interrupt();
        return ok({ words: mnemonic.split(' ') });
      },
    },
  };
}
