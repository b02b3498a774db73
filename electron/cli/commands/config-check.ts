import { checkConfig, type Problem } from '../../config/check-config.ts';
import { detectRelease } from '../../config/detect-release.ts';
import type { Circumstances } from '../../config/inspect-config.ts';
import { readNodeConfig } from '../../config/node/node-config.ts';
import type { Release } from '../../config/release.ts';
import { findRelease } from '../../config/releases.ts';
import { readToml } from '../../config/toml/read-toml.ts';
import { describeFix } from '../../../renderer/text/fixes.ts';
import { failureText } from '../../../renderer/text/failures.ts';
import { problemText } from '../../../renderer/text/problems.ts';
import { readInput } from '../input.ts';
import { createPaint, showName, write, type ExitCode, type Terminal } from '../terminal.ts';
import { cliText } from '../text.ts';
import { WrongUse } from '../wrong-use.ts';

export interface CheckOptions {
  /** `auto` or a release. */
  readonly release: string;
  readonly node?: string;
  readonly json?: true;
}

/** One problem as it is reported; line and column from 1, `fix` what to do in words. */
interface ReportedProblem extends Omit<Problem, 'code' | 'fix'> {
  readonly code: string;
  readonly message: string;
  readonly fix: string | null;
}

interface Report {
  readonly file: string;
  /** Null when the file could not be read and nobody said which. */
  readonly release: string | null;
  /** What the signer would do with the file. */
  readonly accepted: boolean;
  readonly problems: readonly ReportedProblem[];
}

/**
 * Checks files one after another and reports each as soon as it is judged, so that thousands take no more memory
 * than one.
 * @returns 0 when the signer accepts all of them, else 1
 */
export async function checkFiles(
  files: readonly string[],
  { release: id, node, json }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const release = id === 'auto' ? null : findRelease(id);
  const circumstances = await readCircumstances(node, terminal);
  const report = json === true ? toJson : createWriter(terminal);
  let accepted = 0;
  for (const file of files) {
    const checked = await checkFile(file, release, circumstances, terminal);
    if (checked.accepted) accepted += 1;
    // Nobody reads on: what the files before said is all that counts.
    if (!(await write(terminal.stdout, report(checked)))) break;
  }
  if (json !== true && files.length > 1) {
    await write(terminal.stdout, `${cliText.summary(files.length, accepted)}\n`);
  }
  return accepted === files.length ? 0 : 1;
}

async function readCircumstances(node: string | undefined, terminal: Terminal): Promise<Circumstances> {
  if (node === undefined) return { placement: null, node: null };
  const read = await readInput(node, terminal);
  if (!read.ok) throw new WrongUse(cliText.nodeUnreadable(showName(node), failureText[read.code]));
  return { placement: null, node: readNodeConfig(read.value) };
}

async function checkFile(
  file: string,
  chosen: Release | null,
  circumstances: Circumstances,
  terminal: Terminal,
): Promise<Report> {
  const read = await readInput(file, terminal);
  if (!read.ok) {
    const problem = { code: read.code, level: 'error', field: null, line: 1, column: 1 } as const;
    const problems = [{ ...problem, message: failureText[read.code], fix: null }];
    return { file, release: chosen?.id ?? null, accepted: false, problems };
  }
  const release = chosen ?? detectRelease(readToml(read.value));
  const { accepted, problems } = checkConfig(read.value, release, circumstances);
  read.value.fill(0);
  return { file, release: release.id, accepted, problems: problems.map(describeProblem) };
}

function describeProblem({ code, level, field, line, column, fix }: Problem): ReportedProblem {
  const order = fix === null ? null : describeFix(fix);
  return { code, level, field, line, column, message: problemText[code], fix: order };
}

function toJson(report: Report): string {
  return `${JSON.stringify(report)}\n`;
}

/** Lines as compilers write them, then the verdict. */
function createWriter(terminal: Terminal): (report: Report) => string {
  const paint = createPaint(terminal, terminal.stdout);
  return ({ file, release, accepted, problems }) => {
    const name = file === '-' ? cliText.standardInput : showName(file);
    const lines = problems.map(({ level, field, line, column, message, fix }) => {
      const word = paint(level === 'error' ? 'red' : 'yellow', level);
      const about = field === null ? '' : `${showName(field)}: `;
      const order = fix === null ? '' : ` ${paint('dim', `[${cliText.fixHint(fix)}]`)}`;
      return `${name}:${line}:${column}: ${word}: ${about}${message}${order}`;
    });
    const title = release === null ? null : (findRelease(release)?.title ?? release);
    const verdict =
      title === null ? cliText.notRead : accepted ? cliText.accepted(title) : cliText.refused(title);
    return `${[...lines, `${name}: ${paint(accepted ? 'green' : 'red', verdict)}`].join('\n')}\n`;
  };
}
