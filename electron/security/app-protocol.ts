import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { CustomScheme } from 'electron';
import { RESPONSE_HEADERS } from './headers.ts';

export const PAGE_SCHEME = 'app';
const PAGE_HOST = 'bundle';
export const PAGE_PATH = '/index.html';
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}${PAGE_PATH}`;

/**
 * The parsed address when it lies in the bundle – our scheme, our host – else null.
 * SECURITY: 3.3, 3.5 – the one place that says what is ours, for the handler, the fence and the sender check.
 */
export function parseOwnUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === `${PAGE_SCHEME}:` && url.host === PAGE_HOST ? url : null;
}

/** SECURITY: 3.4 – only what a page needs; no CSP bypass, no fetch, no service workers. */
export const PRIVILEGED_SCHEMES: CustomScheme[] = [
  { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } },
];

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface PageFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * Reads the built page once, at start: URL path → bytes. Files of an unknown type are left out.
 * @param folder absolute path of the built page
 */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  const collect = (path: string, prefix: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const name = `${prefix}/${entry.name}`;
      const type = MIME_TYPES[extname(entry.name)];
      if (entry.isDirectory()) collect(join(path, entry.name), name);
      else if (type !== undefined) {
        files.set(name, { type, body: Uint8Array.from(readFileSync(join(path, entry.name))) });
      }
    }
  };
  collect(folder, '');
  return files;
}

function answer(status: number, type: string, body: Uint8Array<ArrayBuffer> | null): Response {
  return new Response(body, { status, headers: { ...RESPONSE_HEADERS, 'Content-Type': type } });
}

/**
 * Answers `app://bundle/…` from the frozen list of files: exact path or 404, GET or HEAD or 405.
 * SECURITY: 3.4 – no path is ever joined from a request, so there is nothing to traverse.
 */
export function createPageHandler(files: PageFiles): (request: Request) => Response {
  return (request) => {
    const refuse = (status: number) => answer(status, 'text/plain; charset=utf-8', null);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const url = parseOwnUrl(request.url);
    const file = url === null || url.search !== '' ? undefined : files.get(url.pathname);
    if (file === undefined) return refuse(404);
    return answer(200, file.type, request.method === 'HEAD' ? null : file.body);
  };
}
