import type { Interfaces, Link, LinkKind } from './connection.ts';
import { reachesBeyond } from './reach.ts';

/** `/sys/class/net`, paths relative to it. */
export interface Sysfs {
  /** Names in a folder; throws when the root cannot be read, and of a device that went away there are none. */
  readonly list: (path: string) => readonly string[];
  readonly has: (path: string) => boolean;
  /** A file's text without the blanks around it; null when it cannot be read. */
  readonly read: (path: string) => string | null;
}

/** ARPHRD_ numbers of linux/if_arp.h. */
const ETHERNET = '1';
const PPP = '512';
/** CAN, Wi-Fi that only listens, and sensor radio: hardware with a carrier that leads to no network. */
const NO_NETWORK: ReadonlySet<string | null> = new Set(['280', '801', '802', '803', '804', '805']);
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
  const names = sysfs.list('').filter((name) => sysfs.has(`${name}/operstate`));
  const isContainer = !names.some((name) => isPhysical(name, sysfs));
  return names.flatMap((name) => {
    const state = judge(name, isContainer, sysfs, interfaces);
    return state === null ? [] : [{ name, kind: findKind(name, sysfs), state }];
  });
}

function findKind(name: string, sysfs: Sysfs): LinkKind {
  if (sysfs.has(`${name}/wireless`) || sysfs.has(`${name}/phy80211`)) return 'wireless';
  // A modem or Bluetooth has no cable to pull.
  const isRadio = /^DEVTYPE=(?:wwan|bluetooth)$/mu.test(sysfs.read(`${name}/uevent`) ?? '');
  return isRadio || sysfs.read(`${name}/type`) === PPP ? 'other' : 'cable';
}

function judge(
  name: string,
  isContainer: boolean,
  sysfs: Sysfs,
  interfaces: Interfaces,
): Link['state'] | null {
  if (!isUp(name, sysfs, interfaces)) return null;
  const type = sysfs.read(`${name}/type`);
  if (isPhysical(name, sysfs)) {
    if (NO_NETWORK.has(type)) return null;
    // In a bridge or a bond, or under a VLAN, it is the whole that has the address.
    const owners = [name, ...walk(name, 'upper_', sysfs)];
    return owners.some((each) => reachesBeyond(interfaces[each])) ? 'connected' : 'linked';
  }
  const reaches = reachesBeyond(interfaces[name]);
  if (type === PPP) return reaches ? 'connected' : null;
  // A VPN is what its carrier is; a port of a bridge is the host's end of a container.
  if (sysfs.has(`${name}/tun_flags`) || sysfs.has(`${name}/master`)) return null;
  return reaches && type === ETHERNET && isTied(name, isContainer, sysfs) ? 'connected' : null;
}

/**
 * Whether its other end is something that leads out: a VLAN of a device, or a container's own way. A computer with
 * devices of its own has the host's end of such a pair, which leads into the container.
 */
function isTied(name: string, isContainer: boolean, sysfs: Sysfs): boolean {
  const index = sysfs.read(`${name}/ifindex`);
  if (index === null || index === (sysfs.read(`${name}/iflink`) ?? index)) return false;
  return isContainer || walk(name, 'lower_', sysfs).some((each) => isPhysical(each, sysfs));
}

const isPhysical = (name: string, sysfs: Sysfs) => sysfs.has(`${name}/device`);

function isUp(name: string, sysfs: Sysfs, interfaces: Interfaces): boolean {
  if (DOWN.has(sysfs.read(`${name}/operstate`))) return false;
  const carrier = sysfs.read(`${name}/carrier`);
  return carrier === null ? reachesBeyond(interfaces[name]) : carrier === '1';
}

/** What an interface is a part of (`upper_`) or stands on (`lower_`), at any distance; a circle ends the walk. */
function walk(name: string, direction: 'upper_' | 'lower_', sysfs: Sysfs): string[] {
  const seen = new Set([name]);
  for (const each of seen) {
    for (const entry of sysfs.list(each))
      if (entry.startsWith(direction)) seen.add(entry.slice(direction.length));
  }
  return [...seen].slice(1);
}
