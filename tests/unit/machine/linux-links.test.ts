import { describe, expect, it } from 'vitest';
import { readConnection } from '../../../electron/machine/connection.ts';
import {
  linuxMachine,
  namedMachine,
  physical,
  tunnel,
  virtual,
  wireless,
  type Device,
} from './fake-machine.ts';

type Devices = Readonly<Record<string, Device>>;
type Entries = Readonly<Record<string, readonly string[]>>;

const answer = (devices: Devices, entries: Entries) => {
  const { state, links } = readConnection(linuxMachine(devices, entries));
  return [state, ...links.map(({ name, kind, state: of }) => `${name} ${kind} ${of}`)];
};
const unplugged = physical('0');
/** A pair of which the other end is in another namespace. */
const pair = virtual({ iflink: '4' });

describe('no false alarm for a Linux machine', () => {
  it.each<[string, Devices, Entries]>([
    ['whose Wi-Fi is blocked by its switch', { wlan0: wireless('0') }, { wlan0: ['192.168.1.4'] }],
    ['whose Wi-Fi waits for its password', { wlan0: physical('1', { operstate: 'dormant' }) }, {}],
    ['that is up without a carrier', { eth0: physical('1', { carrier: '0' }) }, { eth0: ['10.0.0.4'] }],
    ['with the host’s end of a plain container', { eth0: unplugged, ve: pair }, { ve: ['10.0.0.1'] }],
    ['that is a container without an address', { eth0: pair }, { eth0: ['fe80::4'] }],
    ['with a dial-up that has no address yet', { ppp0: virtual({ type: '512' }) }, {}],
    ['with a tap in a bridge', { br0: virtual(), tap0: { ...tunnel, 'master/': '' } }, { br0: ['10.0.0.1'] }],
    ['with an IPv6 tunnel', { he: virtual({ iflink: '0', type: '776' }) }, { he: ['2001:db8::2'] }],
    ['with an IP-in-IP tunnel', { tunl0: virtual({ iflink: '0', type: '768' }) }, { tunl0: ['10.1.0.1'] }],
    ['with IPsec on a device', { xfrm0: virtual({ iflink: '2', type: '65534' }) }, { xfrm0: ['10.1.0.1'] }],
    ['with a CAN adapter', { can0: physical('1', { type: '280' }) }, {}],
    ['with a Wi-Fi card that only listens', { mon0: physical('1', { type: '803' }) }, {}],
    [
      'with a VLAN on a bridge of virtual machines',
      {
        eth0: unplugged,
        virbr0: virtual(),
        'virbr0.7': virtual({ iflink: '9', ifindex: '10', lower_virbr0: '' }),
      },
      { 'virbr0.7': ['10.0.0.1'] },
    ],
  ])('%s', (_what, devices, entries) => expect(answer(devices, entries)).toEqual(['offline']));
});

describe('a Linux machine is seen to be connected', () => {
  it.each<[string, Devices, Entries, string[]]>([
    [
      'with a bridge on a VLAN',
      {
        eno1: physical('1', { 'upper_eno1.7': '' }),
        'eno1.7': virtual({ iflink: '2', lower_eno1: '', 'master/': '', upper_br7: '' }),
        br7: virtual(),
      },
      { br7: ['10.7.0.2'] },
      ['eno1 cable connected'],
    ],
    [
      'with a VLAN on a bond',
      {
        eno1: physical('1', { upper_bond0: '' }),
        bond0: virtual({ lower_eno1: '', 'upper_bond0.7': '' }),
        'bond0.7': virtual({ iflink: '8', lower_bond0: '' }),
      },
      { 'bond0.7': ['10.7.0.2'] },
      ['bond0.7 cable connected', 'eno1 cable connected'],
    ],
    [
      'by a mobile modem whose driver knows no state',
      { wwan0: physical('1', { operstate: 'unknown', type: '65534', uevent: 'DEVTYPE=wwan\nIFINDEX=2' }) },
      { wwan0: ['10.64.0.2'] },
      ['wwan0 other connected'],
    ],
    [
      'when the carrier cannot be read but there is an address',
      { eth0: { operstate: 'unknown', type: '1', 'device/': '' } },
      { eth0: ['10.0.0.4'] },
      ['eth0 cable connected'],
    ],
    [
      'with a card named like what every object has',
      { constructor: physical('1'), eth0: physical('1') },
      { eth0: ['10.0.0.4'] },
      ['constructor cable linked', 'eth0 cable connected'],
    ],
  ])('%s', (_what, devices, entries, links) =>
    expect(answer(devices, entries)).toEqual(['connected', ...links]),
  );

  it('even when more cards than are shown come before the one with an address', () => {
    const cards = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [`eth${index}`, physical('1')]),
    );
    const { state, links } = readConnection(
      linuxMachine({ ...cards, wlan0: wireless('1') }, { wlan0: ['10.0.0.4'] }),
    );
    expect(state).toBe('connected');
    expect(links).toHaveLength(16);
  });
});

it('a Mac with networks of virtual machines only is offline', () => {
  const entries = { vboxnet0: ['192.168.56.1'], vnic0: ['10.211.55.2'], feth12: ['10.147.17.2'] };
  expect(readConnection(namedMachine('darwin', entries)).state).toBe('offline');
});
