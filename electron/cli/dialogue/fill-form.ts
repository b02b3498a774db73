import { checkSettings } from '../../config/check-settings.ts';
import type { Field, Settings, SignerRow } from '../../config/release.ts';
import { problemText } from '../../../renderer/text/problems.ts';
import { nodeText } from '../../../renderer/text/steps.ts';
import { readSignerRows } from '../../../renderer/wizard/signer-rows.ts';
import type { CliSession } from '../session.ts';
import type { Asker } from './asker.ts';
import type { Destination } from './dialogue.ts';
import { dialogueText } from './dialogue-text.ts';

/** Asks for every field of the release's form, each judged as it is given; fine tuning only when it is wanted. */
export async function fillForm(
  asker: Asker,
  { release, placement, network }: Destination,
  session: CliSession,
): Promise<Settings> {
  const form = release.fields.filter(({ source }) => source === 'form');
  const settings: Record<string, string | readonly SignerRow[]> = Object.fromEntries(
    form.map(({ name, type, preset }) => [name, type === 'signers' ? [] : (preset?.[placement] ?? '')]),
  );
  const judge = (field: Field) => (answer: string) => {
    const value = field.type === 'signers' ? readSignerRows(answer) : answer;
    const found = checkSettings(release, { ...settings, [field.name]: value }, placement).find(
      (finding) => finding.field === field.name && finding.level === 'error',
    );
    return found === undefined ? undefined : problemText[found.code];
  };
  const askFor = async (field: Field) => {
    const preset = settings[field.name];
    const message =
      field.type === 'signers' ? dialogueText.signers : `${field.label} (${field.name})\n${field.help}`;
    const answer = await asker.ask(message, typeof preset === 'string' ? preset : '', judge(field));
    settings[field.name] = field.type === 'signers' ? readSignerRows(answer) : answer;
  };
  // The number of a row is judged against the list, so the list comes first.
  const needed = form
    .filter(({ advanced }) => !advanced)
    .toSorted((one, other) => Number(other.type === 'signers') - Number(one.type === 'signers'));
  for (const field of needed) await askFor(field);
  const advanced = form.filter((field) => field.advanced);
  if (advanced.length > 0 && (await asker.agree(dialogueText.tune, false))) {
    asker.warn(nodeText.advancedLead);
    for (const field of advanced) await askFor(field);
  }
  const checked = await session.call('config:check', { release: release.id, network, placement, settings });
  const warnings = checked.ok ? checked.value.problems.filter(({ level }) => level === 'warning') : [];
  for (const { field, code } of warnings) asker.warn(`${field}: ${problemText[code]}`);
  return settings;
}
