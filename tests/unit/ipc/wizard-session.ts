import type { Channel, Reply, Request } from '../../../electron/contract.ts';
import type { Session, Surroundings } from '../../../electron/ipc/handlers.ts';
import { createTestSession } from '../support/test-session.ts';
import { unwrap } from '../support/unwrap.ts';

export const PHRASE =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';
export const DRAFT = {
  release: '4.0',
  network: 'testnet',
  placement: 'direct',
  settings: { node_host: '127.0.0.1:20443', endpoint: '127.0.0.1:30000', db_path: '/var/lib/s.sqlite' },
} as const;
export const NAMES = {
  configName: 'signer.toml',
  keychainName: null,
  backupName: null,
  bundle: { kind: 'none', node: 'none' },
} as const;

/** A session with the calls as the page makes them. */
export interface WizardSession {
  readonly session: Session;
  readonly call: <C extends Channel>(channel: C, request: Request<C>) => Promise<Reply<C>>;
  /** Types the words that are asked for and passes the proof. */
  readonly prove: (phrase: string) => Promise<void>;
  /** Seals a backup with the passphrase made here, and opens it once. */
  readonly seal: () => Promise<string>;
  /** Previews, chooses the folder and saves. */
  readonly save: (
    names?: Partial<Request<'config:save'>>,
    draft?: Request<'config:preview'>,
  ) => Promise<Reply<'config:save'>>;
}

export function openWizard(parts: Partial<Surroundings>): WizardSession {
  const session = createTestSession(parts);
  const call = async <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> =>
    session.handlers[channel].run(request);
  return {
    session,
    call,
    async prove(phrase) {
      const { numbers } = unwrap(await call('proof:ask', { all: false }));
      const words = numbers.map((number) => phrase.split(' ')[number - 1] ?? '');
      unwrap(await call('proof:answer', { words }));
    },
    async seal() {
      const { words } = unwrap(await call('backup:reveal-passphrase', {}));
      unwrap(await call('backup:seal', { own: null, network: DRAFT.network }));
      unwrap(await call('backup:test', { passphrase: words.join(' ') }));
      return words.join('-');
    },
    async save(names = {}, draft = DRAFT) {
      const preview = unwrap(await call('config:preview', draft)).id;
      const folder = unwrap(await call('folder:choose', {})).token;
      return call('config:save', { preview, folder, ...NAMES, ...names });
    },
  };
}
