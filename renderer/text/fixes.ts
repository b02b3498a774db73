import type { FixCode, FixProposal } from '../../electron/config/fixes/fix.ts';

/** What a click does, as an order; `field` is a field that the signer knows. A missing code does not compile. */
const fixText: Readonly<Record<FixCode, (field: string) => string>> = {
  'add-field': (field) => `Add a line for ${field}.`,
  'add-port': () => 'Add the usual port.',
  'add-suffix': () => 'Add 01 at the end of the key.',
  'bracket-host': () => 'Put the IPv6 address in brackets.',
  'close-quote': () => 'Close the quote at the end of the line.',
  'compress-key': () => 'Write the short form of the public key.',
  'decode-base58': () => 'Write the key in hex.',
  'decode-wif': () => 'Write the key in hex, as the signer wants it.',
  'encode-base58': () => 'Write the key in base58.',
  'escape-backslashes': () => 'Write the text so that backslashes stay what they are.',
  'listen-everywhere': () => 'Let the signer listen on 0.0.0.0, inside its container.',
  'lower-case': () => 'Write it in lower case.',
  'plain-address': () => 'Write the address in plain numbers.',
  'quote-value': () => 'Put the value in quotes.',
  'reencode-file': () => 'Save the text as UTF-8.',
  'remove-character': () => 'Remove the character.',
  'remove-field': () => 'Remove it from the file.',
  'remove-prefix': () => 'Remove 0x in front.',
  'remove-scheme': () => 'Keep only host and port.',
  'remove-suffix': () => 'Remove 01 and encode the key again.',
  'rename-field': (field) => `Rename it to ${field}.`,
  'replace-blank': () => 'Put an ordinary blank here.',
  'straighten-quotes': () => 'Use straight quotes.',
  'trim-value': () => 'Remove the blanks around the value.',
  'unquote-value': () => 'Remove the quotes.',
  'use-equals': () => 'Write an equals sign.',
};

/** The words of a fix. */
export function describeFix({ code, field = '' }: FixProposal): string {
  return fixText[code](field);
}
