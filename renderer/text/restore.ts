export const restoreText = {
  title: 'What do you have?',
  lead: 'The key comes back from any of these. Then you write a config for it, on the same server or another one.',
  eyebrow: 'Restore',
  way: 'What the key comes back from',
  ways: {
    words: { title: 'Words on paper', consequence: '12 to 24 words, typed into numbered boxes' },
    backup: { title: 'An encrypted backup', consequence: 'A file that ends in .age, and its passphrase' },
    config: {
      title: 'A signer.toml',
      consequence: 'Its key and its settings; the new file is compared with it',
    },
    'keychain-file': { title: 'A keychain.json', consequence: 'As this app or make_keychain wrote it' },
    'private-key': { title: 'A private key', consequence: '64 or 66 characters' },
  },
  howMany: 'How many words',
  boxes: 'Your words',
  box: (number: number) => `Word ${number}`,
  boxesHelp:
    'Some letters are enough: the word is completed when only one fits. A whole phrase can be pasted into the first box.',
  suggestions: (number: number) => `Words that fit box ${number}`,
  read: 'Bring the key back',
  open: 'Open the file',
  opened: (name: string) => `Opened: ${name}`,
  other: 'Open another file',
  passphrase: 'Its passphrase',
  passphraseHelp: 'As on your paper. Ten words may be typed with blanks.',
  unlocking: 'Opening, which takes a few seconds on purpose',
  cancel: 'Cancel',
  unlock: 'Open the backup',
  notDone: 'Not restored',
  heldTitle: 'This is the key',
  heldLead: 'Compare the address with your paper or your receipt. Nothing is saved yet.',
  networkOf: (network: string) =>
    `The backup was made for ${network}; so is the new config, unless you change it.`,
  settingsKept: (name: string) =>
    `The settings of ${name} stand in the form already. Change the host, the password or the release on the next screens; the old file stays as it is.`,
  next: 'Write a config for it',
} as const;

export const earlierText = {
  password: 'Password between node and signer',
  keeps: 'The new config has the password of the old one, so the node needs no change.',
  renewed: 'The new config has a new password. Put it into the node’s config as auth_token.',
  renew: 'Make a new password',
  compareTitle: (name: string) => `What changes from ${name}`,
} as const;

export const rehearsalText = {
  offerTitle: 'Rehearse the worst day',
  offer:
    'The key is forgotten here, you bring it back from your paper or your backup file, and it is compared with the config on the disk. Two minutes, and you know instead of hoping. Copy the password for the node before.',
  begin: 'Rehearse the recovery',
  title: 'Bring your key back',
  lead: 'This computer has forgotten the key. Everything must come from your paper or your file, as on the worst day.',
  eyebrow: 'Rehearsal',
  way: 'What you bring it back from',
  check: 'Compare with the saved config',
  same: 'It is the same key',
  sameText:
    'What you have gives the very key that is in the saved config: same key, same address, same public key.',
  notSame: 'Not the same',
  back: 'Back to the receipt',
  done: 'Rehearsed: the key was brought back and is the one in the saved config.',
} as const;
