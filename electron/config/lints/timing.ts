import { OPTIONAL_FIELDS_4_0 } from '../fields-4-0.ts';
import { warnAt, type PlacedFinding } from '../problem.ts';
import { findInteger, type TypedConfig } from '../typed-config.ts';
import type { Lint } from './lint.ts';

/** Miners give up on a tenure after two minutes; a signer that waits as long never agrees (rules B.4). */
const LONGEST_IDLE_SECS = 120n;
const LONGEST_PROPOSAL_MS = 120_000n;
const IDLE_DEFAULTS = { tenure_idle_timeout_secs: 30n, tenure_idle_timeout_buffer_secs: 2n } as const;

/** Waiting times that do not fit those of the miners (signer-config-rules.md B.4). */
export const lintTiming: Lint = (config) => {
  const idle = readOr(config, 'tenure_idle_timeout_secs');
  const buffer = readOr(config, 'tenure_idle_timeout_buffer_secs');
  const place = config.get('tenure_idle_timeout_secs') ?? config.get('tenure_idle_timeout_buffer_secs');
  const proposal = findInteger(config, 'block_proposal_timeout_ms');
  const stackerdb = findInteger(config, 'stackerdb_timeout_secs');
  const known = [
    ...(place !== undefined && idle + buffer > LONGEST_IDLE_SECS
      ? [warnAt('timing-idle-long', 'tenure_idle_timeout_secs', place.at)]
      : []),
    ...(proposal !== null && proposal.value > LONGEST_PROPOSAL_MS
      ? [warnAt('timing-proposal-long', 'block_proposal_timeout_ms', proposal.at)]
      : []),
    ...(stackerdb?.value === 0n ? [warnAt('timing-zero', 'stackerdb_timeout_secs', stackerdb.at)] : []),
  ];
  return [...known, ...lintOverrides(config).filter(({ at }) => !known.some((finding) => finding.at === at))];
};

/** Waits that differ from the signer's own; the recommendation is to leave them all out (rules B.4, G). */
function lintOverrides(config: TypedConfig): PlacedFinding[] {
  return OPTIONAL_FIELDS_4_0.flatMap(({ name, unit, fallback = '' }) => {
    const value = unit === undefined ? null : findInteger(config, name);
    return value === null || `${value.value}` === fallback ? [] : [warnAt('timing-set', name, value.at)];
  });
}

function readOr(config: TypedConfig, name: keyof typeof IDLE_DEFAULTS): bigint {
  return findInteger(config, name)?.value ?? IDLE_DEFAULTS[name];
}
