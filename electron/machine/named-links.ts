import type { Interfaces, Link, LinkKind } from './connection.ts';
import { reachesBeyond } from './reach.ts';

/** Interfaces that reach nobody outside by themselves, by the names that systems and well-known programs give them. */
const INWARD: Readonly<Partial<Record<NodeJS.Platform, RegExp>>> = {
  darwin: /^(?:lo|awdl|llw|utun|anpi|ap|gif|stf|ipsec|vmenet|vmnet|bridge1\d\d)\d*$/u,
  win32:
    /loopback|^vethernet|hyper-v|virtualbox|vmware|vmnet|npcap|wsl|wireguard|openvpn|tailscale|zerotier|nordlynx|(?:^|\W)(?:tap|tun|vpn)(?:\W|\d|$)/iu,
};
const INWARD_ELSEWHERE =
  /^(?:lo|docker|br-|virbr|veth|vnet|lxc|lxd|podman|cni|flannel|cali|tun|tap|wg|tailscale|zt|dummy)/u;

/** The links of a machine whose link state cannot be asked for: what has an address that reaches beyond, by name. */
export function readNamedLinks(platform: NodeJS.Platform, interfaces: Interfaces): Link[] {
  const inward = INWARD[platform] ?? INWARD_ELSEWHERE;
  return Object.entries(interfaces)
    .filter(([name, addresses]) => !inward.test(name) && reachesBeyond(addresses))
    .map(([name]) => ({ name, kind: nameKind(platform, name), state: 'connected' }));
}

function nameKind(platform: NodeJS.Platform, name: string): LinkKind {
  if (/wi-?fi|wlan|wireless|^wl/iu.test(name)) return 'wireless';
  // On a Mac en0 may be either.
  return platform !== 'darwin' && /^(?:eth|en)/iu.test(name) ? 'cable' : 'other';
}
