import { networkInterfaces } from 'node:os';
import { readLinuxLinks, type Sysfs } from './linux-links.ts';
import { nodeSysfs } from './sysfs.ts';
import { readNamedLinks } from './named-links.ts';

export type LinkKind = 'cable' | 'wireless' | 'other';

/** One way out of this computer. */
export interface Link {
  /** As the system calls it, made safe to show. */
  readonly name: string;
  readonly kind: LinkKind;
  /** `connected`: it has an address that reaches beyond the link; `linked`: plugged in or joined, no such address. */
  readonly state: 'linked' | 'connected';
}

export interface Connection {
  readonly state: 'offline' | 'linked' | 'connected';
  readonly links: readonly Link[];
}

/** What is looked at; a test hands in its own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly interfaces: () => Interfaces;
  readonly sysfs: Sysfs;
}

export type Interfaces = ReturnType<typeof networkInterfaces>;

/** More than a person would read. */
const MOST_LINKS = 16;

const thisMachine: Machine = {
  platform: process.platform,
  interfaces: networkInterfaces,
  sysfs: nodeSysfs,
};

/**
 * Whether this computer is connected to anything, from its interfaces and their link state. Nothing is sent. It is
 * advice, not a wall: a virtual machine is as connected as the computer around it (ux.md, step 2).
 */
export function readConnection({ platform, interfaces, sysfs }: Machine = thisMachine): Connection {
  const found = attempt(interfaces) ?? {};
  const byLink = platform === 'linux' ? attempt(() => readLinuxLinks(sysfs, found)) : null;
  const links = (byLink ?? readNamedLinks(platform, found))
    .map((link) => ({ ...link, name: showName(link.name) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const isConnected = links.some(({ state }) => state === 'connected');
  const state = isConnected ? 'connected' : links.length > 0 ? 'linked' : 'offline';
  return { state, links: links.slice(0, MOST_LINKS) };
}

/** A system that does not answer is one that says nothing. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function showName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}').slice(0, 64);
}
