import { diffArrays } from 'diff';
import { maskConfig, splitLines } from './preview-config.ts';
import type { Release } from './release.ts';
import { readTomlText } from './toml/read-toml.ts';

/** One line of a comparison, its secrets as bullets. */
export interface ComparedLine {
  readonly kind: 'same' | 'removed' | 'added';
  /** Numbers from 1; null where the text has no such line. */
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
  /** A hidden value of this line changes, which the bullets alone would not show. */
  readonly hidden: boolean;
}

/**
 * What changes from one text of a config to another, line by line.
 * SECURITY: 3.8 – compared in the clear, shown masked.
 */
export function compareConfigs(before: string, after: string, release: Release): ComparedLine[] {
  const [old, oldShown] = readLines(before, release);
  const [now, nowShown] = readLines(after, release);
  const lines: ComparedLine[] = [];
  let from = 0;
  let to = 0;
  for (const { value, added, removed } of diffArrays(old, now)) {
    for (const line of value) {
      const shown = (added ? nowShown[to] : oldShown[from]) ?? '';
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      if (!added) from += 1;
      if (!removed) to += 1;
      lines.push({
        kind,
        before: added ? null : from,
        after: removed ? null : to,
        text: shown,
        hidden: kind !== 'same' && shown !== line,
      });
    }
  }
  return lines;
}

/** The lines of a text as they are and as they may be seen. */
function readLines(text: string, release: Release): [string[], string[]] {
  return [splitLines(text), splitLines(maskConfig(readTomlText(text), release))];
}
