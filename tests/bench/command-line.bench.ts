import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, bench, describe } from 'vitest';

/** The real tool, to compare with: `SIGNER_SETUP_STX=…/node_modules/.bin/stx` of an installed @stacks/cli. */
const STX = process.env['SIGNER_SETUP_STX'];
const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'out/cli/index.js');
const CONFIG = `node_host = "127.0.0.1:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "tok-1"
db_path = "/var/lib/s.sqlite"
stacks_private_key = "${'1f'.repeat(32)}01"
`;

execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: ROOT, stdio: 'ignore' });
const folder = mkdtempSync(join(tmpdir(), 'signer-setup-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const paths = Array.from({ length: 1000 }, (_, index) => {
  const path = join(folder, `signer-${index}.toml`);
  writeFileSync(path, CONFIG);
  return path;
});
const check = (files: readonly string[]) => {
  spawnSync(process.execPath, [PROGRAM, 'config', 'check', '--json', ...files]);
};

// Read the ratios, not the milliseconds: all run interleaved on the same machine.
describe('whole programs, start-up included', () => {
  bench('config check, 1 file', () => check(paths.slice(0, 1)), { iterations: 10 });
  bench('config check, 500 files', () => check(paths.slice(0, 500)), { iterations: 10 });
  bench('config check, 1000 files', () => check(paths), { iterations: 10 });
  bench.skipIf(STX === undefined)(
    `stx make_keychain${STX === undefined ? ' – NOT MEASURED: set SIGNER_SETUP_STX to its path' : ''}`,
    () => void spawnSync(STX ?? '', ['make_keychain']),
    { iterations: 10 },
  );
});
