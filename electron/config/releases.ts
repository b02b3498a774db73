import { release40 } from './release-4-0.ts';
import { releaseGuide } from './release-guide.ts';
import { releasePreArgon } from './release-pre-argon.ts';
import type { Release } from './release.ts';

/** Every signer release the wizard knows, in the order in which it offers them. */
export const releases: readonly Release[] = [release40, releaseGuide, releasePreArgon];

/** The release with this id, or null. */
export function findRelease(id: string): Release | null {
  return releases.find((release) => release.id === id) ?? null;
}
