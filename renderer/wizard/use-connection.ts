import { useEffect, useState } from 'react';
import type { Connection } from '../../electron/machine/connection.ts';

const EVERY = 3000;

export interface WatchedConnection {
  /** What the interfaces say; null until the first look. */
  readonly now: Connection | null;
  /** It was offline at some look, so being connected now is news. */
  readonly wasOffline: boolean;
}

/** Looks at the interfaces again every few seconds as long as the window is open. */
export function useConnection(): WatchedConnection {
  const [watched, setWatched] = useState<WatchedConnection>({ now: null, wasOffline: false });
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      // While the window closes there is nobody left to answer.
      const reply = await window.signerSetup['machine:observe']({}).catch(() => null);
      if (!isCurrent || reply?.ok !== true) return;
      const now = reply.value;
      setWatched((last) =>
        JSON.stringify(last.now) === JSON.stringify(now)
          ? last
          : { now, wasOffline: last.wasOffline || now.state === 'offline' },
      );
    };
    void look();
    const timer = setInterval(() => void look(), EVERY);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, []);
  return watched;
}
