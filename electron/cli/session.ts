import type { Channel, Reply, Request } from '../contract.ts';
import type { AskForFolder } from '../ipc/handlers/save.ts';
import { createSession } from '../ipc/handlers.ts';
import { encodePrivateKey } from '../keys/keychain.ts';
import type { KeyMaterial } from '../keys/key-material.ts';
import { COMMIT, VERSION } from './version.ts';

/** The wizard's own session, its calls made from the command line instead of a page. */
export interface CliSession {
  readonly call: <C extends Channel>(channel: C, request: Request<C>) => Promise<Reply<C>>;
  /** Takes in a key that was read from a file; its bytes are overwritten here. */
  readonly holdKey: (
    material: KeyMaterial,
  ) => Promise<Reply<'keychain:import-mnemonic' | 'keychain:import-private-key'>>;
  readonly holdsUnsaved: () => boolean;
  readonly wipe: () => void;
}

const refuse = async () => {
  throw new Error('A terminal has no such thing');
};
/** What a terminal has not. */
const NO_DESKTOP = {
  askForFile: async () => null,
  clipboard: { readText: refuse, writeText: refuse, clear: () => undefined },
  engine: { run: refuse, cancel: () => undefined },
  printer: { print: refuse, toPdf: refuse },
};

/** A new session; the same services and the same rules as behind the window. */
export function openSession(askForFolder: AskForFolder): CliSession {
  const session = createSession({ version: VERSION, commit: COMMIT, askForFolder, ...NO_DESKTOP });
  const call = async <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> =>
    session.handlers[channel].run(request);
  return {
    call,
    async holdKey({ mnemonic, privateKey }) {
      const hex = encodePrivateKey(privateKey);
      privateKey.fill(0);
      if (mnemonic === null) return call('keychain:import-private-key', { privateKey: hex, replace: true });
      const held = await call('keychain:import-mnemonic', { mnemonic, replace: true });
      // Nobody is there to be asked for words; the receipt says that they were not proved.
      if (held.ok) await call('proof:waive', { isAsked: false });
      return held;
    },
    holdsUnsaved: () => session.unsaved() === 'key',
    wipe: session.wipe,
  };
}
