import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../../electron/config/check-config.ts';
import { readNodeConfig } from '../../../../electron/config/node/node-config.ts';
import { release40 } from '../../../../electron/config/release-4-0.ts';
import { encode } from '../config-vectors.ts';

const signer = `node_host = "10.0.0.5:20443"
endpoint = "0.0.0.0:30000"
network = "testnet"
auth_password = "tok-1"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "${'11'.repeat(32)}01"
`;
const node = `[node]
rpc_bind = "0.0.0.0:20443"
stacker = true
[burnchain]
mode = "krypton"
[connection_options]
auth_token = "tok-1"
[[events_observer]]
endpoint = "elsewhere:1234"
events_keys = ["*"]
[[events_observer]]
endpoint = "10.0.0.6:30000"
events_keys = ["stackerdb", "block_proposal", "burn_blocks"]
`;

function compare(nodeText: string, signerText = signer): string[] {
  const circumstances = { placement: null, node: readNodeConfig(encode(nodeText)) };
  const { accepted, problems } = checkConfig(encode(signerText), release40, circumstances);
  expect(accepted).toBe(true);
  return problems.map(({ code, field, line, level }) => `${line} ${field} ${code} ${level}`);
}

describe('a node’s config beside the signer’s', () => {
  it('has nothing to say when they fit, whatever other observers there are', () => {
    expect(compare(node)).toEqual([]);
  });

  it.each([
    ['another token', '"tok-1"', '"tok-2"', '4 auth_password node-token-different'],
    ['a token with a blank', '"tok-1"', '"tok-1 "', '4 auth_password node-token-different'],
    ['no token', 'auth_token = "tok-1"', '', '4 auth_password node-token-missing'],
    ['the token’s old name', 'auth_token', 'block_proposal_token', '4 auth_password node-token-old-name'],
    ['no stacker', 'stacker = true', '', '2 endpoint node-not-stacker'],
    ['stacker off', 'stacker = true', 'stacker = false', '2 endpoint node-not-stacker'],
    ['another port', '10.0.0.6:30000', '10.0.0.6:30001', '2 endpoint node-observer-missing'],
    ['a scheme', '10.0.0.6:30000', 'http://10.0.0.6:30000', '2 endpoint node-observer-scheme'],
    ['too few events', '"stackerdb", ', '', '2 endpoint node-observer-keys'],
    ['another rpc port', '0.0.0.0:20443', '0.0.0.0:20445', '1 node_host node-rpc-other'],
    ['another network', 'krypton', 'mainnet', '3 network node-network-other'],
    [
      'a removed field',
      'stacker = true',
      'stacker = true\nrequire_affirmed_anchor_blocks = true',
      '1 node_host node-field-removed',
    ],
    ['a line that cannot be read', '[burnchain]', '[burnchain', '1 node_host node-unreadable'],
  ])('says %s', (_what, from, to, expected) => {
    const changed = node.replace(from, () => to);
    expect(changed).not.toBe(node);
    expect(compare(changed)).toContain(`${expected} warning`);
  });

  it('takes the usual port when the node does not say', () => {
    expect(compare(node.replace('rpc_bind = "0.0.0.0:20443"\n', ''))).toEqual([]);
  });

  it('says everything about a file that is not a node’s', () => {
    expect(compare('')).toEqual(
      [
        '2 endpoint node-not-stacker warning',
        '2 endpoint node-observer-missing warning',
        '4 auth_password node-token-missing warning',
      ].toSorted((one, other) => Number(one[0]) - Number(other[0])),
    );
  });
});
