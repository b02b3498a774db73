import type { Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';

type ProofCalls = Pick<Handlers, 'proof:ask' | 'proof:answer' | 'proof:waive'>;

/** The proof that the words are on paper, judged on this side. */
export function createProofHandlers(vault: Vault): ProofCalls {
  return {
    'proof:ask': {
      needs: 'keychain',
      run: ({ all }) => {
        const mnemonic = vault.readMnemonic();
        if (mnemonic === null) return fail({ code: 'no-mnemonic' });
        return ok({ numbers: vault.proof.ask(mnemonic.split(' ').length, all) });
      },
    },
    'proof:answer': {
      needs: 'keychain',
      run: ({ words }) => {
        const mnemonic = vault.readMnemonic();
        return mnemonic === null ? fail({ code: 'no-mnemonic' }) : vault.proof.answer(words, mnemonic);
      },
    },
    'proof:waive': {
      needs: 'keychain',
      run: ({ isAsked }) => {
        vault.proof.waive(isAsked);
        return ok(null);
      },
    },
  };
}
