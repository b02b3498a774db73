import type { Connection } from './connection.ts';

const ORDER: readonly Connection['state'][] = ['offline', 'linked', 'connected'];

/** What was seen of the connection while a key was in memory; the answer for the receipt. */
export interface ConnectionLog {
  /** Looks now, and remembers the worst. */
  observe(): Connection;
  /** A key comes in: what was before does not count. */
  begin(): void;
  /** The worst that was seen since. */
  worst(): Connection['state'];
}

/** @param read looks at the machine; sends nothing */
export function createConnectionLog(read: () => Connection): ConnectionLog {
  let worst: Connection['state'] = 'offline';
  const observe = () => {
    const now = read();
    if (ORDER.indexOf(now.state) > ORDER.indexOf(worst)) worst = now.state;
    return now;
  };
  return {
    observe,
    begin() {
      worst = 'offline';
      observe();
    },
    worst() {
      observe();
      return worst;
    },
  };
}
