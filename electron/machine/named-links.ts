import type { Interfaces, Link, LinkKind } from './connection.ts';
import { reachesBeyond } from './reach.ts';

/** Interfaces that reach nobody outside by themselves, by the names that systems and well-known programs give them. */
const INWARD: Readonly<Partial<Record<NodeJS.Platform, RegExp>>> = {
  darwin:
    /^(?:lo|awdl|llw|utun|anpi|ap|gif|stf|ipsec|vmenet|vmnet|vboxnet|vnic|feth|zt|tun|tap|wg|bridge1\d\d)\d*$/u,
  // With an external switch of Hyper-V the computer's own address is on a vEthernet; only inner ones do not count.
  win32:
    /loopback|^vethernet \((?:default switch|wsl|nat|dockernat)|virtualbox|vmware|vmnet|npcap|wireguard|openvpn|tailscale|zerotier|nordlynx|(?:^|\W)(?:tap|tun|vpn)(?:\W|\d|$)/iu,
};
const INWARD_ELSEWHERE =
  /^(?:lo|docker|br-|virbr|veth|vnet|lxc|lxd|podman|vboxnet|vmnet|cni|flannel|cali|tun|tap|wg|tailscale|zt|dummy)/u;

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
