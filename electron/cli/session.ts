import type { Channel, Reply, Request } from '../contract.ts';
import type { AskForFolder } from '../ipc/handlers/save.ts';
import { createSession } from '../ipc/handlers.ts';
import { encodePrivateKey } from '../keys/keychain.ts';
import type { KeyMaterial } from './key-material.ts';
import { COMMIT, VERSION } from './version.ts';

/** The wizard's own session, its calls made from the command line instead of a page. */
export interface CliSession {
  readonly call: <C extends Channel>(channel: C, request: Request<C>) => Promise<Reply<C>>;
  /** Takes in a key that was read; its bytes are overwritten here. */
  readonly holdKey: (
    material: KeyMaterial,
  ) => Promise<Reply<'keychain:import-mnemonic' | 'keychain:import-private-key'>>;
  readonly holdsUnsaved: () => boolean;
  readonly wipe: () => void;
}

/** A new session; the same services and the same rules as behind the window. */
export function openSession(askForFolder: AskForFolder): CliSession {
  const session = createSession(VERSION, COMMIT, askForFolder);
  const call = async <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> =>
    session.handlers[channel].run(request);
  return {
    call,
    async holdKey({ mnemonic, privateKey }) {
      const hex = encodePrivateKey(privateKey);
      privateKey.fill(0);
      return mnemonic === null
        ? call('keychain:import-private-key', { privateKey: hex, replace: true })
        : call('keychain:import-mnemonic', { mnemonic, replace: true });
    },
    holdsUnsaved: () => session.unsaved() === 'key',
    wipe: session.wipe,
  };
}
