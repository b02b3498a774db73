export const homeText = {
  title: 'Set up your Stacks signer, offline',
  lead: 'Use a computer that is not connected. Nothing you do in this window is sent anywhere.',
  door: {
    title: 'Set up a signer',
    text: 'Step by step, in about ten minutes. You can go back at any time, and nothing is written to disk until you say so.',
    button: 'Begin',
  },
  checkDoor: {
    title: 'Check a config',
    text: 'Open or paste a signer.toml of any release, see every problem at once in plain words, and put it right.',
    button: 'Check a config',
  },
  restoreDoor: {
    title: 'Restore',
    text: 'Bring a key back from words, a backup, a keychain or a signer.toml, and write a new config for it.',
    button: 'Restore a key',
  },
  endTitle: 'At the end you have',
  end: [
    'a key, made here or brought along, and its words on paper',
    'a signer.toml that was checked line by line before it was saved',
    'a receipt that says what was written, where, and how to go on',
  ],
  needTitle: 'Have at hand',
  need: [
    'a pen and paper',
    'the address of your Stacks node, if it is not on the same machine',
    'a folder or USB stick that only you use',
  ],
} as const;
