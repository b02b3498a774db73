import { existsSync } from 'node:fs';
import { findBrowser } from './chromium-runtime/browser/discover.ts';
import { runCommand } from './run-command.ts';

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));
}

function listMissing(): string[] {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  const missing = browser.ok ? [] : ['chromium'];
  // strace watches the system calls of the test that proves that no socket is opened; age is the other program
  // that opens and makes our backups.
  if (process.platform === 'linux') missing.push(...['strace', 'age'].filter((name) => !hasProgram(name)));
  return missing;
}

/**
 * Makes sure that what the tests drive is installed: a browser and, on Linux, strace and age. Installs
 * them where it may (root on a Debian system); elsewhere it says what to install.
 * @returns null when all is there, else one line for the person
 */
export async function provideNeeds(): Promise<string | null> {
  const missing = listMissing();
  if (missing.length === 0) return null;
  if (process.getuid?.() === 0 && hasProgram('apt-get')) {
    process.stdout.write(`Installing ${missing.join(' and ')} for the tests …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    const install = ['install', '-y', '--no-install-recommends', ...missing];
    await runCommand('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const left = listMissing();
  if (left.length === 0) return null;
  const names = left.map((name) => (name === 'chromium' ? 'Chromium, Chrome or Edge' : name));
  return `The tests need ${names.join(' and ')}: install it and run npm test again.`;
}
