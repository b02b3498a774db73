import type { FixProposal } from './fixes/fix.ts';
import type { FixContext } from './fixes/fix-context.ts';
import { proposeFix } from './fixes/propose-fix.ts';
import { inspectConfig, UNKNOWN, type Circumstances } from './inspect-config.ts';
import type { Level, PlacedFinding, ProblemCode } from './problem.ts';
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
  /** What one click would do about it; null when no single way is certain. */
  readonly fix: FixProposal | null;
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
export function checkConfig(
  bytes: Uint8Array,
  release: Release,
  circumstances: Circumstances = UNKNOWN,
): Verdict {
  const document = readToml(bytes);
  const findings = inspectConfig(document, release, circumstances);
  const context = { document, release, placement: circumstances.placement };
  return {
    accepted: !findings.some(({ level }) => level === 'error'),
    problems: limitFindings(findings).map((finding) => describeFinding(finding, context)),
  };
}

/** As many findings as a person would read; the last one then says that there are more. */
export function limitFindings(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (findings.length <= MOST_PROBLEMS) return findings;
  const omitted = { code: 'problems-omitted', level: 'warning', field: null, at: 0 } as const;
  return [...findings.slice(0, MOST_PROBLEMS), omitted];
}

/** A finding as it may be told: its place in lines and columns, its fix without the edits. */
export function describeFinding(finding: PlacedFinding, context: FixContext): Problem {
  const { code, level, field, at } = finding;
  const fix = proposeFix(finding, context);
  return {
    code,
    level,
    field,
    ...context.document.lines.locate(at),
    fix: fix === null ? null : { code: fix.code, ...(fix.field === undefined ? {} : { field: fix.field }) },
  };
}
