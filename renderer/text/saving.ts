import type { Placement } from '../../electron/config/release.ts';

export const previewText = {
  title: 'This is what will be saved',
  lead: 'Nothing is on disk yet. Read it, then choose a folder.',
  file: 'The config, line by line',
  line: (number: number, name: string) => `Line ${number} · ${name}`,
  pickLine: 'Choose a line to read what it is.',
  secret: 'Secret',
  accepted: 'Accepted',
  refused: 'Refused',
  acceptedBy: (release: string) => `Checked exactly as the signer of “${release}” reads it.`,
  problemAt: (line: number, column: number) => `Line ${line}, column ${column}`,
  show: 'Show secrets',
  hide: 'Hide secrets',
  secondsLeft: (seconds: number) => `Hidden again in ${seconds} seconds`,
  configName: 'File name',
  keychain: 'Also save keychain.json',
  keychainHelp: 'Your words and keys in plain text, as make_keychain prints them. Keep it off the server.',
  keychainHelpNoWords: 'Your private key and addresses in plain text. Keep it off the server.',
  folder: 'Folder',
  noFolder: 'No folder chosen yet',
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  save: (files: number) => (files === 1 ? 'Save the file here' : `Save ${files} files here`),
  takeName: (name: string) => `Use the name ${name}`,
  notSaved: 'Not saved',
  folderWarning: 'Careful',
  keychainTaken: 'Choose another folder, or save without keychain.json.',
  leftovers: (names: string) =>
    `An interrupted save left this here, and it may hold a secret: ${names}. Delete it yourself if you do not need it.`,
  leftBehind: (names: string) => `This could not be removed again and may hold a secret: ${names}.`,
  fixForm: 'Some values of the form are not right yet. Go back one step and correct them.',
} as const;

export const receiptText = {
  title: 'Saved and checked',
  lead: 'Every file was read back after writing and is what it should be.',
  files: 'Files',
  secret: 'SECRET',
  safe: 'SAFE TO SHARE',
  size: 'Size',
  bytes: (size: number) => `${size} bytes`,
  permissions: 'Permissions',
  permissionTexts: {
    'owner-only': (mode: string | null) => `only you can read it (${mode ?? 'owner only'}, read back)`,
    inherited: () => 'as the folder gives them; this system keeps its own list of who may read',
    none: () => 'none: this disk cannot keep others from reading it',
    open: (mode: string | null) => `others can read it (${mode ?? 'open'})`,
  },
  sha256: 'SHA-256',
  verified: 'Read back and equal',
  identity: 'Your signer',
  facts: {
    folder: 'Folder',
    publicKey: 'Public key',
    address: 'Stacks address',
    network: 'Network',
    release: 'Signer',
    savedAt: 'Saved',
  },
  next: 'What to do next',
  finish: 'Finish and forget the secrets',
  finishNote: 'Wipes the key from this computer’s memory',
} as const;

/** The order of things after the receipt, per placement (rules A.7 and C). A `code` is typed as it stands. */
export const nextSteps: Readonly<
  Record<Placement, readonly { readonly text: string; readonly code?: (config: string) => string }[]>
> = {
  direct: [
    {
      text: 'Carry the config to the server, into a folder only the signer’s user can read. Keep keychain.json and your words elsewhere.',
    },
    {
      text: 'Build stacks-core from source, at a commit of the time this file is for. There were no finished programs then.',
      code: () => 'cargo build',
    },
    {
      text: 'Start the signer before the node. The command is run; the guide’s “start” never existed.',
      code: (config) => `target/debug/stacks-signer run --config ${config}`,
    },
    {
      text: 'It works when the log says:',
      code: () => 'Signer spawned successfully. Waiting for messages to process...',
    },
    {
      text: 'Newer builds answer 200 and OK at /status on the signer’s endpoint. Never open that endpoint to the internet: whoever reaches it can also stop the signer.',
    },
  ],
  docker: [
    {
      text: 'Carry the config to the server, into a folder only you can read. Keep keychain.json and your words elsewhere.',
    },
    {
      text: 'Images of that time hold the signer from 26 January 2024 on, under the tag next. Start it before the node; the command is run, never start.',
      code: (config) =>
        `docker run -v "$PWD/${config}:/config.toml:ro" blockstack/stacks-core:next stacks-signer run --config /config.toml`,
    },
    {
      text: 'Put node and signer into one private Docker network, and publish neither the endpoint nor the node’s RPC.',
    },
    {
      text: 'It works when the log says:',
      code: () => 'Signer spawned successfully. Waiting for messages to process...',
    },
    {
      text: 'Newer builds answer 200 and OK at /status on the signer’s endpoint. Whoever reaches that endpoint can also stop the signer.',
    },
  ],
};
