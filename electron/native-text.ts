import type { LaunchRefusal } from './security/switches.ts';

/** The few sentences that the system's own dialogs show; everything else is in renderer/text. */
export const NATIVE_TEXT = {
  chooseFolder: { title: 'Where to save', buttonLabel: 'Use this folder' },
  chooseFile: {
    config: { title: 'Open a signer config', buttonLabel: 'Check this file' },
    'node-config': { title: 'Open the node’s config', buttonLabel: 'Compare with this file' },
    'earlier-config': { title: 'Open the signer config of your key', buttonLabel: 'Use this config' },
    keychain: { title: 'Open a keychain.json', buttonLabel: 'Use this keychain' },
    backup: { title: 'Open an encrypted backup', buttonLabel: 'Use this backup' },
  },
  closeUnsaved: {
    key: {
      message: 'Close and lose this key?',
      detail:
        'It has not been saved. If its words are not on paper and it is nowhere else, it is gone for good when the window closes.',
      stay: 'Keep the window open',
      leave: 'Close and lose the key',
    },
    config: {
      message: 'Close and lose the changes?',
      detail: 'The config that was put right has not been saved. The file it came from stays as it is.',
      stay: 'Keep the window open',
      leave: 'Close and lose the changes',
    },
  },
  stopped: {
    title: 'Signer Setup has stopped',
    content:
      'Something went wrong that should not have. Every secret in memory was wiped; files already saved are safe. Open the app again to start over.',
  },
  refusals: {
    'sandbox-off':
      'The browser sandbox is off (--no-sandbox), and this app does not handle keys without it. Start it as an ordinary user, without that switch. On Ubuntu 24.04 and later, install the .deb instead of the AppImage.',
    'switch-refused':
      'This app was started with a command-line switch that it does not accept. Start it without switches.',
  } satisfies Record<LaunchRefusal, string>,
} as const;
