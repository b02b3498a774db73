import { ok } from '../../result.ts';
import { createMessageKey, parseMessageKey } from '../../keys/message-key.ts';
import type { Vault } from '../../keys/vault.ts';
import type { Handlers } from '../register.ts';

type MessageKeyCalls = Pick<Handlers, 'message-key:choose' | 'message-key:explain'>;

/** The guide's second key: reused, created or brought along, and its base58 step laid open. */
export function createMessageKeyHandlers(vault: Vault): MessageKeyCalls {
  return {
    'message-key:choose': {
      needs: 'keychain',
      run: (request) => {
        if (request.way === 'import') {
          const parsed = parseMessageKey(request.value);
          if (!parsed.ok) return parsed;
          vault.holdMessageKey('import', parsed.value);
        } else {
          vault.holdMessageKey(request.way, request.way === 'create' ? createMessageKey() : null);
        }
        return ok(vault.summarizeMessageKey());
      },
    },
    'message-key:explain': {
      needs: 'message-key',
      run: ({ reveal }) => ok(vault.explainMessageKey(reveal)),
    },
  };
}
