import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConnection, type Machine } from '../../../electron/machine/connection.ts';
import {
  addresses,
  dialled,
  linuxMachine,
  namedMachine,
  physical,
  tunnel,
  virtual,
  wireguard,
  wireless,
} from './fake-machine.ts';

const LOCAL = { lo: ['127.0.0.1', '::1'] };
const bridge = virtual({ 'bridge/': '' });
const port = virtual({ iflink: '8', 'master/': '', upper_docker0: '' });

describe('a Linux machine', () => {
  const machines: [string, Machine, string, string[]][] = [
    [
      'with everything unplugged',
      linuxMachine({ enp3s0: physical('0'), wlp2s0: wireless('0') }, LOCAL),
      'offline',
      [],
    ],
    ['without any device', linuxMachine({}, LOCAL), 'offline', []],
    [
      'on Wi-Fi',
      linuxMachine({ wlp2s0: wireless('1') }, { ...LOCAL, wlp2s0: ['192.168.1.20', 'fe80::1'] }),
      'connected',
      ['wlp2s0 wireless connected'],
    ],
    [
      'with a cable and no address yet',
      linuxMachine({ enp3s0: physical('1') }, LOCAL),
      'linked',
      ['enp3s0 cable linked'],
    ],
    [
      'with a cable to nobody, so with addresses of its own making',
      linuxMachine({ enp3s0: physical('1') }, { enp3s0: ['169.254.7.7', 'fe80::7'] }),
      'linked',
      ['enp3s0 cable linked'],
    ],
    [
      'with IPv6 only',
      linuxMachine({ enp3s0: physical('1') }, { enp3s0: ['2001:db8::7', 'fe80::7'] }),
      'connected',
      ['enp3s0 cable connected'],
    ],
    [
      'that runs containers, offline',
      linuxMachine(
        { enp3s0: physical('0'), docker0: bridge, veth1a2b: port, 'br-77': bridge },
        { docker0: ['172.17.0.1'], veth1a2b: ['fe80::42'], 'br-77': ['172.18.0.1', 'fe80::43'] },
      ),
      'offline',
      [],
    ],
    [
      'that runs containers, online',
      linuxMachine(
        { enp3s0: physical('1'), docker0: bridge, veth1a2b: port },
        { enp3s0: ['10.0.0.5'], docker0: ['172.17.0.1'], veth1a2b: ['fe80::42'] },
      ),
      'connected',
      ['enp3s0 cable connected'],
    ],
    [
      'with virtual machines, offline',
      linuxMachine({ virbr0: bridge }, { virbr0: ['192.168.122.1'] }),
      'offline',
      [],
    ],
    [
      'whose cable is a port of a bridge',
      linuxMachine(
        { br0: bridge, enp3s0: physical('1', { 'master/': '', upper_br0: '' }) },
        { br0: ['192.168.1.5'] },
      ),
      'connected',
      ['enp3s0 cable connected'],
    ],
    [
      'whose cables are a bond in a bridge',
      linuxMachine(
        {
          br0: bridge,
          bond0: virtual({ 'bonding/': '', 'master/': '', upper_br0: '' }),
          eno1: physical('1', { 'master/': '', upper_bond0: '' }),
          eno2: physical('0', { 'master/': '', upper_bond0: '' }),
        },
        { br0: ['192.168.1.5'] },
      ),
      'connected',
      ['eno1 cable connected'],
    ],
    [
      'with a VLAN',
      linuxMachine(
        { eno1: physical('1', { 'upper_eno1.7': '' }), 'eno1.7': virtual({ iflink: '2', lower_eno1: '' }) },
        { 'eno1.7': ['10.7.0.2'] },
      ),
      'connected',
      ['eno1 cable connected', 'eno1.7 cable connected'],
    ],
    [
      'that is a container itself',
      linuxMachine({ eth0: virtual({ iflink: '17' }) }, { eth0: ['172.17.0.2'] }),
      'connected',
      ['eth0 cable connected'],
    ],
    [
      'with WireGuard up and nothing under it',
      linuxMachine({ wg0: wireguard }, { wg0: ['10.8.0.2'] }),
      'offline',
      [],
    ],
    [
      'with a VPN program running offline',
      linuxMachine({ tailscale0: tunnel }, { tailscale0: ['100.64.0.9', 'fe80::9'] }),
      'offline',
      [],
    ],
    [
      'with a dummy that has an address',
      linuxMachine({ dummy0: virtual() }, { dummy0: ['10.0.0.1'] }),
      'offline',
      [],
    ],
    [
      'that dialled up',
      linuxMachine({ ppp0: dialled }, { ppp0: ['100.70.1.2'] }),
      'connected',
      ['ppp0 other connected'],
    ],
    [
      'tethered to a phone',
      linuxMachine({ enx02: physical('1', { operstate: 'unknown' }) }, { enx02: ['192.168.42.7'] }),
      'connected',
      ['enx02 cable connected'],
    ],
    [
      'whose ports go round in a circle',
      linuxMachine({ a: physical('1', { upper_b: '' }), b: virtual({ upper_a: '' }) }, LOCAL),
      'linked',
      ['a cable linked'],
    ],
  ];

  it.each(machines)('%s', (_, machine, state, links) => {
    const connection = readConnection(machine);
    expect(connection.state).toBe(state);
    expect(connection.links.map(({ name, kind, state: of }) => `${name} ${kind} ${of}`)).toEqual(links);
  });
});

