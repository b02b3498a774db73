import type { CallFailure, Contract } from '../../electron/contract.ts';

type FailureOf<C extends keyof Contract> = Exclude<NonNullable<Contract[C]['reply']>, { ok: true }>['code'];
type FailureCode = { [C in keyof Contract]: FailureOf<C> }[keyof Contract];

/** Codes that a screen answers with something else than a sentence. */
type HandledCode =
  | 'keychain-unsaved'
  | 'folder-cancelled'
  | 'file-cancelled'
  | 'settings-refused'
  | 'mnemonic-word-unknown'
  | 'mnemonic-checksum'
  | 'mnemonic-word-count';

const oddity = 'Something went wrong that should not have. Try once more; if it stays, start the app again.';

const callText: Readonly<Record<CallFailure['code'], string>> = {
  'request-refused': 'That did not go through. Wait a moment and try once more.',
  'request-invalid': 'What was entered is too long or not of the kind that fits here.',
  'out-of-order': 'A step before this one is missing. Go back and complete it.',
  unexpected: oddity,
};

/** What went wrong and what to do, for every code a call can answer. */
export const failureText: Readonly<Record<Exclude<FailureCode, HandledCode>, string>> = {
  ...callText,
  'mnemonic-empty': 'Enter your words first.',
  'private-key-empty': 'Enter your private key first.',
  'private-key-not-hex': 'A private key has only the characters 0–9 and a–f.',
  'private-key-length':
    'A private key has 64 characters, or 66 with 01 at the end. Check that it was copied whole.',
  'private-key-suffix':
    'This is 33 bytes long but does not end in 01. A Stacks private key of 66 characters always does.',
  'private-key-range': 'This number cannot be a private key. Check that it was copied whole.',
  'private-key-looks-like-mnemonic': 'These are words. Choose “I have words” instead.',
  'private-key-looks-like-wif':
    'This is a Bitcoin private key in WIF form. Take “privateKey” from your keychain instead.',
  'private-key-looks-like-address':
    'This is an address, which is public. Take “privateKey” from your keychain instead.',
  'private-key-looks-like-public-key': 'This is a public key. Take “privateKey” from your keychain instead.',
  'private-key-looks-like-placeholder':
    'This is the stand-in of an example, not a key. Take “privateKey” from your keychain.',
  'clipboard-refused':
    'This system gave no access to its clipboard. Show the secrets and copy the text by hand.',
  'no-mnemonic': 'This key came without words.',
  'proof-stale': 'Other words are asked for now. Read which ones, and type them.',
  'words-unproved':
    'It is still open whether your words are right. Go back and prove them, or go on without proof.',
  'backup-cancelled': 'It was cancelled. Nothing was made.',
  'backup-passphrase-weak':
    'This passphrase is too easy to guess. Make it longer; words that do not belong together help most.',
  'backup-passphrase-wrong':
    'This passphrase does not open it. Look at your paper: every word, its order, capitals. If it is right, the first lines of the file are damaged.',
  'backup-damaged': 'This backup is damaged: it was cut off or changed. Take another copy.',
  'backup-not-age': 'This is no encrypted backup. Its name usually ends in .age.',
  'backup-not-passphrase':
    'This file was sealed for a key, not with a passphrase. Open it with the age program.',
  'backup-too-costly': 'Opening this file would take more memory than this app gives. It was not made here.',
  'backup-content': 'The passphrase is right, but there is no keychain in this file.',
  'backup-untested': 'The backup was not opened again yet. Go back and open it once, or go on without it.',
  'backup-stale': 'The network has changed since the backup was sealed. Go back and make it anew.',
  'keychain-unreadable': 'There is no keychain, no phrase and no private key in this file.',
  'config-without-key':
    'There is no valid private key in this config. “Check a config” says what is wrong with it.',
  'no-earlier-config': 'There is no earlier config to compare with.',
  'rehearsal-different': 'This gives another key than the one in the saved config. Look at your paper again.',
  'rehearsal-file-changed': 'The saved config has changed since: the key in it is another one now.',
  'message-key-empty': 'Enter your message key first.',
  'message-key-not-base58': 'This is neither base58 nor hex. Base58 has no 0, O, I and l.',
  'message-key-length': 'A message key is 32 bytes long; this one is not. Check that it was copied whole.',
  'message-key-suffix-kept':
    'This is 33 bytes long: the 01 at the end was encoded as well, and the signer would refuse it. Bring the key in hex, or choose “Use the Stacks key”.',
  'message-key-range': 'This number cannot be a key. Check that it was copied whole.',
  'message-key-looks-like-mnemonic': 'These are words. A message key is one long text.',
  'message-key-looks-like-wif': 'This is a Bitcoin private key in WIF form, not a message key.',
  'status-address': 'This is no address. Write a host, a colon and a port, as in 127.0.0.1:30000.',
  'status-refused':
    'Nobody listens there. The signer does not run, or listens elsewhere: look at endpoint in its config and at its log.',
  'status-unreachable': 'There is no way to this address from here. Ask from the server itself.',
  'status-name': 'There is no computer of this name. A container’s name is known inside its network only.',
  'status-timeout': 'No answer within five seconds. A firewall may drop the question, or the signer hangs.',
  'status-not-http':
    'Something listens there, but it is not a signer; it may speak TLS, which a signer does not.',
  'status-too-large': 'The answer is far longer than a signer’s. Something else listens there.',
  'status-wrong':
    'Something answers there, but not as a signer does. Is it the port of endpoint in the config?',
  'preview-stale': 'The file has changed since it was shown. Go back one step and look at it again.',
  'check-stale': 'The text has changed in between. Look at it again, and try once more.',
  'file-missing': 'There is no such file, or its disk is gone.',
  'file-is-folder': 'This is a folder, not a file.',
  'file-special': 'This is not an ordinary file but a device or a pipe.',
  'file-denied': 'You may not read this file. It may belong to another user.',
  'file-too-large': 'This file is far larger than any signer config, so it was not read.',
  'file-read-failed': 'The disk reported an error while the file was read.',
  'folder-missing': 'The folder is not there any more. Is the USB stick plugged in? Choose it again.',
  'folder-not-writable': 'You may not write in this folder, or it is read-only. Choose another folder.',
  'folder-unknown': 'Choose the folder once more.',
  'config-refused': 'The checks refuse this file, so it was not saved.',
  'disk-full':
    'There is no room left on this disk, and nothing was written. Free some space or choose another folder.',
  'io-error': 'The disk reported an error, and nothing was kept. Choose another folder or another disk.',
  'file-exists': 'A file of this name is there already. It was not touched.',
  'name-reserved': 'Another save of this name was interrupted in this folder. Use another name.',
  'name-unsafe':
    'This cannot be a file name. Use letters, digits, dots and hyphens, and a different name for each file.',
  'verify-failed':
    'What was read back is not what was written, so it was removed. Do not trust this disk; choose another.',
};

/** What a folder warning means. */
export const folderWarningText = {
  'others-can-write': 'Other users of this computer can change what is in this folder.',
  'no-permissions':
    'This disk cannot keep others from reading the files. Fine for a USB stick that stays with you.',
  'synced-folder': 'This folder looks like one that a cloud service copies to the internet. Choose another.',
} as const;
