import type { Page } from '@playwright/test';

/** What a page must never do: violate its policy, throw, or write an error to its console. */
export interface PageProblems {
  /** Starts watching; before the page's own code where the backend allows it. */
  watch(page: Page): Promise<void>;
  /** Takes the problems so far off the list: what a test provoked on purpose. */
  take(): string[];
}

const MARK = '[securitypolicyviolation]';

function reportViolations(mark: string): void {
  const seen = new Set<string>();
  const report = (directive: string, blocked: string, source: string, line: number): void => {
    const text = `${mark} ${directive} blocked ${blocked} (${source}:${line})`;
    // Only for the two ways below to report one violation once.
    if (!seen.has(text)) console.error(text);
    seen.add(text);
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    report(event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber);
  });
  // Buffered: also what happened before this ran, when the page was already there.
  new ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const { effectiveDirective, blockedURL, sourceFile, lineNumber } = body as unknown as Record<
          string,
          string
        >;
        report(String(effectiveDirective), String(blockedURL), sourceFile ?? '', Number(lineNumber));
      }
    },
    { types: ['csp-violation'], buffered: true },
  ).observe();
}

/** Collects the problems of one page. */
export function createPageProblems(): PageProblems {
  let problems: string[] = [];
  return {
    async watch(page) {
      page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      await page.addInitScript(reportViolations, MARK);
      if (!page.url().startsWith('data:') && page.url() !== 'about:blank') {
        await page.evaluate(reportViolations, MARK);
      }
    },
    take() {
      const taken = problems;
      problems = [];
      return taken;
    },
  };
}
