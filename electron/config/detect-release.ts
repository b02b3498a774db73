import { release40 } from './release-4-0.ts';
import { releaseGuide } from './release-guide.ts';
import { releasePreArgon } from './release-pre-argon.ts';
import type { Release } from './release.ts';
import { releases } from './releases.ts';
import type { TomlDocument } from './toml/read-toml.ts';

/**
 * Guesses for which signer a config was written, from the names of its fields: one that only today's signer
 * reads tells 4.0 (a left-over message key does not make it an old file); else one that only the builds before
 * Argon read tells those; else any field of 2024 the guide. What has none of them is meant for today.
 */
export function detectRelease({ text, root, gaps }: TomlDocument): Release {
  const names = new Set(root.entries.map(({ key }) => key.name));
  for (const { start, end } of gaps) {
    for (const [, name = ''] of text.slice(start, end).matchAll(/^[ \t]*["']?([\w-]{1,64})/gmu)) names.add(name);
  }
  const order = [release40, releasePreArgon, releaseGuide];
  return order.find((release) => ownNames(release).some((name) => names.has(name))) ?? release40;
}

/** The fields that tell a release from those that come after it in the search. */
function ownNames(release: Release): string[] {
  const older: Readonly<Record<string, readonly Release[]>> = {
    [release40.id]: releases.filter((other) => other !== release40),
    [releasePreArgon.id]: [releaseGuide],
  };
  const others = new Set((older[release.id] ?? [release40]).flatMap(namesOf));
  return namesOf(release).filter((name) => !others.has(name));
}

function namesOf({ fields, alsoRead }: Release): string[] {
  return [...fields, ...alsoRead].map(({ name }) => name);
}
