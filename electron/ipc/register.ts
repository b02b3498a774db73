import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { contract, type CallFailure, type Channel, type Reply, type Request } from '../contract.ts';
import { fail } from '../result.ts';
import { createRateLimit } from './rate-limit.ts';
import { isTrustedSender } from './sender.ts';

/** What must have happened before a call makes sense; the main process, not the page, keeps the order. */
export type Need = 'nothing' | 'keychain' | 'message-key' | 'config' | 'saved';

export interface Handler<C extends Channel> {
  readonly needs: Need;
  /** Runs beside other calls; everything else waits its turn, so that no two calls interleave. */
  readonly concurrent?: boolean;
  readonly run: (request: Request<C>) => Promise<Reply<C>> | Reply<C>;
}

export type Handlers = { readonly [C in Channel]: Handler<C> };

export interface Registration {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlers: Handlers;
  /** The frame of the one window's page, null when there is none. */
  readonly mainFrame: () => WebFrameMain | null;
  readonly isMet: (need: Need) => boolean;
}

type Refusal = { readonly ok: false } & CallFailure;

const CALLS_PER_SECOND = 60;

/**
 * The only caller of `ipcMain.handle`. Order of every call: sender, rate, decode, state, run, result union.
 * SECURITY: 3.5 – nothing throws across the bridge and no refusal echoes what was sent.
 */
export function registerCalls({ ipcMain, handlers, mainFrame, isMet }: Registration): void {
  const isWithinRate = createRateLimit(CALLS_PER_SECOND);
  let queue: Promise<unknown> = Promise.resolve();

  const answer = <C extends Channel>(channel: C, payload: unknown): Promise<Reply<C> | Refusal> | Refusal => {
    const decoded = contract[channel].request.safeParse(payload, { jitless: true });
    if (!decoded.success) return fail({ code: 'request-invalid' });
    const handler: Handler<C> = handlers[channel];
    const run = async (): Promise<Reply<C> | Refusal> => {
      if (!isMet(handler.needs)) return fail({ code: 'out-of-order' });
      try {
        return await handler.run(decoded.data as Request<C>);
      } catch {
        return fail({ code: 'unexpected' });
      }
    };
    if (handler.concurrent === true) return run();
    const turn = queue.then(run);
    queue = turn;
    return turn;
  };

  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...payload: unknown[]) => {
      if (!isTrustedSender(event, mainFrame())) return fail({ code: 'request-refused' });
      if (!isWithinRate() || payload.length !== 1) return fail({ code: 'request-refused' });
      return isPlainObject(payload[0]) ? answer(channel, payload[0]) : fail({ code: 'request-invalid' });
    });
  }
}

/** A schema without keys would take an empty Map or array for an object. */
function isPlainObject(payload: unknown): boolean {
  return Object.prototype.toString.call(payload) === '[object Object]';
}
