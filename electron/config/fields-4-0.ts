import { folded, wait } from './fields-shared.ts';
import type { Field } from './release.ts';

/**
 * The optional fields of 4.0 with the signer's own defaults (signer-config-rules.md B). The recommendation is to
 * leave them all out: several must fit what miners and the node use.
 */
export const OPTIONAL_FIELDS_4_0: readonly Field[] = [
  wait('event_timeout_ms', 'milliseconds', {
    label: 'Wait for events',
    help: 'How long the signer waits for an event of the node before it looks around.',
    fallback: '5000',
  }),
  wait('first_proposal_burn_block_timing_secs', 'seconds', {
    label: 'Late first proposal',
    help: 'How long after a Bitcoin block the first proposal of the miner before still counts.',
    fallback: '60',
  }),
  wait('block_proposal_timeout_ms', 'milliseconds', {
    label: 'Wait for a proposal',
    help: 'How long a miner may take to propose a block before the signer gives up on it. At most 120000.',
    fallback: '120000',
  }),
  {
    ...folded,
    name: 'chain_id',
    type: 'u32',
    label: 'Chain number',
    help: 'Only for private networks. It also changes what the signer signs, so leave it empty on testnet and mainnet.',
    fallback: '1 on mainnet, 2147483648 on testnet and mocknet',
  },
  wait('tenure_last_block_proposal_timeout_secs', 'seconds', {
    label: 'Wait for the last block of a tenure',
    help: 'How long the last block of a miner may take to be confirmed before a reorganisation of it is allowed.',
    fallback: '30',
  }),
  wait('block_proposal_validation_timeout_ms', 'milliseconds', {
    label: 'Wait for validation',
    help: 'How long the node may take to check a proposed block.',
    fallback: '120000',
  }),
  wait('tenure_idle_timeout_secs', 'seconds', {
    label: 'Idle tenure',
    help: 'After how much silence the signer lets a miner extend its tenure. Together with the buffer at most 120.',
    fallback: '30',
  }),
  wait('read_count_idle_timeout_secs', 'seconds', {
    label: 'Idle tenure for reads',
    help: 'The same silence, for extending only what a tenure may read.',
    fallback: '15',
  }),
  wait('tenure_idle_timeout_buffer_secs', 'seconds', {
    label: 'Idle buffer',
    help: 'Added to the silence so that clocks need not agree to the second.',
    fallback: '2',
  }),
  wait('block_proposal_max_age_secs', 'seconds', {
    label: 'Oldest proposal',
    help: 'Proposals older than this are not looked at.',
    fallback: '600',
  }),
  wait('reorg_attempts_activity_timeout_ms', 'milliseconds', {
    label: 'Watch for reorganisations',
    help: 'How long activity of a miner counts when another one tries to replace its blocks.',
    fallback: '200000',
  }),
  wait('proposal_wait_for_parent_time_secs', 'seconds', {
    label: 'Wait for a parent block',
    help: 'How long to wait after a parent block before its child is judged.',
    fallback: '15',
  }),
  {
    ...folded,
    name: 'dry_run',
    type: 'bool',
    label: 'Dry run',
    help: 'Write true to watch without signing. A registered signer that does not sign harms the network.',
    fallback: 'false',
  },
  {
    ...folded,
    name: 'validate_with_replay_tx',
    type: 'bool',
    label: 'Validate replayed transactions',
    help: 'Write true to insist on replayed transactions after a Bitcoin fork.',
    fallback: 'false',
  },
  {
    ...folded,
    name: 'reset_replay_set_after_fork_blocks',
    type: 'u64',
    label: 'Forget replays after',
    help: 'After how many Bitcoin blocks behind a fork the replay list is cleared.',
    fallback: '2',
  },
  wait('capitulate_miner_view_timeout_secs', 'seconds', {
    label: 'Follow the majority',
    help: 'After how long the signer takes over the view of most signers on who the miner is.',
    fallback: '20',
  }),
  wait('stackerdb_timeout_secs', 'seconds', {
    label: 'Wait for StackerDB',
    help: 'How long one exchange of messages through the node may take. Not 0.',
    fallback: '120',
  }),
];
