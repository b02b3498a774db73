import { basename, dirname } from 'node:path';
import { checkConfig } from '../../config/check-config.ts';
import { convertConfig } from '../../config/convert-config.ts';
import { detectRelease } from '../../config/detect-release.ts';
import { release40 } from '../../config/release-4-0.ts';
import { readToml } from '../../config/toml/read-toml.ts';
import { createFolderTokens, showPath } from '../../files/folder-tokens.ts';
import { saveFiles } from '../../files/save-files.ts';
import { failureText } from '../../../renderer/text/failures.ts';
import { problemText } from '../../../renderer/text/problems.ts';
import { describeFailure } from '../failure.ts';
import { readInput } from '../input.ts';
import { describeFile } from '../receipt.ts';
import { showName, write, type ExitCode, type Terminal } from '../terminal.ts';
import { cliText } from '../text.ts';

export interface ConvertOptions {
  readonly out: string;
  readonly docker?: true;
}

/**
 * Writes a config of 2024 as one for today's signer, under a new name, and only when that signer would take it.
 * @returns 1 when nothing was written
 */
export async function convertFile(
  file: string,
  { out, docker }: ConvertOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const complain = async (...lines: string[]): Promise<ExitCode> => {
    await write(terminal.stderr, `${lines.join('\n')}\n`);
    return 1;
  };
  const read = await readInput(file, terminal);
  if (!read.ok) return complain(`${showName(file)}: ${failureText[read.code]}`);
  const before = checkConfig(read.value, detectRelease(readToml(read.value)));
  const content = convertConfig(read.value, docker === true ? 'docker' : null);
  read.value.fill(0);
  const after = checkConfig(content, release40);
  if (!after.accepted) {
    const errors = after.problems.filter(({ level }) => level === 'error');
    return complain(
      cliText.notConverted,
      ...errors.map(({ field, line, code }) => `  ${field ?? `line ${line}`}: ${problemText[code]}`),
    );
  }
  const folders = createFolderTokens();
  const folder = await folders.register(dirname(out));
  if (!folder.ok) return complain(describeFailure(folder));
  const path = folders.resolve(folder.value.token) ?? '';
  const saved = await saveFiles(path, [{ name: basename(out), content, secret: true }]);
  content.fill(0);
  if (!saved.ok) return complain(describeFailure(saved));
  // The old key without its suffix was another signer's; today's reads both alike.
  const identity = before.problems.filter(({ code }) => code === 'private-key-suffix-missing');
  const lines = [
    cliText.converted(basename(out), showPath(path)),
    ...saved.value.flatMap(describeFile),
    cliText.newPassword,
    ...identity.map(({ code }) => problemText[code]),
  ];
  await write(terminal.stdout, `${lines.join('\n')}\n`);
  return 0;
}
