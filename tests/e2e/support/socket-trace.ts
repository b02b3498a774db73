import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** System calls that touched the network, one line each as strace wrote it. */
export interface NetworkCalls {
  /** The app's main process: everything, from making a socket on. */
  readonly main: readonly string[];
  /** Chromium: what connects, binds, listens or sends. */
  readonly browser: readonly string[];
}

const STRACE = '/usr/bin/strace';

function writeTracer(path: string, calls: string, trace: string, program: string): string {
  const line = `exec ${STRACE} -f -qq -yy --trace=${calls} -o '${trace}' '${program}' "$@"`;
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Writes stand-ins for Node and the browser into the folder that run them under strace. */
export function createTracers(folder: string, browser: string): { node: string; browser: string } {
  if (!existsSync(STRACE)) throw new Error('strace is not installed; npm test installs it where it can');
  const calls = 'connect,bind,listen,sendto,sendmmsg';
  return {
    node: writeTracer(join(folder, 'node.sh'), `socket,${calls}`, join(folder, 'main'), process.execPath),
    browser: writeTracer(join(folder, 'browser.sh'), calls, join(folder, 'browser'), browser),
  };
}

/**
 * The lines of a trace that have to do with the internet protocols; Unix sockets, pipes and the kernel's
 * own netlink are not among them. Needs `strace -yy`, which names the protocol of a descriptor.
 */
export function findNetworkCalls(trace: string): string[] {
  return trace.split('\n').filter((line) => /AF_INET|<(?:TCP|UDP|RAW|ICMP|PING|SCTP|MPTCP)/u.test(line));
}

/**
 * Whether a call is Chromium asking the kernel for a route: it connects a datagram socket to a public IPv6
 * address, which sends nothing, to learn whether IPv6 is there. No switch turns it off.
 */
export function isRouteProbe(line: string): boolean {
  return /connect\(\d+<UDPv6:.*inet_pton\(AF_INET6, "2001:4860:4860::8888"/u.test(line);
}

/** Reads what {@link createTracers} has recorded so far. */
export async function readNetworkCalls(folder: string): Promise<NetworkCalls> {
  const read = async (name: string): Promise<string[]> =>
    findNetworkCalls(await readFile(join(folder, name), 'utf8'));
  const browser = await read('browser');
  return { main: await read('main'), browser: browser.filter((line) => !isRouteProbe(line)) };
}
