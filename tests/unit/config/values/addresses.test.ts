import { describe, expect, it } from 'vitest';
import { checkHostPort } from '../../../../electron/config/values/host-port.ts';
import { checkNodeHost } from '../../../../electron/config/values/node-host.ts';
import { isInetAton, isIpv4, isIpv6 } from '../../../../electron/config/values/ip-address.ts';

describe('host:port as the signer resolves it', () => {
  it.each([
    '127.0.0.1:20443',
    '[::1]:30000',
    '[fe80::1%2]:1',
    'localhost:30000',
    'LOCALHOST:1',
    'stacks-node:20443',
    'a_b.example.org.:65535',
  ])('accepts %s', (text) => {
    expect(checkHostPort(text)).toEqual([]);
  });

  it.each([
    ['::1:30000', 'address-host-unusual'],
    ['127.1:1', 'address-host-unusual'],
    ['1:1', 'address-host-unusual'],
    ['0x7f000001:1', 'address-host-unusual'],
    ['127.0.0.010:1', 'address-host-unusual'],
    ['127.0.0.1:+30000', 'address-port-unusual'],
    ['127.0.0.1:00001', 'address-port-unusual'],
    ['127.0.0.1:0', 'address-port-zero'],
  ])('accepts %s with a warning', (text, code) => {
    expect(checkHostPort(text)).toEqual([{ code, level: 'warning' }]);
  });

  it.each([
    ['', 'address-empty'],
    ['localhost', 'address-port-missing'],
    ['127.0.0.1', 'address-port-missing'],
    [':30000', 'address-host-missing'],
    ['127.0.0.1:', 'address-port-invalid'],
    ['127.0.0.1:-1', 'address-port-invalid'],
    ['127.0.0.1: 30000', 'address-port-invalid'],
    ['127.0.0.1:30000/x', 'address-port-invalid'],
    ['127.0.0.1:３', 'address-port-invalid'],
    ['127.0.0.1:65536', 'address-port-range'],
    ['http://127.0.0.1:30000', 'address-scheme'],
    [' 127.0.0.1:30000', 'address-blank'],
    ['127.0.0.1:30000 ', 'address-blank'],
    ['*:30000', 'address-host-invalid'],
    ['[127.0.0.1]:1', 'address-host-invalid'],
    ['[::1%lo]:1', 'address-host-invalid'],
    ['[::1]:+1', 'address-host-invalid'],
    ['256.0.0.1:1', 'address-host-invalid'],
    ['127.0.0.08:1', 'address-host-invalid'],
    ['1.2.3.4.5:1', 'address-host-invalid'],
    ['a\u0000b:1', 'address-host-invalid'],
    ['-a:1', 'address-host-invalid'],
  ])('refuses %j', (text, code) => {
    expect(checkHostPort(text)).toEqual([{ code, level: 'error' }]);
  });
});

describe('node_host as today’s signer parses it', () => {
  it.each(['127.0.0.1:20443', 'stacks-node:20443', '[::1]:20443'])('accepts %s', (text) => {
    expect(checkNodeHost(text)).toEqual([]);
  });

  it.each([
    ['localhost', 'address-port-missing'],
    ['h:', 'address-port-missing'],
    ['http://127.0.0.1:20443', 'address-scheme'],
    ['127.0.0.1:20443/', 'address-host-unusual'],
    ['user:pw@h:1', 'address-host-unusual'],
    ['127.0.0.1:20443 ', 'address-host-unusual'],
    ['127.0.0.1:0', 'address-port-zero'],
  ])('accepts %j with a warning', (text, code) => {
    expect(checkNodeHost(text)).toEqual([{ code, level: 'warning' }]);
  });

  it.each(['', ' ', ':20443', '::1:20443', '127.0.0.1:65536', '256.0.0.1', 'a b:1', '“h”:1<'])(
    'refuses %j',
    (text) => {
      expect(checkNodeHost(text)).toMatchObject([{ level: 'error' }]);
    },
  );
});

describe('addresses in numbers', () => {
  it.each([
    ['0.0.0.0', true],
    ['255.255.255.255', true],
    ['1.2.3', false],
    ['01.2.3.4', false],
    ['1.2.3.256', false],
    ['1.2.3.4.5', false],
  ])('isIpv4(%s) is %s', (text, verdict) => {
    expect(isIpv4(text)).toBe(verdict);
  });

  it.each([
    ['::', true],
    ['1::', true],
    ['1:2:3:4:5:6:7:8', true],
    ['1:2:3:4:5:6:7::', true],
    ['::ffff:1.2.3.4', true],
    ['1:2:3:4:5:6:1.2.3.4', true],
    ['1:2:3:4:5:6:7:8::', false],
    ['1::2::3', false],
    ['::12345', false],
    ['1.2.3.4::', false],
    ['::01.2.3.4', false],
    [':1', false],
    ['', false],
  ])('isIpv6(%s) is %s', (text, verdict) => {
    expect(isIpv6(text)).toBe(verdict);
  });

  it.each([
    ['4294967295', true],
    ['4294967296', false],
    ['1.16777215', true],
    ['1.16777216', false],
    ['1.2.65535', true],
    ['1.2.65536', false],
    ['0x7F.1', true],
    ['0x', false],
    ['1..2', false],
  ])('isInetAton(%s) is %s', (text, verdict) => {
    expect(isInetAton(text)).toBe(verdict);
  });
});
