export const proofText = {
  title: 'Prove that you can come back',
  lead: (count: number) =>
    `Type these ${count} words from your paper. If they are right, the paper is right, and it can give you the key again.`,
  leadAll: 'Type every word from your paper, in its order.',
  word: (number: number) => `Word ${number}`,
  noPaste: 'Pasting is off here: only what is read from the paper proves the paper.',
  check: 'Check the words',
  all: 'Ask for all of them',
  some: 'Ask for six only',
  wrongTitle: 'Not yet',
  wrong: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Word ${numbers[0]} is not right. Look at your paper, or go back and look at the words again.`
      : `Words ${numbers.join(', ')} are not right. Look at your paper, or go back and look at the words again.`,
  wrongWord: 'Not this word',
  provedTitle: 'Proved',
  proved: 'Your paper gives this key again. Keep it where nobody else comes.',
  next: 'Continue',
  waive: 'Go on without proof',
  waiveAsk: {
    title: 'Go on without proof?',
    text: 'I have not shown that my words are right. If the saved files are lost and a word is wrong, the key is gone for good. The receipt will say so.',
    stay: 'Prove it',
    go: 'Go on without',
  },
  waived: {
    title: 'Not proved',
    text: 'You chose to go on without proof. You can still prove it here.',
  },
} as const;

export const sheetText = {
  offer: 'A sheet for the words',
  offerText:
    'A page with numbered blanks for the words, the address and what a stranger must do to come back. Nothing secret is printed.',
  print: 'Print the sheet',
  save: 'Save it as PDF',
  printed: 'The sheet went to the printer.',
  saved: (name: string, folder: string) => `${name} is in ${folder}. There is nothing secret in it.`,
  notPrinted: 'Nothing was printed. Without a printer, save it as PDF.',
  heading: 'Stacks signer: recovery sheet',
  keepTitle: 'Keep this sheet secret once words are on it',
  keep: 'Whoever has the words has the key, and signs as this signer. Nobody can give the words back when they are lost.',
  words: 'Words, in their order',
  noWords:
    'This key has no words. The encrypted backup and its passphrase are the way back; keep them apart.',
  passphrase: 'Where the encrypted backup is, and where its passphrase is (not on this sheet)',
  facts: {
    address: 'Stacks address',
    publicKey: 'Public key',
    path: 'Derivation path',
    network: 'Network',
    date: 'Date',
    app: 'Made with',
  },
  app: (version: string) => `Signer Setup ${version}`,
  stepsTitle: 'How to come back, also for somebody who knows nothing of this',
  steps: [
    'Take a computer that is connected to nothing. Open Signer Setup and choose “Restore”.',
    'Enter the words above in their order (BIP-39, English, no passphrase), or open the file that ends in .age with its passphrase; the age program (age-encryption.org) opens it as well.',
    'Compare the Stacks address and the public key with this sheet, group by group. They must be the same.',
    'Save a new signer.toml and carry it to the server of the signer. Only one signer may run with this key at a time.',
    'Without Signer Setup: any Stacks wallet with the same words has this key as its account 1, at the path above.',
  ],
  handwritten: 'Place of other copies, and whom to call',
} as const;

export const backupText = {
  title: 'An encrypted backup as well?',
  lead: 'A file that gives the key again with a passphrase, here or with the age program. It can lie on any stick; the passphrase must not lie beside it.',
  way: 'Which passphrase',
  ways: {
    created: {
      title: 'Ten words made here',
      consequence: 'The strongest. You write them on paper, apart from the words of the key.',
    },
    own: {
      title: 'One of my own',
      consequence: 'Long and not used elsewhere. It is judged before it is taken.',
    },
    none: { title: 'No file', consequence: 'The words on paper are then the only way back.' },
  },
  waysWithoutWords: {
    title: 'No file',
    consequence: 'This key has no words: the saved config is then the only place that has it.',
  },
  show: 'Show the passphrase',
  hide: 'Hide it',
  created: 'The passphrase',
  createdHelp: 'These ten words in this order, joined by hyphens. There is no copy button on purpose.',
  hiddenWord: (number: number) => `Word ${number} of the passphrase, hidden`,
  typed: 'Type it from your paper',
  typedHelp: 'Blanks or hyphens between the words, as you like.',
  own: 'Your passphrase',
  ownHelp: 'Five words that do not belong together are better than a short one with signs in it.',
  again: 'Once more',
  strong: 'Strong enough',
  weak: 'Too easy to guess. Make it longer; words that do not belong together help most.',
  different: 'These two are not the same.',
  seal: 'Seal and open it once',
  phases: {
    seal: 'Sealing, which takes a few seconds on purpose',
    test: 'Opening it again with what you typed',
  },
  cancel: 'Cancel',
  doneTitle: 'Sealed, and opened again',
  done: (size: number) =>
    `The backup opens with your passphrase (${size} bytes). It is saved together with the config at the end.`,
  again2: 'Make it anew',
  notDone: 'Not sealed',
  next: 'Continue',
  nextWithout: 'Continue without a backup file',
  staleNotice: {
    title: 'Make it anew',
    text: 'The network has changed since the backup was sealed, so its addresses would be the wrong ones.',
  },
} as const;
