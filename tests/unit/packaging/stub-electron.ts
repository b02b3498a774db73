import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the fuses in every Electron binary (electron/fuses, constants). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses in the order of the wire, version 1, as Electron 45 has them. */
export const FUSE_WIRE = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const;
export type FuseStates = Readonly<Record<(typeof FUSE_WIRE)[number], boolean>>;

/** A folder that looks enough like an unpacked Electron for Linux to be packed; nothing in it can run. */
export function makeStubElectron(folder: string, fuses: FuseStates): void {
  const wire = FUSE_WIRE.map((name) => (fuses[name] ? '1' : '0')).join('');
  const binary = ['\u007FELF stub ', SENTINEL, String.fromCharCode(1, FUSE_WIRE.length), wire, ' end'].join(
    '',
  );
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'electron'), binary, { mode: 0o755, encoding: 'latin1' });
  writeFileSync(join(folder, 'chrome-sandbox'), 'stub', { mode: 0o755 });
  writeFileSync(join(folder, 'LICENSE'), 'stub');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stub');
  for (const language of ['en-US', 'de', 'fr'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'stub');
}

/** Reads the fuses back from a binary. */
export function readFuses(binary: Buffer): FuseStates {
  const start = binary.indexOf(SENTINEL) + SENTINEL.length;
  const [version, length] = [binary[start], binary[start + 1]];
  if (version !== 1 || length !== FUSE_WIRE.length)
    throw new Error('no fuse wire of version 1 with nine fuses');
  const wire = binary.toString('latin1', start + 2, start + 2 + length);
  return Object.fromEntries(FUSE_WIRE.map((name, index) => [name, wire[index] === '1'])) as FuseStates;
}
