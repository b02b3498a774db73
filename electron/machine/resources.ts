import { statfs } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Requirements } from '../deploy/requirements.ts';

/** What a machine has; sizes in GB (10^9 bytes), disk is what is free. Null = not known. */
export interface Resources {
  readonly cpus: number;
  readonly memory: number;
  readonly disk: number | null;
}

/** What a machine has beside what it needs. */
export interface Comparison {
  readonly machine: Resources;
  readonly required: Requirements;
  readonly isEnough: {
    readonly cpus: boolean;
    readonly memory: boolean;
    /** For a Bitcoin node on the same machine as well. */
    readonly memoryWithBitcoin: boolean;
    /** Null when the free disk is not known. */
    readonly disk: boolean | null;
  };
}

const GB = 1e9;
/** Of what is sold as 8 GB a system keeps a part for itself. */
const TOLERANCE = 0.93;

/**
 * Reads what this machine has.
 * @param folder where the data would lie; its disk counts
 */
export async function readResources(folder: string): Promise<Resources> {
  const disk = await statfs(folder).then(
    ({ bavail, bsize }) => (bavail * bsize) / GB,
    () => null,
  );
  return { cpus: cpus().length, memory: totalmem() / GB, disk };
}

/** Compares a machine with what a signer needs (signer-config-rules.md C). */
export function compareResources(machine: Resources, required: Requirements): Comparison {
  const { memory } = machine;
  return {
    machine,
    required,
    isEnough: {
      cpus: machine.cpus >= required.cpus,
      memory: memory >= required.memory * TOLERANCE,
      memoryWithBitcoin: memory >= required.memoryWithBitcoin * TOLERANCE,
      disk: machine.disk === null ? null : machine.disk >= required.disk * TOLERANCE,
    },
  };
}
