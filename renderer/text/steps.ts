import type { Network, Placement } from '../../electron/config/release.ts';

type Words = { readonly title: string; readonly consequence: string };

export const whereText = {
  title: 'Which signer will read this config?',
  lead: 'Each release reads a different file. Choose the one on your server; you can change it later.',
  release: 'Signer release',
  releases: {
    '4.0': {
      title: 'stacks-signer 4.0 – today’s network',
      consequence:
        'What the network runs now. It refuses a file with any field it does not know, so there is no message key and no base58 step.',
    },
    guide: {
      title: 'The Argon guide – five lines',
      consequence:
        'The guide’s final file. Builds from 26 February to 4 March 2024 read it, and skip the message key that the guide still asks for.',
    },
    'pre-argon': {
      title: 'Before Argon – eight fields',
      consequence:
        'What builds from 16 January to 2 February 2024 really need: the five lines, a contract, your number and the list of all signers.',
    },
  } as Readonly<Record<string, Words>>,
  network: 'Network',
  networks: {
    testnet: { title: 'Testnet', consequence: 'Practice money' },
    mainnet: { title: 'Mainnet', consequence: 'Real money' },
    mocknet: { title: 'Mocknet', consequence: 'Your own trials' },
  } satisfies Record<Network, Words>,
  placement: 'How it runs',
  placements: {
    direct: { title: 'Directly on a machine', consequence: 'Node and signer find each other at 127.0.0.1' },
    docker: { title: 'In Docker', consequence: 'They find each other by container name' },
  } satisfies Record<Placement, Words>,
  mainnetNotice: {
    title: 'Testnet guide',
    text: 'The guide and its builds were made for testnet. The file is valid for mainnet too, but no mainnet signer reads it today.',
  },
  todayNotice: {
    title: 'History',
    text: 'Only builds of early 2024 read this file. Today’s signer also asks for a password and a database path, and refuses a message key.',
  },
  runNotice: {
    title: 'Good to know',
    text: 'The guide says to start the signer with “start”. There has never been such a command; the right word is “run”, and the receipt says it so.',
  },
  next: 'Continue',
} as const;

export const keyText = {
  title: 'Your key',
  lead: 'One key belongs to one signer. Make a new one unless you have a reason to bring your own.',
  way: 'Where the key comes from',
  ways: {
    create: {
      title: 'Make a new key',
      consequence: '24 words from this computer’s random numbers. You write them on paper in the next step.',
    },
    mnemonic: {
      title: 'I have words',
      consequence: '12 to 24 words of an earlier keychain. A mistyped word is found and named.',
    },
    'private-key': {
      title: 'I have a private key',
      consequence: '64 or 66 characters. There are no words to write down then.',
    },
  },
  howMany: 'How many words',
  wordCount: (count: number) => `${count} words`,
  wordCountNote: (count: number) => (count === 24 ? 'the usual number' : `${(count / 3) * 32} bits`),
  mnemonic: 'Your words',
  mnemonicHelp:
    'In their order, separated by blanks. Capitals, line ends and numbers in front do not matter.',
  privateKey: 'Your private key',
  privateKeyHelp: 'As make_keychain prints it: 66 characters ending in 01, or 64 without.',
  create: 'Make the key',
  read: 'Read the key',
  another: 'Use another key',
  next: 'Continue with this key',
  replaceAsk: {
    title: 'Replace this key?',
    text: 'The key you have now is not saved yet. If its words are not on paper and it is nowhere else, it is gone for good.',
    stay: 'Keep this key',
    go: 'Replace it',
  },
  fundsNotice: {
    title: 'Same as a wallet',
    text: 'These words are also account 1 of an ordinary Stacks wallet, and mainnet and testnet share the private key. On the server the key lies in plain text. Use it for this signer only, never for your own money.',
  },
  importedNotice: {
    title: 'Careful',
    text: 'Does a wallet use these words as well? Then whoever reads the signer’s config can empty it. A new key is safer.',
  },
  nearest: (number: number) => `Word ${number} is in no list of words. Did you mean`,
  unknownWord: (number: number) =>
    `Word ${number} is in no list of words, and no word is near to it. Look at your paper again.`,
  counted: (count: number) =>
    `${count === 1 ? 'This is one word' : `These are ${count} words`}. A phrase has 12, 15, 18, 21 or 24.`,
  checksum:
    'All words are in the list, but together they are not a valid phrase: one is wrong, or two have changed places.',
  repairs: 'These changes make the phrase valid. Take one only if it is what your paper says:',
  repair: (number: number, word: string) => `Word ${number}: ${word}`,
  facts: {
    address: 'Stacks address',
    publicKey: 'Public key',
    btcAddress: 'Bitcoin address',
    words: 'Words',
    path: 'Path',
  },
  noWords: 'none, only the private key',
  origins: {
    created: 'Made here',
    mnemonic: 'From your words',
    'private-key': 'From your private key',
    backup: 'From your backup',
    'keychain-file': 'From your keychain.json',
    config: 'From your config',
  },
  held: 'This is your key',
  heldLead: 'Compare it with what you expect. Nothing is saved yet.',
} as const;

