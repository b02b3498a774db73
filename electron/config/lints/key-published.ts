import { warnAt } from '../problem.ts';
import { findText } from '../typed-config.ts';
import type { Lint } from './lint.ts';

/** Private keys that stand in the guide and in the signer's own sample configs, without the suffix. */
const PUBLISHED: ReadonlySet<string> = new Set([
  '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb06',
  '6a1fc1a3183018c6d79a4e11e154d2bdad2d89ac8bc1b0a021de8b4d28774fbb',
]);

/** A key copied from documentation is everybody's: the signer takes it, and whoever reads the page can sign. */
export const lintKeyPublished: Lint = (config) => {
  const key = findText(config, 'stacks_private_key');
  if (key === null || !PUBLISHED.has(key.value.slice(0, 64).toLowerCase())) return [];
  return [warnAt('private-key-published', 'stacks_private_key', key.at)];
};
