import type { StepId } from '../wizard/step-ids.ts';

export const railText: Readonly<Record<StepId, string>> = {
  where: 'Where it runs',
  offline: 'Are you offline?',
  key: 'Your key',
  words: 'Write it down',
  proof: 'Prove it',
  backup: 'Encrypted backup',
  'message-key': 'Message key',
  base58: 'Base58',
  node: 'Your node',
  preview: 'Look at it',
  receipt: 'Receipt',
};

export const frameText = {
  steps: 'Steps',
  release: 'Signer',
  network: 'Network',
  version: 'Version',
  networks: { testnet: 'Testnet', mainnet: 'Mainnet', mocknet: 'Mocknet' },
  stepOf: (number: number, count: number) => `Step ${number} of ${count}`,
  back: 'Back',
  hiddenIn: (seconds: number) => `Hidden again in ${seconds} seconds`,
  notShown: 'Not shown',
  notDone: 'Not done',
  broken: {
    title: 'This screen broke',
    notice: 'Our mistake',
    text: 'The window could not be drawn, and the choices on the screens are gone. A key whose words you wrote down can be brought back with them. Files already saved are safe.',
    again: 'Open the wizard again',
  },
  startOver: 'Start over',
  startOverAsk: {
    title: 'Start over?',
    withKey:
      'The key is not saved yet. If its words are not on paper and it is nowhere else, it is gone for good.',
    without: 'Your choices so far are forgotten. Files already saved stay where they are.',
    stay: 'Stay here',
    go: 'Forget it and start over',
  },
} as const;
