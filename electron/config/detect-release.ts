import { release40 } from './release-4-0.ts';
import { releaseGuide } from './release-guide.ts';
import { releasePreArgon } from './release-pre-argon.ts';
import type { Release } from './release.ts';
import type { TomlDocument } from './toml/read-toml.ts';

const namesOf = ({ fields, alsoRead }: Release) => [...fields, ...alsoRead].map(({ name }) => name);
const TODAY = new Set(namesOf(release40));
const GUIDE = new Set(namesOf(releaseGuide));
const OLD = new Set([...namesOf(releasePreArgon), ...GUIDE]);

/**
 * Guesses for which signer a config was written, from the names of its fields: more that only builds of 2024 read
 * than such that only today's reads tell 2024, and there one of those before Argon tells these. A left-over message
 * key does not make a file of today an old one; what has no telling name is meant for today.
 */
export function detectRelease(document: TomlDocument): Release {
  const names = [...collectNames(document)];
  const today = names.filter((name) => TODAY.has(name) && !OLD.has(name));
  const old = names.filter((name) => OLD.has(name) && !TODAY.has(name));
  if (old.length <= today.length) return release40;
  return old.some((name) => !GUIDE.has(name)) ? releasePreArgon : releaseGuide;
}

/** The names of all top-level entries, and what begins like one on lines that cannot be read. */
function collectNames({ text, root, gaps }: TomlDocument): Set<string> {
  const names = new Set(root.entries.map(({ key }) => key.name));
  for (const { start, end } of gaps) {
    for (const [, name = ''] of text.slice(start, end).matchAll(/^[ \t]*["']?([\w-]{1,64})/gmu))
      names.add(name);
  }
  return names;
}
