import { derivePrivateKey, describeKeychain } from '../../keys/keychain.ts';
import { describeMessageKey, encodeMessageKey } from '../../keys/message-key.ts';
import { createMnemonic } from '../../keys/mnemonic.ts';
import type { WordCount } from '../../keys/mnemonic-rules.ts';
import type { Network } from '../../config/release.ts';
import { failureText } from '../../../renderer/text/failures.ts';
import { describeKeyFailure } from '../failure.ts';
import { askSecret } from '../hidden-prompt.ts';
import { readInput } from '../input.ts';
import { readKeyMaterial } from '../../keys/key-material.ts';
import { showName, write, type ExitCode, type Terminal } from '../terminal.ts';
import { cliText } from '../text.ts';
import { WrongUse } from '../wrong-use.ts';

/** Makes a keychain and prints it as `stx make_keychain` does (signer-config-rules.md E). */
export async function printNewKeychain(
  { network, words }: { readonly network: Network; readonly words: WordCount },
  terminal: Terminal,
): Promise<ExitCode> {
  const mnemonic = createMnemonic(words);
  const key = await derivePrivateKey(mnemonic);
  const keychain = describeKeychain(mnemonic, key, network);
  key.fill(0);
  await write(terminal.stdout, toJson(keychain, terminal));
  return 0;
}

/** Prints the keychain of what the person brings, and the message key that the same key makes. */
export async function printKeychain(
  { network, from }: { readonly network: Network; readonly from?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const text = await readSecret(from, terminal);
  if (text === null) return 1;
  const material = await readKeyMaterial(text);
  if (!material.ok) {
    await write(terminal.stderr, `${describeKeyFailure(material)}\n`);
    return 1;
  }
  const { mnemonic, privateKey } = material.value;
  const keychain = describeKeychain(mnemonic, privateKey, network);
  const { publicKey } = describeMessageKey('reuse', privateKey);
  const messageKey = { base58: encodeMessageKey(privateKey), publicKey };
  privateKey.fill(0);
  await write(terminal.stdout, toJson({ ...keychain, messageKey }, terminal));
  return 0;
}

/** From a file or standard input; without either, from a prompt that shows nothing. */
async function readSecret(from: string | undefined, terminal: Terminal): Promise<string | null> {
  if (from === undefined) {
    if (terminal.stdin.isTTY !== true) throw new WrongUse(cliText.noInput);
    return askSecret(cliText.promptSecret, terminal);
  }
  const read = await readInput(from, terminal);
  if (read.ok) {
    const text = new TextDecoder().decode(read.value);
    read.value.fill(0);
    return text;
  }
  await write(terminal.stderr, `${showName(from)}: ${failureText[read.code]}\n`);
  return null;
}

/** One line for programs, indented for a person, as the real tool does. */
function toJson(value: unknown, { stdout }: Terminal): string {
  return `${JSON.stringify(value, null, stdout.isTTY === true ? 2 : 0)}\n`;
}
