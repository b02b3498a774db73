import { proofText } from '../../../renderer/text/backup.ts';
import type { CliSession } from '../session.ts';
import type { Asker } from './asker.ts';
import { dialogueText } from './dialogue-text.ts';

/** Asks for some of the words until they are right, or the person goes on without, which the receipt says. */
export async function proveWords(asker: Asker, session: CliSession): Promise<void> {
  for (;;) {
    if (!(await asker.agree(dialogueText.prove, true))) {
      if (!(await asker.agree(proofText.waiveAsk.text, false))) continue;
      await session.call('proof:waive', { isAsked: true });
      return;
    }
    const asked = await session.call('proof:ask', { all: false });
    if (!asked.ok) return;
    const words: string[] = [];
    for (const number of asked.value.numbers) words.push(await asker.askSecret(proofText.word(number)));
    const judged = await session.call('proof:answer', { words });
    if (!judged.ok) continue;
    if (judged.value.wrong.length === 0) return;
    asker.warn(proofText.wrong(judged.value.wrong));
  }
}
