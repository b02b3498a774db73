import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/machine/connection.ts';
import { createConnectionLog } from '../../../electron/machine/connection-log.ts';

let now: Connection['state'];
const log = () => createConnectionLog(() => ({ state: now, links: [] }));

describe('the answer for the receipt', () => {
  it('is the worst that was seen since the key came in', () => {
    const seen = log();
    now = 'connected';
    seen.observe();
    now = 'offline';
    seen.begin();
    expect(seen.worst()).toBe('offline');
    now = 'linked';
    seen.observe();
    now = 'offline';
    expect(seen.worst()).toBe('linked');
    now = 'connected';
    expect(seen.worst()).toBe('connected');
    now = 'offline';
    expect(seen.worst()).toBe('connected');
    seen.begin();
    expect(seen.worst()).toBe('offline');
  });

  it('is looked at when the key comes in and when it is asked for, not only in between', () => {
    now = 'connected';
    const seen = log();
    seen.begin();
    now = 'offline';
    expect(seen.worst()).toBe('connected');
  });
});