describe('a machine whose link state cannot be asked for', () => {
  const machines: [string, Machine, string, string[]][] = [
    [
      'a Mac on a network',
      namedMachine('darwin', { lo0: ['127.0.0.1'], en0: ['192.168.1.9'], awdl0: ['fe80::1'] }),
      'connected',
      ['en0 other'],
    ],
    [
      'a Mac with what is always there',
      namedMachine('darwin', {
        lo0: ['127.0.0.1'],
        utun3: ['fe80::2', '10.5.0.2'],
        awdl0: ['fe80::1'],
        llw0: ['fe80::1'],
        bridge100: ['192.168.64.1'],
        ap1: ['fe80::3'],
      }),
      'offline',
      [],
    ],
    [
      'a PC on Wi-Fi',
      namedMachine('win32', { 'Loopback Pseudo-Interface 1': ['127.0.0.1'], 'Wi-Fi': ['192.168.1.7'] }),
      'connected',
      ['Wi-Fi wireless'],
    ],
    [
      'a PC with virtual adapters only',
      namedMachine('win32', {
        'vEthernet (WSL)': ['172.20.0.1'],
        'vEthernet (WSL (Hyper-V firewall))': ['172.21.0.1'],
        'vEthernet (Default Switch)': ['172.22.0.1'],
        'VirtualBox Host-Only Network': ['192.168.56.1'],
        'VMware Network Adapter VMnet8': ['192.168.44.1'],
        'OpenVPN TAP-Windows6': ['10.1.0.2'],
        Ethernet: ['169.254.3.3'],
      }),
      'offline',
      [],
    ],
    [
      'a PC on a cable',
      namedMachine('win32', { 'Ethernet 2': ['10.0.0.9'] }),
      'connected',
      ['Ethernet 2 cable'],
    ],
    [
      'Linux that hides it',
      namedMachine('linux', { eth0: ['10.0.0.9'], docker0: ['172.17.0.1'], wlan0: ['10.0.0.8'] }),
      'connected',
      ['eth0 cable', 'wlan0 wireless'],
    ],
  ];

  it.each(machines)('%s', (_, machine, state, links) => {
    const connection = readConnection(machine);
    expect(connection.state).toBe(state);
    expect(connection.links.map(({ name, kind }) => `${name} ${kind}`)).toEqual(links);
  });
});

describe('whatever the system says', () => {
  it('a name is shown safely, and not more of them than a person reads', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`eth${index}`, ['10.0.0.1']]));
    expect(readConnection(namedMachine('win32', many)).links).toHaveLength(16);
    const [link] = readConnection(namedMachine('win32', { 'eth\u202e\n0': ['10.0.0.1'] })).links;
    expect(link?.name).toBe('eth\u{FFFD}\u{FFFD}0');
  });

  it('nothing makes it throw', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('up', 'down', '1', '0', '512', '../eth0'));
    const names = fc.constantFrom('eth0', 'lo', 'a', '__proto__', 'constructor', '..');
    const device = fc.dictionary(
      fc.constantFrom('operstate', 'carrier', 'type', 'device/', 'master', 'iflink', 'ifindex'),
      text,
    );
    fc.assert(
      fc.property(
        fc.dictionary(names, device),
        fc.dictionary(names, fc.array(text)),
        fc.constantFrom<NodeJS.Platform>('linux', 'darwin', 'win32', 'freebsd'),
        (devices, entries, platform) => {
          const { state } = readConnection({ ...linuxMachine(devices, entries), platform });
          expect(['offline', 'linked', 'connected']).toContain(state);
        },
      ),
    );
    const { sysfs } = namedMachine('linux', {});
    const broken = () => addresses(sysfs.list('') as never);
    expect(readConnection({ platform: 'linux', interfaces: broken, sysfs })).toEqual({
      state: 'offline',
      links: [],
    });
    expect(readConnection({ platform: 'linux', interfaces: () => addresses({}), sysfs }).state).toBe(
      'offline',
    );
  });

  it('this machine has an answer', () => {
    expect(['offline', 'linked', 'connected']).toContain(readConnection().state);
  });
});
