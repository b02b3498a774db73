import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../../electron/config/check-config.ts';
import { release40 } from '../../../../electron/config/release-4-0.ts';
import type { Placement } from '../../../../electron/config/release.ts';
import { encode } from '../config-vectors.ts';

function codes(nodeHost: string, endpoint: string, dbPath: string, placement: Placement | null): string[] {
  const text = `node_host = "${nodeHost}"
endpoint = "${endpoint}"
network = "testnet"
auth_password = "tok-1"
db_path = "${dbPath}"
stacks_private_key = "${'11'.repeat(32)}01"
`;
  return checkConfig(encode(text), release40, { placement, node: null }).problems.map(({ code }) => code);
}

const LOOP = '127.0.0.1:30000';
const OPEN = '0.0.0.0:30000';

describe('where the signer listens', () => {
  it.each([
    ['in Docker on itself only', 'stacks-node:20443', LOOP, '/a', 'docker', ['endpoint-loopback-docker']],
    [
      'in Docker, by the name of its node',
      'stacks-node:20443',
      LOOP,
      '/a',
      null,
      ['endpoint-loopback-docker'],
    ],
    [
      'in Docker, by its path',
      '10.0.0.5:20443',
      'localhost:30000',
      '/var/stacks/s',
      null,
      ['endpoint-loopback-docker'],
    ],
    ['in Docker with its node on itself', '127.0.0.1:20443', OPEN, '/a', 'docker', ['node-loopback-docker']],
    ['on a machine, open to everybody', '127.0.0.1:20443', OPEN, '/a', 'direct', ['endpoint-open']],
    ['on a machine, on itself', '127.0.0.1:20443', LOOP, '/a', 'direct', []],
    ['on a machine named with a dot', 'node.example.org:20443', LOOP, '/a', null, []],
    ['nobody said where', '127.0.0.1:20443', OPEN, '/a', null, []],
    ['in Docker, as it should', 'stacks-node:20443', OPEN, '/var/stacks/s', 'docker', []],
  ] as const)('%s', (_what, nodeHost, endpoint, dbPath, placement, expected) => {
    expect(codes(nodeHost, endpoint, dbPath, placement)).toEqual(expected);
  });
});
