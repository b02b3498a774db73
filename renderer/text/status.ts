export const statusText = {
  title: 'Is it running?',
  lead: 'On a computer that reaches the signer, this asks it. One question to the address below, only when you press the button; nothing else in this app opens a connection.',
  address: 'Address the signer listens on',
  addressHelp: 'As endpoint has it; from another container, the name of the signer’s container.',
  metrics: 'Address for metrics',
  metricsHelp: 'Empty when it has none. It says whose signer it is and whether it reaches its node.',
  ask: 'Ask the signer',
  asking: 'Asking, for five seconds at most',
  runs: 'The signer runs.',
  runsTitle: 'It runs',
  notTitle: 'No answer of a signer',
  noMetrics: 'Its metrics server gave no answer of a signer',
  same: 'It is your signer: address and public key are those of this receipt.',
  other: 'This is another signer: its address or public key is not that of this receipt.',
  facts: {
    address: 'Stacks address',
    publicKey: 'Public key',
    network: 'Network',
    version: 'Version',
    node: 'Its node',
  },
  reached: 'reached',
  notReached: 'not reached: look at node_host, and whether the node runs',
} as const;

export const requirementsText = {
  title: 'Is the machine large enough?',
  lead: 'What the signer’s machine needs, beside this computer, with the disk of the folder you chose, or beside the figures you type.',
  machine: 'Compare with',
  machines: { here: 'this computer', typed: 'a machine I type in' },
  cpus: 'Processors',
  memory: 'Memory in GB',
  disk: 'Free disk in GB',
  needs: (parts: readonly string[]) => `It needs ${parts.join('; ')}.`,
  enough: 'enough',
  notEnough: 'not enough',
  unknown: 'not known',
  cpuLine: (have: number, need: number) => `${have} of ${need} processors`,
  memoryLine: (have: number, need: number, withBitcoin: number) =>
    need === withBitcoin
      ? `${have} of ${need} GB of memory`
      : `${have} of ${need} GB of memory (${withBitcoin} GB with a Bitcoin node beside it)`,
  diskLine: (have: number | null, need: number) => `${have ?? '?'} of ${need} GB of free disk`,
} as const;
