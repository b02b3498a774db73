/** A published image, pinned by what it contains: a tag can be moved, a digest cannot. */
export interface PinnedImage {
  readonly name: string;
  readonly version: string;
  /** `sha256:` and 64 hex digits. */
  readonly digest: string;
}

/**
 * The images that bundles name; the one place to change for a new release. Version and digests as the official
 * quickstart pins them (signer-config-rules.md C; read 20 August 2026).
 */
export const IMAGES = {
  signer: {
    name: 'ghcr.io/stacks-network/stacks-signer',
    version: '4.0.1',
    digest: 'sha256:815b5518ec0f3a9b4c30d7fdca8f048a1fe8c263790ca65c5785e119b87d8590',
  },
  node: {
    name: 'ghcr.io/stacks-network/stacks-core',
    version: '4.0.1',
    digest: 'sha256:ceb768f881ef52a1d2792a2b4a89d81e092b1df11293b04c31ce36613c3f9711',
  },
} as const satisfies Record<string, PinnedImage>;

/**
 * What the guide's wrapper is built on. Its time had no release with the signer; the tag `next` holds it from 26
 * January 2024 on, and was moved since, so no digest can be named (rules C).
 */
export const IMAGE_OF_2024 = 'blockstack/stacks-core:next';

/** The image as a compose file or a `docker run` names it. */
export function nameImage({ name, version, digest }: PinnedImage): string {
  return `${name}:${version}@${digest}`;
}
