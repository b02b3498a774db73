import { execFileSync } from 'node:child_process';

/** The commit a build is made from, shown on every screen; `source` outside a git checkout. */
export function readCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'source';
  }
}
