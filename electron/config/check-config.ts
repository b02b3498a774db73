import { inspectConfig } from './inspect-config.ts';
import type { Level, ProblemCode } from './problem.ts';
import type { Release } from './release.ts';
import { readToml } from './toml/read-toml.ts';

/** One thing that is wrong with a config. It never carries a piece of the text, so it never carries a secret. */
export interface Problem {
  readonly code: ProblemCode;
  readonly level: Level;
  /** The TOML key it is about, `signers.key_ids` for parts of a row; null when it is about the text as a whole. */
  readonly field: string | null;
  /** Both from 1; the column counts UTF-16 units, as editors do. What is missing is reported at 1:1. */
  readonly line: number;
  readonly column: number;
}

export interface Verdict {
  /** What the signer would do with exactly these bytes. */
  readonly accepted: boolean;
  /** Errors first, the one that stops the signer leading; then warnings, by place. */
  readonly problems: readonly Problem[];
}

/** More problems than a person would read. */
const MOST_PROBLEMS = 500;

/**
 * Checks a config file as a signer of this release does (`error`: it refuses to start), and beyond
 * (`warning`: it starts, but …). Exact to the binary, order included (signer-config-rules.md A, B, G); a host name
 * that would need a name server counts as accepted. Never throws; takes time in proportion to the length.
 */
export function checkConfig(bytes: Uint8Array, release: Release): Verdict {
  const document = readToml(bytes);
  const findings = inspectConfig(document, release);
  return {
    accepted: !findings.some(({ level }) => level === 'error'),
    problems: findings.slice(0, MOST_PROBLEMS).map(({ code, level, field, at }) => ({
      code,
      level,
      field,
      ...document.lines.locate(at),
    })),
  };
}
