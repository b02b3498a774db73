import type { Network, Placement } from '../../electron/config/release.ts';
import type { WordCount } from '../../electron/keys/mnemonic-rules.ts';

/** In the order in which they are offered: practice first. */
export const NETWORKS_SHOWN: readonly Network[] = ['testnet', 'mainnet', 'mocknet'];
export const PLACEMENTS_SHOWN: readonly Placement[] = ['direct', 'docker'];
export const WORD_COUNTS_SHOWN: readonly WordCount[] = [24, 21, 18, 15, 12];
