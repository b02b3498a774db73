import { isAbsolute } from 'node:path';
import type { Receipt, Reply } from '../../contract.ts';
import type { Settings } from '../../config/release.ts';
import { failureText, folderWarningText } from '../../../renderer/text/failures.ts';
import { problemText } from '../../../renderer/text/problems.ts';
import { BUNDLES, NODE_FILES } from '../../deploy/bundle.ts';
import { bundleText, previewText } from '../../../renderer/text/saving.ts';
import { describeFailure } from '../failure.ts';
import type { CliSession } from '../session.ts';
import { BrokenOff, type Asker } from './asker.ts';
import type { Destination } from './dialogue.ts';
import { dialogueText } from './dialogue-text.ts';

/** Shows the exact file, masked, with its verdict; then asks for a folder and names until it is saved. */
export async function saveConfig(
  asker: Asker,
  session: CliSession,
  { release, network, placement }: Destination,
  settings: Settings,
  setFolder: (path: string) => void,
): Promise<Receipt> {
  const preview = await session.call('config:preview', { release: release.id, network, placement, settings });
  if (!preview.ok) {
    asker.warn(dialogueText.refused);
    throw new BrokenOff();
  }
  const { id, lines, problems, accepted } = preview.value;
  asker.say(lines.map(({ text }) => text).join('\n'), dialogueText.file('signer.toml'));
  for (const { line, column, code } of problems) {
    asker.warn(`${previewText.problemAt(line, column)}: ${problemText[code]}`);
  }
  asker.warn(accepted ? dialogueText.verdict : dialogueText.refused);
  const bundle = {
    kind: await asker.choose(bundleText.kind, toChoices(BUNDLES, bundleText.kinds)),
    node: await asker.choose(bundleText.node, toChoices(NODE_FILES, bundleText.nodes)),
  };
  let configName = 'signer.toml';
  let keychainName: string | null = null;
  for (;;) {
    const path = await asker.ask(dialogueText.folder, process.cwd(), (answer) =>
      isAbsolute(answer.trim()) ? undefined : failureText['folder-missing'],
    );
    setFolder(path.trim());
    const folder = await session.call('folder:choose', {});
    if (!folder.ok) {
      asker.warn(
        folder.code === 'folder-cancelled' ? failureText['folder-missing'] : failureText[folder.code],
      );
      continue;
    }
    for (const warning of folder.value.warnings) {
      if (warning !== 'leftovers') asker.warn(folderWarningText[warning]);
    }
    if (folder.value.leftovers.length > 0)
      asker.warn(previewText.leftovers(folder.value.leftovers.join(', ')));
    configName = (await asker.ask(previewText.configName, configName)).trim();
    const wantsKeychain = await asker.agree(
      `${previewText.keychain('keychain.json')} ${previewText.keychainHelp}`,
      keychainName !== null,
    );
    keychainName = wantsKeychain ? (keychainName ?? 'keychain.json') : null;
    if (!(await asker.agree(dialogueText.saveNow(configName, folder.value.display), true))) continue;
    const saved: Reply<'config:save'> = await session.call('config:save', {
      preview: id,
      folder: folder.value.token,
      configName,
      keychainName,
      backupName: null,
      bundle,
    });
    if (saved.ok) return saved.value;
    asker.warn(describeFailure(saved));
    // A name that is taken gives way to the free one that was found.
    if ('suggestion' in saved && saved.suggestion !== undefined) {
      if (saved.field === keychainName) keychainName = saved.suggestion;
      else configName = saved.suggestion;
    }
  }
}

function toChoices<Id extends string>(ids: readonly Id[], titles: Readonly<Record<Id, string>>) {
  return ids.map((value) => ({ value, label: titles[value] }));
}
