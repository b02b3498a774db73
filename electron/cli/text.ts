/** Words of the command line alone; problems, fixes and failures have theirs in renderer/text. */
export const cliText = {
  description: 'Sets up a Stacks signer, offline: makes its key, writes and checks its config.',
  keychain: 'make or show a keychain, as stx make_keychain prints it',
  keychainNew: 'make a new keychain and print it',
  keychainShow: 'print the keychain of a phrase, a private key or a keychain.json',
  config: 'write, check or convert a signer config',
  configInit: 'write a config, as the wizard does',
  configCheck: 'check configs exactly as the signer reads them',
  configConvert: 'make a config of 2024 one for today’s signer',
  status: 'ask a running signer whether it answers; the only command that opens a connection',
  metrics: 'ask its metrics server too: whose signer it is, and whether it reaches its node',
  network: 'network of addresses',
  words: 'number of words',
  from: 'file with a phrase, a private key or a keychain.json; - for standard input',
  release: 'signer that will read the config',
  releaseAuto: 'signer that judges; auto tells it from the fields',
  messageKey: 'message key of the releases of 2024: the Stacks key again, or a new one',
  docker: 'the signer runs in Docker: other addresses and paths',
  set: 'value of a field; can be given again',
  signers: 'file with the list of signers, for builds before Argon',
  out: 'folder to save to; made when it is missing',
  name: 'name of the file',
  keychainJson: 'also save keychain.json',
  bundle: 'files to run the signer with, beside the config',
  nodeConfig: 'lines for the node, or a whole config for a new one; with a bundle: snippet',
  json: 'one JSON object a line, for programs',
  node: 'config of the node, to be compared',
  to: 'release to convert to',
  outFile: 'file to write; never one that exists',
  example: `
Example: make a key, write a config for today's signer on testnet, and check it:

  $ signer-setup keychain new --network testnet > keychain.json
  $ signer-setup config init --release 4.0 --network testnet --keychain keychain.json --out signer
  $ signer-setup config check signer/signer.toml

Secrets are read from files, standard input or a hidden prompt, never from arguments.
Without arguments, on a terminal, you are led through all of it.`,
  secretSet: (field: string) =>
    `${field} cannot be given as an argument: other users of this computer could read it. It is made or comes from the keychain.`,
  otherSet: (field: string, option: string) => `${field} is given with ${option}.`,
  unknownSet: (field: string, meant: string | null) =>
    meant === null ? `There is no field ${field}.` : `There is no field ${field}. Did you mean ${meant}?`,
  noEquals: (text: string) => `--set wants field=value, not ${text}.`,
  noMessageKey: 'This release has no message key.',
  noSigners: 'This release has no list of signers.',
  noRows: 'No signers were found in that file. It needs lines with a public key and its key ids.',
  secretInArgument:
    'A key or phrase cannot be given as an argument. Put it into a file, or use - and standard input.',
  promptSecret: 'Phrase or private key (not shown): ',
  noInput: '--from is missing. Give a file, or - for standard input.',
  wordCount: (count: number) => `A phrase has 12, 15, 18, 21 or 24 words; this one has ${count}.`,
  unknownWords: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Word ${numbers[0]} is not in the word list.`
      : `Words ${numbers.join(', ')} are not in the word list.`,
  checksum: 'All words are in the list, but they do not belong together: one is wrong, or two are swapped.',
  badKeychain: 'This holds no phrase, no private key and no keychain.',
  nodeUnreadable: (name: string, why: string) => `The node’s config ${name} was not read: ${why}`,
  accepted: (title: string) => `accepted by ${title}`,
  refused: (title: string) => `refused by ${title}`,
  notRead: 'not read',
  summary: (files: number, accepted: number) =>
    `${files} files: ${accepted} accepted, ${files - accepted} refused`,
  standardInput: 'standard input',
  fixHint: (order: string) => `fix: ${order}`,
  converted: (name: string, folder: string) => `Wrote ${name} to ${folder}.`,
  onlyToday: 'Only --to 4.0 can be converted to.',
  notConverted: 'The converted config would still be refused, so nothing was written:',
  newPassword: 'The password in it is new: put the same text into the node’s config as auth_token.',
  tryName: (name: string) => `A free name is ${name}.`,
  leftBehind: (names: string) => `This could not be removed again and may hold a secret: ${names}.`,
  help: (program: string) => `Try ${program} --help.`,
  broken: 'Something went wrong that should not have. Nothing was written.',
} as const;
