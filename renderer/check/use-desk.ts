import { useCallback, useRef, useState } from 'react';
import type { Contract, OpenConfig, Reply, Request } from '../../electron/contract.ts';
import { failureText } from '../text/failures.ts';

/** Calls that answer with the config as it then is. */
type DeskCall = {
  [C in keyof Contract]: Extract<Reply<C>, { ok: true }>['value'] extends OpenConfig ? C : never;
}[keyof Contract];

export interface Desk {
  readonly config: OpenConfig | null;
  /** Why the last act was not done, in words. */
  readonly refusal: string | null;
  /** Asks the trusted side to do something; its answer is shown. Acts wait for each other. */
  readonly act: <C extends DeskCall>(
    channel: C,
    request: (config: OpenConfig | null) => Request<C>,
  ) => Promise<OpenConfig | null>;
  readonly dropRefusal: () => void;
  readonly close: () => Promise<void>;
}

/**
 * The config that lies on the trusted side's desk, as this page may see it. Every act names the version it was
 * meant for, so acts run one after another, each with the version that the one before gave.
 */
export function useDesk(): Desk {
  const [config, setConfig] = useState<OpenConfig | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const latest = useRef<OpenConfig | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback((next: OpenConfig | null) => {
    latest.current = next;
    setConfig(next);
  }, []);

  const act = useCallback<Desk['act']>(
    (channel, request) => {
      const turn = queue.current.then(async () => {
        const call = window.signerSetup[channel] as (
          asked: unknown,
        ) => Promise<{ ok: true; value: OpenConfig } | { ok: false; code: string }>;
        const reply = await call(request(latest.current));
        if (reply.ok) {
          setRefusal(null);
          show(reply.value);
          return reply.value;
        }
        if (reply.code !== 'file-cancelled') setRefusal(failureText[reply.code as keyof typeof failureText]);
        return null;
      });
      queue.current = turn;
      return turn;
    },
    [show],
  );

  const close = useCallback(async () => {
    await queue.current;
    await window.signerSetup['check:close']({});
    setRefusal(null);
    show(null);
  }, [show]);

  return { config, refusal, act, dropRefusal: () => setRefusal(null), close };
}
