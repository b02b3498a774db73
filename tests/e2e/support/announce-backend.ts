import { usableElectron } from './launch-wizard.ts';

/** Says once, before the tests, what they run in. */
export default function announceBackend(): void {
  const name = usableElectron() === null ? 'the Chromium runtime (no usable Electron here)' : 'Electron';
  process.stdout.write(`End-to-end tests run in ${name}.\n`);
}
