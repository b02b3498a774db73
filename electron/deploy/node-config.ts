import { hasFullNode, splitAddress, type BundleFacts, type BundleFile } from './bundle.ts';
import { TESTNET_BALANCES, TESTNET_EPOCHS, TESTNET_NODE } from './testnet-values.ts';

/** Where the node keeps its chain, per placement; its default would be a temporary folder (rules B.4). */
const WORKING_DIR = { direct: '/var/lib/stacks-node', docker: '/data/stacks-node' } as const;

/** Where nodes listen when their config does not say. */
const USUAL_RPC_PORT = '20443';

/** What the signer must hear (rules B.4). */
const EVENTS = ['stackerdb', 'block_proposal', 'burn_blocks'] as const;

/**
 * The node's side of the bundle: the password, the observer that reaches the signer, and, for a new node, everything
 * else it needs (signer-config-rules.md B.4 and C).
 * @returns null when nothing was asked for
 */
export function writeNodeConfig(facts: BundleFacts): BundleFile | null {
  if (facts.node === 'none') return null;
  const parts = hasFullNode(facts) ? writeFull(facts) : writeSnippet(facts);
  return {
    name: 'node-config.toml',
    text: `${parts.join('\n\n')}\n`,
    secret: facts.authPassword !== null,
  };
}

/** Where the node finds the signer: inside a network of containers by its name, else where it listens. */
export function findObserverEndpoint({ endpoint, placement }: BundleFacts): string {
  const { host, port } = splitAddress(endpoint);
  if (host !== '0.0.0.0' && host !== '[::]') return endpoint;
  return placement === 'docker' ? `stacks-signer:${port}` : `127.0.0.1:${port}`;
}

/** Beside the signer nobody else asks the node; from a container or another machine it must be reached. */
function bindFor(host: string): string {
  const isLoopback = host === 'localhost' || host === '[::1]' || host.startsWith('127.');
  return isLoopback ? '127.0.0.1' : '0.0.0.0';
}

function writeSnippet(facts: BundleFacts): string[] {
  const { host, port } = splitAddress(facts.nodeHost);
  return [
    '# Merge these lines into the config of your node. Each table may stand in it only once,\n# except [[events_observer]].',
    table('[node]', [
      ['stacker', 'true'],
      ...(port === USUAL_RPC_PORT ? [] : [['rpc_bind', quote(`${bindFor(host)}:${port}`)] as const]),
    ]),
    ...writeConnection(facts),
    writeObserver(facts),
  ];
}

function writeFull(facts: BundleFacts): string[] {
  const { network, placement, nodeHost } = facts;
  const { host, port: rpcPort } = splitAddress(nodeHost);
  const bind = bindFor(host);
  const isTestnet = network === 'testnet';
  return [
    `# Config of a new Stacks node on ${network}, made to fit the signer beside it.`,
    table('[node]', [
      ['working_dir', quote(WORKING_DIR[placement])],
      ['rpc_bind', quote(`${bind}:${rpcPort}`)],
      ['p2p_bind', quote('0.0.0.0:20444')],
      ['prometheus_bind', quote(`${bind}:9153`)],
      ['stacker', 'true'],
      ...(isTestnet ? TESTNET_NODE.node.map(([key, value]) => [key, quote(value)] as const) : []),
    ]),
    isTestnet
      ? table('[burnchain]', [['chain', quote('bitcoin')], ...TESTNET_NODE.burnchain])
      : table('[burnchain]', [
          ['chain', quote('bitcoin')],
          ['mode', quote('mainnet')],
          ['peer_host', quote(placement === 'docker' ? 'host.docker.internal' : '127.0.0.1')],
        ]),
    ...writeConnection(facts),
    writeObserver(facts),
    ...(isTestnet ? writeTestnet() : []),
  ];
}

function writeConnection({ authPassword }: BundleFacts): string[] {
  return authPassword === null ? [] : [table('[connection_options]', [['auth_token', quote(authPassword)]])];
}

function writeObserver(facts: BundleFacts): string {
  return table('[[events_observer]]', [
    ['endpoint', quote(findObserverEndpoint(facts))],
    ['events_keys', `[${EVENTS.map(quote).join(', ')}]`],
  ]);
}

function writeTestnet(): string[] {
  return [
    ...TESTNET_BALANCES.map(([address, amount]) =>
      table('[[ustx_balance]]', [
        ['address', quote(address)],
        ['amount', amount],
      ]),
    ),
    ...TESTNET_EPOCHS.map(([name, height]) =>
      table('[[burnchain.epochs]]', [
        ['epoch_name', quote(name)],
        ['start_height', `${height}`],
      ]),
    ),
  ];
}

function table(header: string, lines: readonly (readonly [key: string, value: string])[]): string {
  return [header, ...lines.map(([key, value]) => `${key} = ${value}`)].join('\n');
}

/** A TOML basic string: for printable text its escapes are those of JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}
