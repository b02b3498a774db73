import { intro, outro } from '@clack/prompts';
import type { Network, Placement, Release } from '../../config/release.ts';
import { releases } from '../../config/releases.ts';
import { receiptText } from '../../../renderer/text/saving.ts';
import { whereText } from '../../../renderer/text/steps.ts';
import { NETWORKS_SHOWN, PLACEMENTS_SHOWN } from '../../../renderer/wizard/choices.ts';
import { describeReceipt } from '../receipt.ts';
import { openSession } from '../session.ts';
import { write, type ExitCode, type Terminal } from '../terminal.ts';
import { BrokenOff, createAsker, type Asker } from './asker.ts';
import { chooseKey } from './choose-key.ts';
import { chooseMessageKey } from './choose-message-key.ts';
import { dialogueText } from './dialogue-text.ts';
import { fillForm } from './fill-form.ts';
import { saveConfig } from './save-config.ts';

/** Where the config will be read. */
export interface Destination {
  readonly release: Release;
  readonly network: Network;
  readonly placement: Placement;
}

/**
 * The wizard's path as questions and answers, for machines without a display.
 * @returns 130 when the person broke off; then nothing was written
 */
export async function runDialogue(terminal: Terminal): Promise<ExitCode> {
  const asker = createAsker(terminal);
  let folder: string | null = null;
  const session = openSession(async () => folder);
  try {
    intro(dialogueText.title, { output: terminal.stdout });
    const destination = await askWhere(asker);
    const { release, network } = destination;
    await chooseKey(asker, session, network, terminal);
    const hasMessageKey = release.fields.some(({ source }) => source === 'message-key');
    if (hasMessageKey) await chooseMessageKey(asker, session);
    const settings = await fillForm(asker, destination, session);
    const receipt = await saveConfig(asker, session, destination, settings, (path) => {
      folder = path;
    });
    asker.say(describeReceipt(receipt, release.title).join('\n'), receiptText.title);
    const steps = receipt.steps.map(({ text, code }, index) => [`${index + 1}. ${text}`, ...code].join('\n'));
    await write(terminal.stdout, `\n${receiptText.next}\n\n${steps.join('\n\n')}\n\n`);
    outro(dialogueText.done, { output: terminal.stdout });
    return 0;
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    outro(dialogueText.brokenOff, { output: terminal.stdout });
    return 130;
  } finally {
    session.wipe();
  }
}

async function askWhere(asker: Asker): Promise<Destination> {
  const id = await asker.choose(
    whereText.title,
    releases.map((each) => ({
      value: each.id,
      label: whereText.releases[each.id]?.title ?? each.title,
      hint: whereText.releases[each.id]?.consequence ?? each.era,
    })),
  );
  const release = releases.find((each) => each.id === id);
  if (release === undefined) throw new BrokenOff();
  const network = await asker.choose(
    whereText.network,
    NETWORKS_SHOWN.map((value) => toChoice(value, whereText.networks[value])),
  );
  const placement = await asker.choose(
    whereText.placement,
    PLACEMENTS_SHOWN.map((value) => toChoice(value, whereText.placements[value])),
  );
  return { release, network, placement };
}

function toChoice<Value>(value: Value, words: { readonly title: string; readonly consequence: string }) {
  return { value, label: words.title, hint: words.consequence };
}
