import { checkFieldValue } from './check-field-value.ts';
import { lintPlacement } from './lints/placement.ts';
import { lintNode } from './node/lint-node.ts';
import type { NodeConfig } from './node/node-config.ts';
import type { PlacedFinding } from './problem.ts';
import type { Placement, Release } from './release.ts';
import type { TomlDocument } from './toml/read-toml.ts';
import { typeConfig } from './type-config.ts';

/** What is known about where the signer will run; null = nobody said. */
export interface Circumstances {
  readonly placement: Placement | null;
  /** The config of the node it talks to. */
  readonly node: NodeConfig | null;
}

/** Nobody said anything. */
export const UNKNOWN: Circumstances = { placement: null, node: null };

/**
 * Everything that can be said about a config: errors first, in the order in which the signer would come upon
 * them if it did not stop at the first; then warnings, by place (signer-config-rules.md A, B, G).
 */
export function inspectConfig(
  document: TomlDocument,
  release: Release,
  circumstances: Circumstances = UNKNOWN,
): PlacedFinding[] {
  const findings = collectFindings(document, release, circumstances);
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings
    .filter(({ level }) => level === 'warning')
    .toSorted((one, two) => one.at - two.at);
  return [...errors, ...warnings];
}

/** All findings, in the order in which the signer would come upon them if it did not stop. */
function collectFindings(
  document: TomlDocument,
  release: Release,
  { placement, node }: Circumstances,
): PlacedFinding[] {
  const flaws = document.flaws.map(({ code, at }): PlacedFinding => ({
    code,
    level: 'error',
    field: findFlawedField(document, release, at),
    at,
  }));
  if (flaws.some(({ code }) => code === 'text-utf16' || code === 'text-not-utf8')) return flaws;
  const { config, findings } = typeConfig(document, release);
  const values = release.checkOrder.flatMap((name) => checkFieldValue(name, release, config));
  const lints = [
    ...release.lints.flatMap((lint) => lint(config)),
    ...lintPlacement(config, placement),
    ...(node === null ? [] : lintNode(config, node)),
  ];
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
