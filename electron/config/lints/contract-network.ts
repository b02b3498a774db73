import { warnAt } from '../problem.ts';
import { findText } from '../typed-config.ts';
import { readC32Address } from '../values/c32-address.ts';
import type { Lint } from './lint.ts';

/** Address versions of mainnet: single and multi signature. */
const MAINNET_VERSIONS: ReadonlySet<number> = new Set([22, 20]);

/** A contract of the other network is never compared with `network` by the signer (signer-config-rules.md A.4). */
export const lintContractNetwork: Lint = (config) => {
  const contract = findText(config, 'stackerdb_contract_id');
  const network = findText(config, 'network');
  if (contract === null || network === null) return [];
  const version = readC32Address(contract.value.split('.', 1).join(''));
  if (typeof version === 'string') return [];
  const fits = MAINNET_VERSIONS.has(version) === (network.value === 'mainnet');
  return fits ? [] : [warnAt('contract-network', 'stackerdb_contract_id', contract.at)];
};
