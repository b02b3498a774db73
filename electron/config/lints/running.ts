import { warnAt } from '../problem.ts';
import { findBoolean, findText } from '../typed-config.ts';
import type { Lint } from './lint.ts';

/** Settings that keep a signer from signing, or from being watched (signer-config-rules.md B.4, G). */
export const lintRunning: Lint = (config) => {
  const dryRun = findBoolean(config, 'dry_run');
  const chain = config.get('chain_id');
  const network = findText(config, 'network')?.value;
  const endpoint = findText(config, 'endpoint')?.value;
  const metrics = findText(config, 'metrics_endpoint');
  return [
    ...(dryRun?.value === true ? [warnAt('dry-run-on', 'dry_run', dryRun.at)] : []),
    ...(chain !== undefined && network !== 'mocknet' ? [warnAt('chain-id-set', 'chain_id', chain.at)] : []),
    ...(metrics !== null && metrics.value === endpoint
      ? [warnAt('metrics-same-endpoint', 'metrics_endpoint', metrics.at)]
      : []),
  ];
};
