import manifest from '../../package.json' with { type: 'json' };

declare const __COMMIT__: string | undefined;

export const VERSION: string = manifest.version;
/** The commit of the build; `source` when the sources run as they are. */
export const COMMIT: string = typeof __COMMIT__ === 'undefined' ? 'source' : __COMMIT__;
