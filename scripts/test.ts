/**
 * `npm test`: every check and every test, and how many passed and failed in the very last line.
 * `npm test -- unit e2e` runs only the steps named.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, TOOLS } from './run-command.ts';
import { provideNeeds } from './test-needs.ts';
import { countCheck, countPlaywright, countVitest, sum, type Count } from './test-report.ts';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'test-results');

interface Step {
  readonly name: string;
  /** Arguments of Node. */
  readonly args: readonly string[];
  /** A JSON report to count; without one the exit code is all there is. */
  readonly report?: { readonly file: string; readonly count: (text: string | null, code: number) => Count };
}

const STEPS: readonly Step[] = [
  { name: 'format', args: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
  {
    name: 'lint',
    args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'build', args: TOOLS.build },
  {
    name: 'unit',
    args: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ],
    report: { file: 'unit.json', count: countVitest },
  },
  {
    name: 'e2e',
    args: ['node_modules/@playwright/test/cli.js', 'test'],
    report: { file: 'e2e.json', count: countPlaywright },
  },
];

async function runStep({ name, args, report }: Step): Promise<Count> {
  process.stdout.write(`\n── ${name} ──\n`);
  const file = report && join(REPORTS, report.file);
  // A report of an earlier run must not be taken for this one's.
  if (file !== undefined) rmSync(file, { force: true });
  const { code } = await runCommand(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (report === undefined || file === undefined) return countCheck(code);
  return report.count(existsSync(file) ? readFileSync(file, 'utf8') : null, code);
}

async function test(wanted: readonly string[]): Promise<Count> {
  const unknown = wanted.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    process.stderr.write(
      `No step is named ${unknown}; there are ${STEPS.map(({ name }) => name).join(', ')}.\n`,
    );
    return { passed: 0, failed: 1 };
  }
  const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  mkdirSync(REPORTS, { recursive: true });
  const counts: Count[] = [];
  if (steps.some(({ report }) => report !== undefined)) {
    const problem = await provideNeeds();
    if (problem !== null) {
      process.stderr.write(`${problem}\n`);
      counts.push({ passed: 0, failed: 1 });
    }
  }
  for (const step of steps) counts.push(await runStep(step));
  return sum(counts);
}

const { passed, failed } = await test(process.argv.slice(2));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
