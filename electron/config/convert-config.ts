import { createAuthPassword } from '../keys/auth-password.ts';
import { detectRelease } from './detect-release.ts';
import { classifyName } from './field-names.ts';
import { applyEdits } from './fixes/fix-context.ts';
import { insertLine, removeEntry } from './fixes/fix-field.ts';
import { release40 } from './release-4-0.ts';
import type { Placement } from './release.ts';
import { readToml } from './toml/read-toml.ts';

/**
 * A config of 2024 as one for today's signer: what today's does not know goes, what it needs is added, the rest
 * with its comments stays as it is (signer-config-rules.md G.4). The password is new. Nothing else is put right.
 * @param placement decides the usual path of the database
 */
export function convertConfig(bytes: Uint8Array, placement: Placement | null): Uint8Array {
  const document = readToml(bytes);
  const isOld = detectRelease(document) !== release40;
  const { entries } = document.root;
  const known = new Set(release40.fields.map(({ name }) => name));
  // Builds of 2024 skipped every name they did not know, so none of them ever did anything.
  const strangers = entries.filter(
    ({ key: { name } }) => !known.has(name) && (isOld || classifyName(name, release40) === 'retired'),
  );
  const removals = new Map(
    strangers.flatMap((entry) => removeEntry(document, entry)).map((edit) => [edit.from, edit]),
  );
  const added = [
    ['auth_password', createAuthPassword()],
    ['db_path', usualPath(placement)],
  ].filter(([name]) => !entries.some(({ key }) => key.name === name));
  const lines = added.map(([name, value]) => `${name} = ${JSON.stringify(value)}`).join('\n');
  const edits = [...removals.values(), ...(lines === '' ? [] : [insertLine(document, lines)])];
  return new TextEncoder().encode(applyEdits(document.text, edits));
}

function usualPath(placement: Placement | null): string {
  return release40.fields.find(({ name }) => name === 'db_path')?.preset?.[placement ?? 'direct'] ?? '';
}
