import type { Network } from '../../config/release.ts';
import type { KeychainSummary } from '../../keys/keychain.ts';
import { WORD_COUNTS_SHOWN } from '../../../renderer/wizard/choices.ts';
import { keyText } from '../../../renderer/text/steps.ts';
import { describeKeyFailure } from '../failure.ts';
import type { KeyFailure } from '../../keys/key-material.ts';
import type { CliSession } from '../session.ts';
import { write, type Terminal } from '../terminal.ts';
import type { Asker } from './asker.ts';
import { proveWords } from './prove-words.ts';
import { dialogueText } from './dialogue-text.ts';

/** A screen of its own, that leaves nothing behind in what can be scrolled back. */
const ALTERNATE = { enter: '\u001b[?1049h\u001b[H', leave: '\u001b[?1049l' };

/** Makes a key or takes one in, shows its public face, and for a new one its words. */
export async function chooseKey(
  asker: Asker,
  session: CliSession,
  network: Network,
  terminal: Terminal,
): Promise<void> {
  for (;;) {
    const way = await asker.choose(keyText.way, [
      { value: 'create', label: keyText.ways.create.title, hint: keyText.ways.create.consequence },
      { value: 'mnemonic', label: keyText.ways.mnemonic.title, hint: keyText.ways.mnemonic.consequence },
      {
        value: 'private-key',
        label: keyText.ways['private-key'].title,
        hint: keyText.ways['private-key'].consequence,
      },
    ]);
    const keychain = await bringKey(way, asker, session);
    if (keychain === null) continue;
    asker.say(describeFace(keychain, network), dialogueText.identity);
    asker.warn(keyText.fundsNotice.text);
    if (!(await asker.agree(dialogueText.keep, true))) continue;
    if (keychain.words !== null) {
      await showWords(asker, session, terminal);
      await proveWords(asker, session);
    }
    return;
  }
}

async function bringKey(way: string, asker: Asker, session: CliSession): Promise<KeychainSummary | null> {
  if (way === 'create') {
    const words = await asker.choose(
      keyText.howMany,
      WORD_COUNTS_SHOWN.map((value) => ({
        value,
        label: keyText.wordCount(value),
        hint: keyText.wordCountNote(value),
      })),
    );
    const made = await session.call('keychain:create', { words, replace: true });
    return made.ok ? made.value : null;
  }
  const secret = await asker.askSecret(way === 'mnemonic' ? keyText.mnemonic : keyText.privateKey);
  const held =
    way === 'mnemonic'
      ? await session.call('keychain:import-mnemonic', { mnemonic: secret, replace: true })
      : await session.call('keychain:import-private-key', { privateKey: secret, replace: true });
  if (held.ok) return held.value;
  asker.warn(describeKeyFailure(held as KeyFailure));
  return null;
}

function describeFace(
  { addresses, publicKey, btcAddresses, path }: KeychainSummary,
  network: Network,
): string {
  const { facts } = keyText;
  return [
    `${facts.address}: ${addresses[network]}`,
    `${facts.publicKey}: ${publicKey}`,
    `${facts.btcAddress}: ${btcAddresses[network]}`,
    ...(path === null ? [] : [`${facts.path}: ${path}`]),
  ].join('\n');
}

async function showWords(asker: Asker, session: CliSession, { stdout }: Terminal): Promise<void> {
  asker.warn(dialogueText.wordsFirst);
  while (!(await asker.agree(dialogueText.showWords, true)));
  const revealed = await session.call('keychain:reveal-mnemonic', {});
  if (!revealed.ok) return;
  const { words } = revealed.value;
  await write(stdout, ALTERNATE.enter);
  try {
    const list = words.map((word, index) => `${`${index + 1}`.padStart(2)}  ${word}`);
    asker.say(list.join('\n'), dialogueText.words(words.length));
    while (!(await asker.agree(dialogueText.written, false)));
  } finally {
    await write(stdout, ALTERNATE.leave);
  }
}
