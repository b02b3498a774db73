import { error, type Finding } from '../problem.ts';
import { readC32Address } from './c32-address.ts';

/**
 * Checks `stackerdb_contract_id`: a Stacks address, one dot, a contract name of 1 … 128 characters
 * (signer-config-rules.md A.4). Whether the address belongs to the network is not the signer's concern here.
 * @returns at most one error
 */
export function checkContractId(text: string): Finding[] {
  const dot = text.indexOf('.');
  if (dot === -1) return [error('contract-no-dot')];
  const address = readC32Address(text.slice(0, dot));
  if (address === 'shape') return [error('contract-address')];
  if (address === 'checksum') return [error('contract-checksum')];
  const name = text.slice(dot + 1);
  return /^(?:[a-zA-Z][\w-]{0,127}|__transient)$/.test(name) ? [] : [error('contract-name')];
}
