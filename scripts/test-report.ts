/** How many of a runner's tests passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What a check without tests of its own counts as. */
export function countCheck(code: number): Count {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/**
 * A run is only good when it says so: no tests, or an exit code that its report does not explain,
 * counts as one failure.
 */
function settle({ passed, failed }: Count, code: number): Count {
  const isUnexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failed + (isUnexplained ? 1 : 0) };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/**
 * Counts a run of vitest from its JSON report. A file that could not be loaded has no tests and counts
 * as one failure.
 * @param text the report, or null when there is none: the runner crashed
 */
export function countVitest(text: string | null, code: number): Count {
  const report = parse(text) as VitestReport | null;
  if (report === null) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return settle({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }, code);
}

/** Counts a run of Playwright from its JSON report, errors outside of tests included. */
export function countPlaywright(text: string | null, code: number): Count {
  const report = parse(text) as PlaywrightReport | null;
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return settle({ passed: expected, failed: unexpected + flaky + report.errors.length }, code);
}

/** Adds counts up. */
export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
