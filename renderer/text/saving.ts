export const previewText = {
  title: 'This is what will be saved',
  lead: 'Nothing is on disk yet. Read it, then choose a folder.',
  file: 'The config, line by line',
  line: (number: number, name: string) => `Line ${number} · ${name}`,
  looks: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  pickLine: 'Choose a line to read what it is.',
  secret: 'Secret',
  accepted: 'Accepted',
  refused: 'Refused',
  acceptedBy: (release: string) => `Checked exactly as the signer of “${release}” reads it.`,
  problemAt: (line: number, column: number) => `Line ${line}, column ${column}`,
  show: 'Show secrets',
  hide: 'Hide secrets',
  configName: 'File name',
  keychain: (name: string) => `Also save ${name}`,
  keychainHelp: 'Your words and keys in plain text, as make_keychain prints them. Keep it off the server.',
  backup: (name: string) => `Also save ${name}`,
  backupHelp: 'Your encrypted backup. Safe on a stick, as long as its passphrase is somewhere else.',
  backupName: 'Name of the backup',
  keychainHelpNoWords: 'Your private key and addresses in plain text. Keep it off the server.',
  folder: 'Folder',
  noFolder: 'No folder chosen yet',
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  save: (files: number) => (files === 1 ? 'Save the file here' : `Save ${files} files here`),
  takeName: (name: string) => `Use the name ${name}`,
  notSaved: 'Not saved',
  folderWarning: 'Careful',
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
    'owner-only': (mode: string | null) => `only you can read it (${mode ?? 'access list'}, read back)`,
    inherited: () =>
      'as the folder gives them: making the file yours alone did not work here, as on sticks with FAT or exFAT',
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
    words: 'Words on paper',
    connection: 'Connection',
    rehearsal: 'Rehearsal',
  },
  words: {
    proved: 'proved: six or more words were typed from paper and are right',
    waived:
      'not proved. You confirmed: if the saved files are lost and a word is wrong, the key is gone for good',
    unasked: 'not proved: the keychain came from a file, and nobody was asked',
    none: 'none to prove: the files are the way back',
  },
  connections: {
    offline: 'offline, as far as the interfaces say, while the key was in memory',
    linked: 'a cable or a wireless network was on, without an address, while the key was in memory',
    connected: 'connected while the key was in memory',
  },
  rehearsed: (rehearsed: boolean) =>
    rehearsed ? 'rehearsed: the key was brought back and is the saved one' : 'not rehearsed yet',
  noReceiptFile: {
    title: 'No receipt.json',
    text: 'Everything above is saved and was read back. Only the file with this receipt could not be written.',
  },
  next: 'What to do next',
  finish: 'Finish and forget the secrets',
  finishNote: 'Wipes the key from this computer’s memory',
} as const;

export const passwordText = {
  copy: 'Copy the password',
  help: 'For auth_token in the node’s config. It must be the same text there.',
  copied: (seconds: number) =>
    `Copied. Paste it as auth_token into the node’s config; the clipboard is cleared in ${seconds} seconds.`,
} as const;

export const bundleText = {
  title: 'To run it',
  lead: 'Files made for exactly this config, saved beside it. None but the node’s config has a secret in it.',
  kind: 'The signer is started by',
  kinds: { none: 'me', systemd: 'systemd', compose: 'Compose', docker: 'Docker' },
  node: 'For the node',
  nodes: { none: 'nothing', snippet: 'lines to merge', full: 'a whole config' },
  show: (name: string) => `Show ${name}`,
} as const;

export const handOffText = {
  title: 'Public card',
  lead: 'What you may give to anybody: to register the signer, or to compare with what check-config shows. Nothing private is in it.',
  code: 'The same as a QR code',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  saved: (name: string, folder: string) => `${name} is in ${folder}.`,
} as const;
