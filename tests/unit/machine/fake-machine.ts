import type { Interfaces, Machine } from '../../../electron/machine/connection.ts';
import type { Sysfs } from '../../../electron/machine/linux-links.ts';

/** What `/sys/class/net/NAME` has; paths with a trailing `/` are folders. */
export type Device = Readonly<Record<string, string>>;

const links = { loopback: '772', ethernet: '1', none: '65534', ppp: '512' };

export const physical = (carrier: '0' | '1', more: Device = {}): Device => ({
  operstate: carrier === '1' ? 'up' : 'down',
  // The kernel answers EINVAL for the carrier of what is down.
  ...(carrier === '1' ? { carrier } : {}),
  type: links.ethernet,
  ifindex: '2',
  iflink: '2',
  'device/': '',
  ...more,
});
export const wireless = (carrier: '0' | '1'): Device =>
  physical(carrier, { 'wireless/': '', 'phy80211/': '' });
export const virtual = (more: Device = {}): Device => ({
  operstate: 'up',
  carrier: '1',
  type: links.ethernet,
  ifindex: '9',
  iflink: '9',
  ...more,
});
export const loopback: Device = {
  operstate: 'unknown',
  carrier: '1',
  type: links.loopback,
  ifindex: '1',
  iflink: '1',
};
export const tunnel: Device = virtual({ operstate: 'unknown', type: links.none, tun_flags: '0x1001' });
export const wireguard: Device = virtual({ operstate: 'unknown', type: links.none });
export const dialled: Device = virtual({ operstate: 'unknown', type: links.ppp });

const describeAddress = (address: string) => ({
  address,
  netmask: '',
  mac: '',
  internal: address.startsWith('127.') || address === '::1',
  cidr: null,
  ...(address.includes(':') ? { family: 'IPv6' as const, scopeid: 0 } : { family: 'IPv4' as const }),
});

/** Addresses as `os.networkInterfaces` gives them. */
export function addresses(entries: Readonly<Record<string, readonly string[]>>): Interfaces {
  return Object.fromEntries(Object.entries(entries).map(([name, list]) => [name, list.map(describeAddress)]));
}

function fakeSysfs(devices: Readonly<Record<string, Device>>): Sysfs {
  const split = (path: string): [Device | undefined, string] => {
    const [name = '', ...rest] = path.split('/');
    return [devices[name], rest.join('/')];
  };
  return {
    list: (path) => Object.keys(path === '' ? devices : (devices[path] ?? {})),
    has(path) {
      const [device, rest] = split(path);
      return device !== undefined && (rest in device || `${rest}/` in device);
    },
    read(path) {
      const [device, rest] = split(path);
      return device?.[rest] ?? null;
    },
  };
}

export function linuxMachine(
  devices: Readonly<Record<string, Device>>,
  entries: Readonly<Record<string, readonly string[]>>,
): Machine {
  return {
    platform: 'linux',
    interfaces: () => addresses(entries),
    sysfs: fakeSysfs({ lo: loopback, ...devices }),
  };
}

function refuse(): never {
  throw new Error('EACCES');
}

/** A machine whose link state cannot be asked for. */
export function namedMachine(
  platform: NodeJS.Platform,
  entries: Readonly<Record<string, readonly string[]>>,
): Machine {
  return {
    platform,
    interfaces: () => addresses(entries),
    sysfs: { list: refuse, has: refuse, read: refuse },
  };
}
