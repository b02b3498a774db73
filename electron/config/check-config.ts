import type { Level, PlacedFinding, ProblemCode } from './problem.ts';
import type { Release } from './release.ts';
import { readToml, type TomlDocument } from './toml/read-toml.ts';
import { typeConfig } from './type-config.ts';
import { checkFieldValue } from './check-field-value.ts';

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
  const findings = collectFindings(document, release);
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings
    .filter(({ level }) => level === 'warning')
    .toSorted((one, two) => one.at - two.at);
  return {
    accepted: errors.length === 0,
    problems: [...errors, ...warnings].slice(0, MOST_PROBLEMS).map(({ code, level, field, at }) => ({
      code,
      level,
      field,
      ...document.lines.locate(at),
    })),
  };
}

/** All findings, in the order in which the signer would come upon them if it did not stop. */
function collectFindings(document: TomlDocument, release: Release): PlacedFinding[] {
  const flaws = document.flaws.map(({ code, at }): PlacedFinding => ({
    code,
    level: 'error',
    field: findFlawedField(document, release, at),
    at,
  }));
  if (flaws.some(({ code }) => code === 'text-utf16' || code === 'text-not-utf8')) return flaws;
  const { config, findings } = typeConfig(document, release);
  const values = release.checkOrder.flatMap((name) => checkFieldValue(name, release, config));
  const lints = release.lints.flatMap((lint) => lint(config));
  const all = [...flaws, ...findings, ...values, ...lints];
  // What looks missing may well stand on a line that could not be read.
  return flaws.length === 0
    ? all
    : all.filter(({ code }) => code !== 'field-missing' && code !== 'field-advised');
}

/** The field on whose line a flaw stands, if that line begins with one. */
function findFlawedField({ text }: TomlDocument, release: Release, at: number): string | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const [, name] = /^[ \t]*["']?([\w-]{1,64})/.exec(text.slice(lineStart, lineStart + 256)) ?? [];
  return release.fields.find((field) => field.name === name)?.name ?? null;
}
