import { judgePrivateKey } from '../../keys/private-key.ts';
import { error, type Finding } from '../problem.ts';

/**
 * Checks `stacks_private_key` (signer-config-rules.md A.2).
 * @returns at most one error
 */
export function checkPrivateKey(text: string): Finding[] {
  const code = judgePrivateKey(text);
  return code === null ? [] : [error(code)];
}
