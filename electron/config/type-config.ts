import type { Level, PlacedFinding, ProblemCode } from './problem.ts';
import type { ReadOnlyField, Release } from './release.ts';
import type { TomlValue } from './toml/document.ts';
import type { TomlDocument } from './toml/read-toml.ts';
import { classifyName, type Stranger } from './field-names.ts';
import { collectFlaws, nameField } from './collect-flaws.ts';
import { typeNetwork } from './type-network.ts';
import { typeRows } from './type-rows.ts';
import type { Placed, TypedConfig, TypedValue } from './typed-config.ts';
import { checkInteger } from './values/integer.ts';

/** A value of the right type, or what is wrong with it. */
export type Typing = { readonly value: TypedValue } | { readonly findings: readonly PlacedFinding[] };

/** More skipped keys than a person would read. */
const MOST_IGNORED = 50;
/** So many unknown names are looked at for what they could mean; comparing them with every field takes time. */
const MOST_CLASSIFIED = 500;

const STRANGER_CODES: Readonly<Record<Stranger, ProblemCode>> = {
  node: 'field-of-node',
  retired: 'field-retired',
  misspelt: 'field-misspelt',
  unknown: 'field-unknown',
};

/**
 * Gives every field the type that the release wants, in the order of the file, as the signer's `serde` derive
 * does: a known key twice is an error, an unknown one is skipped or an error, and what is missing is noticed
 * last, in the order of the signer's own struct (signer-config-rules.md A, B).
 * @returns the fields whose type is right, and the findings in the order in which the signer meets them
 */
export function typeConfig(
  document: TomlDocument,
  release: Release,
): { config: TypedConfig; findings: PlacedFinding[] } {
  const known = new Map<string, ReadOnlyField>();
  const unread = new Set<string>();
  for (const field of release.fields) {
    if (field.unread === true) unread.add(field.name);
    else known.set(field.name, field);
  }
  for (const field of release.alsoRead) known.set(field.name, field);

  const config = new Map<string, Placed<TypedValue>>();
  const findings: PlacedFinding[] = [];
  const seen = new Set<string>();
  let ignored = 0;
  let unknown = 0;
  const classify = (name: string): Stranger => {
    unknown += 1;
    return unknown > MOST_CLASSIFIED ? 'unknown' : classifyName(name, release);
  };
  for (const entry of document.root.entries) {
    const { key, value } = entry;
    const field = known.get(key.name);
    const report = (code: ProblemCode, level: Level, at = key.start) =>
      findings.push({ code, level, field: nameField(key.name), at });
    const skip = () => {
      for (const flaw of collectFlaws(entry)) findings.push(flaw);
    };
    if (value.kind === 'flaw') {
      skip();
    } else if (unread.has(key.name)) {
      skip();
      if (value.kind === 'string') config.set(key.name, { value: value.value, at: value.start });
      else report('type-text', 'warning', value.start);
    } else if (field === undefined && release.unknownFields === 'refused') {
      report(STRANGER_CODES[classify(key.name)], 'error');
    } else if (field === undefined) {
      skip();
      ignored += 1;
      const code = classify(key.name) === 'misspelt' ? 'field-misspelt' : 'field-ignored';
      if (ignored <= MOST_IGNORED) report(code, 'warning');
    } else if (seen.has(key.name)) {
      report('field-duplicate', 'error');
    } else {
      seen.add(key.name);
      const typing = typeValue(field, value, document);
      if ('value' in typing) config.set(key.name, { value: typing.value, at: value.start });
      else for (const finding of typing.findings) findings.push(finding);
    }
  }
  for (const field of release.missingOrder) {
    if (!seen.has(field)) findings.push({ code: 'field-missing', level: 'error', field, at: 0 });
  }
  return { config, findings };
}

function typeValue(field: ReadOnlyField, value: TomlValue, document: TomlDocument): Typing {
  const refuse = (code: ProblemCode): Typing => ({
    findings: [{ code, level: 'error', field: field.name, at: value.start }],
  });
  switch (field.type) {
    case 'signers':
      return typeRows(field.name, value);
    case 'network': {
      const network = typeNetwork(value, document.only);
      return network.ok ? { value: network.value } : refuse(network.code);
    }
    case 'bool':
      return value.kind === 'boolean' ? { value: value.value } : refuse('type-boolean');
    case 'u32':
    case 'u64': {
      if (value.kind !== 'integer') return refuse('type-integer');
      const [finding] = checkInteger(value.value, field.type);
      return finding === undefined ? { value: value.value } : refuse(finding.code);
    }
    default:
      return value.kind === 'string' ? { value: value.value } : refuse('type-text');
  }
}
