import { warnAt } from '../problem.ts';
import { findText } from '../typed-config.ts';
import type { Lint } from './lint.ts';

/**
 * Signers before May 2024 take 64 digits as another signer than the same key with `01` at the end
 * (signer-config-rules.md A.2).
 */
export const lintKeySuffix: Lint = (config) => {
  const key = findText(config, 'stacks_private_key');
  if (key?.value.length !== 64) return [];
  return [warnAt('private-key-suffix-missing', 'stacks_private_key', key.at)];
};
