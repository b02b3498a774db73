import { isOf2024, type BundleFacts, type BundleFile } from './bundle.ts';
import { writeCompose } from './compose.ts';
import { writeDockerfile } from './dockerfile.ts';
import { writeNodeConfig } from './node-config.ts';
import { writeRunSheet } from './run-sheet.ts';
import { writeSystemdUnit } from './systemd-unit.ts';

/** Every file that is saved beside the config for these choices; none when nothing was chosen. */
export function writeBundle(facts: BundleFacts): BundleFile[] {
  const node = writeNodeConfig(facts);
  if (facts.kind === 'none' && node === null) return [];
  const files = [...writeStarter(facts), ...(node === null ? [] : [node])];
  return [...files, writeRunSheet(facts, files)];
}

function writeStarter(facts: BundleFacts): BundleFile[] {
  switch (facts.kind) {
    case 'docker':
      return [writeDockerfile(facts)];
    case 'compose':
      // Without a published image of its time, the signer of 2024 is built from the wrapper.
      return isOf2024(facts) ? [writeCompose(facts), writeDockerfile(facts)] : [writeCompose(facts)];
    case 'systemd':
      return [writeSystemdUnit(facts)];
    default:
      return [];
  }
}
