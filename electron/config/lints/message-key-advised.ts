import { warnAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** The guide's file has a message key, though the builds of its last days do not look at it (rules 0). */
export const lintMessageKeyAdvised: Lint = (config) => {
  const field = 'message_private_key';
  return config.has(field) ? [] : [warnAt('field-advised', field, 0)];
};
