import { messageKeyText } from '../../../renderer/text/steps.ts';
import { describeFailure } from '../failure.ts';
import type { CliSession } from '../session.ts';
import type { Asker } from './asker.ts';
import { dialogueText } from './dialogue-text.ts';

/** The guide's second key: reused, made or brought along; and what became of it. */
export async function chooseMessageKey(asker: Asker, session: CliSession): Promise<void> {
  for (;;) {
    const { ways } = messageKeyText;
    const way = await asker.choose(messageKeyText.way, [
      { value: 'reuse' as const, label: ways.reuse.title, hint: ways.reuse.consequence },
      { value: 'create' as const, label: ways.create.title, hint: ways.create.consequence },
      { value: 'import' as const, label: ways.import.title, hint: ways.import.consequence },
    ]);
    const held =
      way === 'import'
        ? await session.call('message-key:choose', {
            way,
            value: await asker.askSecret(messageKeyText.value),
          })
        : await session.call('message-key:choose', { way });
    if (held.ok) {
      asker.say(`${messageKeyText.publicKey}: ${held.value.publicKey}\n${dialogueText.suffix(way)}`);
      return;
    }
    asker.warn(describeFailure(held));
  }
}