export const wordsText = {
  title: (count: number) => `Write these ${count} words on paper`,
  lead: 'Whoever has them has your key, and nobody can give them back to you. Write them in order, with their numbers.',
  show: 'Show the words',
  hide: 'Hide them',
  boxes: 'Your words',
  hiddenWord: (number: number) => `Word ${number}, hidden`,
  secretNotice: 'Secret',
  countdown: (seconds: number) =>
    `Hidden again in ${seconds} seconds, or when this window loses focus. There is no copy button on purpose.`,
  beforeNotice: 'Look around first: nobody behind you, no camera, no screen sharing.',
  next: 'I have written them down',
} as const;

export const messageKeyText = {
  title: 'The message key',
  lead: 'Signers of that time used a second key among themselves. The guide lets you choose where it comes from.',
  way: 'Where the message key comes from',
  ways: {
    reuse: {
      title: 'Use the Stacks key',
      consequence: 'One secret to keep. This is what the guide’s example does.',
    },
    create: {
      title: 'Make a separate one',
      consequence: 'Made here at random. Your words do not bring it back: keep the saved config.',
    },
    import: { title: 'I have one', consequence: 'A message key you already use, in base58 or hex.' },
  },
  value: 'Your message key',
  valueHelp: 'Base58 of 32 bytes, as it stands in a config, or 64 hex characters.',
  publicKey: 'Its public key',
  publicKeyHelp: 'In base58, as the list of signers names you.',
  choose: 'Use this message key',
  another: 'Bring another',
  next: 'Continue',
} as const;

export const base58Text = {
  title: 'The base58 step, done for you',
  lead: 'The guide sends you to a website for this, with your private key. It is four steps of arithmetic, and they were done here.',
  show: 'Show the key',
  hide: 'Hide it',
  hex66: 'The key in hex has 66 characters',
  hex64: 'The key in hex has 64 characters',
  drop: 'The 01 at the end goes',
  dropText: 'It only marks a compressed key. With it the signer refuses the message key.',
  noDrop: 'There is no 01 to remove',
  noDropText: 'This key was not made as a Stacks key, so it never had one.',
  bytes: 'These 32 bytes remain',
  encode: 'Written in base58',
  back: 'Decoded back, it is the same 32 bytes',
  compared: 'Compared and equal',
  next: 'Continue',
} as const;

export const nodeText = {
  title: 'Your node',
  lead: 'How signer and node find each other. The usual values stand there already; each is checked as you type.',
  advanced: 'Fine tuning',
  advancedLead: 'Leave these empty unless you were told otherwise.',
  units: { milliseconds: 'milliseconds', seconds: 'seconds' },
  fallback: (value: string) => `Left empty: ${value}`,
  ok: 'Looks right',
  next: 'Look at the file',
  notYet: 'Not yet',
  fixFirst: 'Some fields need your attention first.',
  signers: {
    publicKey: 'Public key in base58',
    keyIds: 'Key ids',
    keyIdsHint: '1, 2, 5-8',
    number: 'No.',
    keyOf: (number: number) => `Public key of signer ${number}`,
    idsOf: (number: number) => `Key ids of signer ${number}`,
    remove: (number: number) => `Remove signer ${number}`,
    removeShort: 'Remove',
    actions: 'Actions',
    add: 'Add a signer',
    addMe: 'Add my own public key',
    paste: 'Paste the list',
    pasteHelp:
      'The list from your coordinator, as TOML lines of a config or as lines of “key 1,2,3”. It replaces the rows above.',
    pasteLabel: 'List of signers',
    take: 'Take this list',
    pasteFailed: 'No signer was found in this text. Each needs a public key and its key ids.',
  },
} as const;
