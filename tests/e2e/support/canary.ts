import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something secret, and the forms in which it could lie around. */
export interface Canary {
  readonly name: string;
  readonly bytes: readonly Buffer[];
}

/** Bytes to look for: as UTF-8 and, as Chromium keeps much of its text, as UTF-16. */
function encode(...texts: readonly string[]): Buffer[] {
  return texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
}

/** Any four words in a row, however they are put together. */
export function watchWords(name: string, words: readonly string[]): Canary[] {
  return words.slice(3).map((_, start) => {
    const four = words.slice(start, start + 4);
    return {
      name: `${name}, words ${start + 1} to ${start + 4}`,
      bytes: [' ', '-', ',', '\n', '","', '\0'].flatMap((between) => encode(four.join(between))),
    };
  });
}

/** A text, in small and in capital letters. */
export function watchText(name: string, text: string): Canary {
  return { name, bytes: encode(text, text.toUpperCase()) };
}

/** The canaries in some bytes, by name. */
export function findIn(bytes: Buffer, canaries: readonly Canary[]): string[] {
  return canaries
    .filter((canary) => canary.bytes.some((each) => bytes.includes(each)))
    .map(({ name }) => name);
}

/** Looks through every file below a folder; what is gone by the time it is read has nothing to tell. */
export function searchFolder(folder: string, canaries: readonly Canary[]): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const path = join(folder, name);
    const inName = findIn(Buffer.from(name), canaries).map((found) => `the name ${path}: ${found}`);
    try {
      const stats = statSync(path);
      if (stats.isDirectory()) return [...inName, ...searchFolder(path, canaries)];
      if (!stats.isFile()) return inName;
      return [...inName, ...findIn(readFileSync(path), canaries).map((found) => `${path}: ${found}`)];
    } catch {
      return inName;
    }
  });
}

/** The process and everything below it, by `/proc`. */
export function listProcesses(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const [, parent = '0'] = /\) \S (\d+)/u.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(parent));
    } catch {
      // It has ended.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** Looks through arguments and environment of processes. */
export function searchProcesses(pids: readonly number[], canaries: readonly Canary[]): string[] {
  return pids.flatMap((pid) =>
    ['cmdline', 'environ', 'comm'].flatMap((file) => {
      try {
        const found = findIn(readFileSync(`/proc/${pid}/${file}`), canaries);
        return found.map((name) => `/proc/${pid}/${file}: ${name}`);
      } catch {
        return [];
      }
    }),
  );
}

/** The profile folders that Chromium processes were started with. */
export function findProfiles(pids: readonly number[]): string[] {
  const folders = pids.flatMap((pid) => {
    try {
      const [, folder] = /--user-data-dir=([^\0]+)/u.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? [];
      return folder === undefined ? [] : [folder];
    } catch {
      return [];
    }
  });
  return [...new Set(folders)];
}
