import type { PlacedFinding } from '../problem.ts';
import type { TypedConfig } from '../typed-config.ts';

/** Finds what the signer accepts and then trips over (signer-config-rules.md G). Only warnings. */
export type Lint = (config: TypedConfig) => readonly PlacedFinding[];
