import type { BrowserContext, Page, Request, Route } from 'playwright-core';
import { fromStandIn } from '../addresses.ts';
import type { MainCalls, PageRequest } from '../calls.ts';
import type { Link } from '../link.ts';

type Main = Pick<Link<MainCalls>, 'ask'>;

function describe(request: Request): PageRequest {
  const headers = Object.entries(request.headers()).map(([name, value]) => [name, fromStandIn(value)]);
  return {
    url: fromStandIn(request.url()),
    method: request.method(),
    headers: Object.fromEntries(headers) as Record<string, string>,
    resourceType: request.isNavigationRequest() ? 'mainFrame' : request.resourceType(),
  };
}

function frameOf(request: Request) {
  try {
    return request.frame();
  } catch {
    // A frame that is still being made, or a worker.
    return null;
  }
}

/**
 * Puts every request of Chromium before the app: its navigation guards, its fence, its protocol handler.
 * What the app does not answer itself never leaves: it is aborted here.
 * @returns `expect(url)`, called before a navigation the app itself asked for, which needs no guard
 */
export async function routeRequests(
  context: BrowserContext,
  page: Page,
  main: Main,
  warn: (line: string) => void,
): Promise<{ expect(url: string): void }> {
  let expected: string | null = null;

  async function mayNavigate(request: Request): Promise<boolean> {
    const frame = frameOf(request);
    const isMain = frame === page.mainFrame();
    if (isMain && expected === request.url()) {
      expected = null;
      return true;
    }
    const redirect = request.redirectedFrom() !== null;
    return !(await main.ask('navigate', { url: fromStandIn(request.url()), main: isMain, redirect }));
  }

  async function handle(route: Route): Promise<void> {
    const request = route.request();
    const frame = frameOf(request);
    if (frame !== null && frame.page() !== page) return route.abort('blockedbyclient');
    // `aborted` leaves the page as it is; any other reason would show Chromium's own error page.
    if (request.isNavigationRequest() && !(await mayNavigate(request))) return route.abort('aborted');
    const asked = describe(request);
    if (await main.ask('fence', asked)) return route.abort('blockedbyclient');
    const response = await main.ask('serve', asked);
    const isOwn = asked.url.startsWith('app://');
    if (!isOwn) warn(`the app's fence let a foreign ${request.resourceType()} request through; aborted`);
    if (!isOwn || response === null || response.status < 200) return route.abort('failed');
    if (response.status >= 300 && response.status < 400) {
      warn('redirects are not implemented; aborted');
      return route.abort('failed');
    }
    return route.fulfill({ ...response, body: Buffer.from(response.body) });
  }

  await context.route('**/*', async (route) => {
    try {
      await handle(route);
    } catch {
      // The page or the other half went away meanwhile.
      await route.abort('failed').catch(() => undefined);
    }
  });
  return { expect: (url) => (expected = url) };
}
