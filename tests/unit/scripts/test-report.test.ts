import { describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countVitest, sum } from '../../../scripts/test-report.ts';

const vitest = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: unknown[] }[] = [],
) => JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });
const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 }, errors });

describe('countCheck', () => {
  it.each([
    [0, { passed: 1, failed: 0 }],
    [1, { passed: 0, failed: 1 }],
    [127, { passed: 0, failed: 1 }],
  ])('counts exit code %i', (code, count) => {
    expect(countCheck(code)).toEqual(count);
  });
});

describe('countVitest', () => {
  it.each([
    ['a good run', vitest(5, 0), 0, { passed: 5, failed: 0 }],
    ['failures', vitest(5, 2), 1, { passed: 5, failed: 2 }],
    [
      'a file that cannot be loaded',
      vitest(5, 0, [{ status: 'failed', assertionResults: [] }]),
      1,
      { passed: 5, failed: 1 },
    ],
    [
      'a failed file only once',
      vitest(0, 1, [{ status: 'failed', assertionResults: [{}] }]),
      1,
      { passed: 0, failed: 1 },
    ],
    ['a bad exit that no test explains', vitest(5, 0), 1, { passed: 5, failed: 1 }],
    ['no tests', vitest(0, 0), 0, { passed: 0, failed: 1 }],
    ['no report', null, 0, { passed: 0, failed: 1 }],
    ['half a report', '{"numPassedTests": 5', 0, { passed: 0, failed: 1 }],
  ])('counts %s', (_name, text, code, count) => {
    expect(countVitest(text, code)).toEqual(count);
  });
});

describe('countPlaywright', () => {
  it.each([
    ['a good run', playwright(3, 0), 0, { passed: 3, failed: 0 }],
    ['failures', playwright(3, 1), 1, { passed: 3, failed: 1 }],
    ['flaky ones as failed', playwright(3, 0, 1), 0, { passed: 3, failed: 1 }],
    ['errors outside of tests', playwright(3, 0, 0, [{}]), 1, { passed: 3, failed: 1 }],
    ['a bad exit that no test explains', playwright(3, 0), 1, { passed: 3, failed: 1 }],
    ['no tests', playwright(0, 0), 0, { passed: 0, failed: 1 }],
    ['no report', null, 1, { passed: 0, failed: 1 }],
  ])('counts %s', (_name, text, code, count) => {
    expect(countPlaywright(text, code)).toEqual(count);
  });
});

describe('sum', () => {
  it('adds up', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 20, failed: 3 },
      ]),
    ).toEqual({ passed: 21, failed: 3 });
    expect(sum([])).toEqual({ passed: 0, failed: 0 });
  });
});
