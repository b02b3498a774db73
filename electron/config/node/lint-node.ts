import { warnAt, type PlacedFinding, type ProblemCode } from '../problem.ts';
import { findText, type TypedConfig } from '../typed-config.ts';
import type { NodeConfig } from './node-config.ts';

/** What a signer needs to hear; `"*"` holds neither of the first two (signer-config-rules.md B.4). */
const NEEDED_KEYS = ['stackerdb', 'block_proposal', 'burn_blocks'] as const;

/** Where a node listens when its config does not say. */
const RPC_DEFAULT = '0.0.0.0:20443';

/**
 * Where a signer's config and its node's do not fit together (signer-config-rules.md B.4). The signer starts all
 * the same, so these are warnings; each stands at the signer's own line that it is about.
 */
export function lintNode(config: TypedConfig, node: NodeConfig): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  const warn = (code: ProblemCode, name: string) => {
    findings.push(warnAt(code, name, config.get(name)?.at ?? 0));
  };
  if (!node.isReadable) warn('node-unreadable', 'node_host');
  const token = judgeToken(findText(config, 'auth_password')?.value ?? null, node);
  if (token !== null) warn(token, 'auth_password');
  if (!node.isStacker) warn('node-not-stacker', 'endpoint');
  const observer = judgeObservers(findText(config, 'endpoint')?.value ?? null, node);
  if (observer !== null) warn(observer, 'endpoint');
  const host = findText(config, 'node_host')?.value ?? null;
  if (host !== null && portOf(host) !== portOf(node.rpcBind ?? RPC_DEFAULT))
    warn('node-rpc-other', 'node_host');
  const network = findText(config, 'network')?.value ?? null;
  if (network !== null && node.mode !== null && !fits(network, node.mode))
    warn('node-network-other', 'network');
  if (node.hasRemovedField) warn('node-field-removed', 'node_host');
  return findings;
}

/** The node compares the token byte for byte. Releases without a password are not judged. */
function judgeToken(password: string | null, { authToken, hasOldToken }: NodeConfig): ProblemCode | null {
  if (password === null) return null;
  if (authToken === null) return hasOldToken ? 'node-token-old-name' : 'node-token-missing';
  return authToken === password ? null : 'node-token-different';
}

/** The node finds the signer by an observer with the signer's port; the host may be another name for it. */
function judgeObservers(endpoint: string | null, { observers }: NodeConfig): ProblemCode | null {
  const port = endpoint === null ? null : portOf(endpoint);
  const own = port === null ? observers[0] : observers.find((each) => portOf(each.endpoint) === port);
  if (own === undefined) return 'node-observer-missing';
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(own.endpoint)) return 'node-observer-scheme';
  return NEEDED_KEYS.every((key) => own.keys.includes(key)) ? null : 'node-observer-keys';
}

function portOf(address: string): string | null {
  const [, port] = /:(\d+)\/?$/u.exec(address.trim()) ?? [];
  return port === undefined ? null : `${Number(port)}`;
}

/** Today's testnet is `krypton`; older names of test networks are taken as they are. */
function fits(network: string, mode: string): boolean {
  if (network === 'mainnet' || mode === 'mainnet') return network === mode;
  return (network === 'mocknet') === (mode === 'mocknet' || mode === 'helium');
}
