/** What a signer's machine needs, with its parts; sizes in GB (signer-config-rules.md C). */
export interface Requirements {
  readonly cpus: number;
  readonly memory: number;
  /** With a Bitcoin node of its own beside it. */
  readonly memoryWithBitcoin: number;
  readonly disk: number;
  readonly parts: readonly string[];
}

export const REQUIREMENTS = {
  guide: {
    cpus: 1,
    memory: 4,
    memoryWithBitcoin: 4,
    disk: 150,
    parts: ['1 CPU, 4 GB of memory and 150 GB of disk, as the guide of January 2024 has it'],
  },
  today: {
    cpus: 4,
    memory: 8,
    memoryWithBitcoin: 16,
    disk: 1550,
    parts: [
      '4 CPUs',
      '8 GB of memory, or 16 GB with a Bitcoin node on the same machine',
      '1 TB of disk for the Bitcoin node, 500 GB for the Stacks node, 50 GB for the signer: fast SSDs',
    ],
  },
} as const satisfies Record<string, Requirements>;
