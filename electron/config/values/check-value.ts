import { NETWORKS, type FieldType } from '../release.ts';
import { error, type Finding } from '../problem.ts';
import { checkAuthPassword } from './auth-password.ts';
import { checkContractId } from './contract-id.ts';
import { checkDbPath } from './db-path.ts';
import { checkHostPort } from './host-port.ts';
import { checkMessagePrivateKey } from './message-private-key.ts';
import { checkNodeHost } from './node-host.ts';
import { checkPrivateKey } from './private-key.ts';

/**
 * Field types that are TOML strings, and what the signer checks once it has the text. A new text type is one
 * file in this folder and one row here.
 */
const TEXT_CHECKS: Partial<Record<FieldType, (text: string) => Finding[]>> = {
  'node-host': checkNodeHost,
  endpoint: checkHostPort,
  'stacks-private-key': checkPrivateKey,
  'message-private-key': checkMessagePrivateKey,
  'contract-id': checkContractId,
  network: checkNetwork,
  path: checkDbPath,
  password: checkAuthPassword,
};

/** Checks the text of a field whose type is written as a TOML string; none for other types. */
export function checkText(type: FieldType, text: string): Finding[] {
  return TEXT_CHECKS[type]?.(text) ?? [];
}

/** The network names, in lower case and nothing else (signer-config-rules.md A, B). */
function checkNetwork(text: string): Finding[] {
  return NETWORKS.some((network) => network === text) ? [] : [error('network-unknown')];
}
