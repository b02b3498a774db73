import { describe, expect, it } from 'vitest';
import { findNetworkCalls, isRouteProbe } from '../../e2e/support/socket-trace.ts';

const PROBE =
  '7 connect(24<UDPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0';

describe('findNetworkCalls', () => {
  it.each([
    ['a TCP listener', '7 listen(18<TCP:[127.0.0.1:4000]>, 511) = 0'],
    ['a bound UDP socket', '7 bind(24<UDP:[2]>, {sa_family=AF_INET, sin_port=htons(5353)}, 16) = 0'],
    [
      'a call that has not ended',
      '7 connect(3<TCP:[3]>, {sa_family=AF_INET, sin_port=htons(80)} <unfinished ...>',
    ],
    ['a new socket', '7 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 3<TCPv6:[4]>'],
    ['a datagram', '7 sendto(24<UDP:[5]>, "x", 1, 0, NULL, 0) = 1'],
  ])('reports %s', (_name, line) => {
    expect(findNetworkCalls(`1 bind(3<UNIX-STREAM:[9]>, {sa_family=AF_UNIX}, 9) = 0\n${line}\n`)).toEqual([
      line,
    ]);
  });

  it.each([
    ['a Unix socket', '7 listen(17<UNIX-STREAM:[1,"/tmp/SingletonSocket"]>, 5) = 0'],
    ['a message on a pair', '7 sendto(3<UNIX-SEQPACKET:[1->2]>, "TCP", 3, 0, NULL, 0) = 3'],
    ['netlink', '7 bind(20<NETLINK:[ROUTE:7]>, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 0'],
  ])('leaves %s out', (_name, line) => {
    expect(findNetworkCalls(line)).toEqual([]);
  });
});

describe('isRouteProbe', () => {
  it('knows the question for an IPv6 route', () => {
    expect(isRouteProbe(PROBE)).toBe(true);
  });

  it.each([
    ['over TCP', PROBE.replace('UDPv6', 'TCPv6')],
    ['to another address', PROBE.replace('8888', '8844')],
    ['that sends', PROBE.replace('connect', 'sendto')],
  ])('does not excuse one %s', (_name, line) => {
    expect(isRouteProbe(line)).toBe(false);
  });
});
