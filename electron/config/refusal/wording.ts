import type { Release } from '../release.ts';

/** Where the messages of the signer's releases differ. */
export interface Wording {
  /** Known fields in the order of the signer's own struct; null where unknown ones are skipped. */
  readonly knownFields: readonly string[] | null;
  /** Since September 2024 a private key that is refused is no longer printed (signer-config-rules.md A.7, B.3). */
  readonly printsPrivateKey: boolean;
  /** Whole floats end in `.0`: the `serde` of 4.0 writes it, that of 2024 does not (signer-config-rules.md B.3). */
  readonly pointsFloats: boolean;
}

const OF_2024: Wording = { knownFields: null, printsPrivateKey: true, pointsFloats: false };

const OF_TODAY: Wording = {
  knownFields: [
    'node_host',
    'endpoint',
    'stacks_private_key',
    'network',
    'event_timeout_ms',
    'auth_password',
    'db_path',
    'metrics_endpoint',
    'first_proposal_burn_block_timing_secs',
    'block_proposal_timeout_ms',
    'chain_id',
    'tenure_last_block_proposal_timeout_secs',
    'block_proposal_validation_timeout_ms',
    'tenure_idle_timeout_secs',
    'read_count_idle_timeout_secs',
    'tenure_idle_timeout_buffer_secs',
    'block_proposal_max_age_secs',
    'reorg_attempts_activity_timeout_ms',
    'proposal_wait_for_parent_time_secs',
    'dry_run',
    'validate_with_replay_tx',
    'reset_replay_set_after_fork_blocks',
    'capitulate_miner_view_timeout_secs',
    'stackerdb_timeout_secs',
  ],
  printsPrivateKey: false,
  pointsFloats: true,
};

/** The wording of a release. */
export function findWording({ id }: Release): Wording {
  return id === '4.0' ? OF_TODAY : OF_2024;
}

/** A TOML float as Rust prints the number: never with an exponent. */
export function writeFloat(toml: string, { pointsFloats }: Wording): string {
  const text = toml.replace(/^\+/, '').replaceAll('_', '');
  if (text.endsWith('nan')) return 'NaN';
  if (text.endsWith('inf')) return text;
  const digits = spellOut(Number(text));
  return pointsFloats && !digits.includes('.') ? `${digits}.0` : digits;
}

/** The shortest digits that mean the number, without an exponent. */
function spellOut(number: number): string {
  const sign = number < 0 || Object.is(number, -0) ? '-' : '';
  const [mantissa = '', exponent = '0'] = Math.abs(number).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
