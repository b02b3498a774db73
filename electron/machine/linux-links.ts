import { basename } from 'node:path';
import type { Interfaces, Link } from './connection.ts';
import { reachesBeyond } from './reach.ts';

/** `/sys/class/net`, paths relative to it. */
export interface Sysfs {
  /** Names in a folder; throws when it cannot be read. */
  readonly list: (path: string) => readonly string[];
  readonly has: (path: string) => boolean;
  /** A file's text without the blanks around it; null when it cannot be read. */
  readonly read: (path: string) => string | null;
  /** Where a link points; null when there is none. */
  readonly follow: (path: string) => string | null;
}

/** ARPHRD_PPP of linux/if_arp.h. */
const PPP = '512';
const DOWN: ReadonlySet<string | null> = new Set([
  'down',
  'lowerlayerdown',
  'notpresent',
  'dormant',
  'testing',
]);

/**
 * The links of a Linux machine by what the kernel says of them. No connection are: loopback, bridges of containers
 * and virtual machines with their ports, dummies, VPNs (what carries them counts instead), whatever has no carrier.
 * @throws what reading `/sys/class/net` throws
 */
export function readLinuxLinks(sysfs: Sysfs, interfaces: Interfaces): Link[] {
  return sysfs
    .list('')
    .filter((name) => sysfs.has(`${name}/operstate`))
    .flatMap((name) => {
      const state = judge(name, sysfs, interfaces);
      if (state === null) return [];
      const isWireless = sysfs.has(`${name}/wireless`) || sysfs.has(`${name}/phy80211`);
      return [{ name, kind: isWireless ? ('wireless' as const) : ('cable' as const), state }];
    });
}

function judge(name: string, sysfs: Sysfs, interfaces: Interfaces): Link['state'] | null {
  if (!isUp(name, sysfs, interfaces)) return null;
  const isPhysical = sysfs.has(`${name}/device`);
  if (isPhysical) {
    // In a bridge or a bond it is the whole that has the address.
    const owners = [name, ...findMasters(name, sysfs)];
    return owners.some((each) => reachesBeyond(interfaces[each])) ? 'connected' : 'linked';
  }
  const reaches = reachesBeyond(interfaces[name]);
  if (sysfs.read(`${name}/type`) === PPP) return reaches ? 'connected' : null;
  // A VPN is what its carrier is; a port of a bridge is the host's end of a container.
  if (sysfs.has(`${name}/tun_flags`) || sysfs.has(`${name}/master`)) return null;
  // With its other end elsewhere: a VLAN of a device, or a container's own way out.
  const index = sysfs.read(`${name}/ifindex`);
  const isTied = index !== null && index !== (sysfs.read(`${name}/iflink`) ?? index);
  return isTied && reaches ? 'connected' : null;
}

function isUp(name: string, sysfs: Sysfs, interfaces: Interfaces): boolean {
  if (DOWN.has(sysfs.read(`${name}/operstate`))) return false;
  const carrier = sysfs.read(`${name}/carrier`);
  return carrier === null ? reachesBeyond(interfaces[name]) : carrier === '1';
}

/** The bridge or bond that a port belongs to, and what that belongs to; a circle ends the walk. */
function findMasters(name: string, sysfs: Sysfs): string[] {
  const masters: string[] = [];
  for (let at = sysfs.follow(`${name}/master`); at !== null; at = sysfs.follow(`${basename(at)}/master`)) {
    if (masters.includes(basename(at))) break;
    masters.push(basename(at));
  }
  return masters;
}
