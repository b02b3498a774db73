import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder, by its real path, that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'signer-setup-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything in a folder: names, kinds, modes and contents, to compare before and after. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      const stats = lstatSync(path);
      const body = stats.isSymbolicLink()
        ? `-> ${readlinkSync(path)}`
        : stats.isFile()
          ? readFileSync(path, 'hex')
          : '';
      return [name, `${stats.mode.toString(8)} ${body}`];
    }),
  );
}
