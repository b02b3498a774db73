import { describePublicKey, derivePublicKey } from '../keys/keychain.ts';
import { judgePrivateKey } from '../keys/private-key.ts';
import { hexToBytes } from '@noble/hashes/utils';
import { describeFinding, limitFindings, type Problem } from './check-config.ts';
import { findValueAt } from './fixes/fix-context.ts';
import { inspectConfig, type Circumstances } from './inspect-config.ts';
import { maskConfig } from './preview-config.ts';
import type { PlacedFinding, ProblemCode } from './problem.ts';
import { frameRefusal, quoteRefusal } from './quote-refusal.ts';
import { NETWORKS, type Network, type Release } from './release.ts';
import { readToml, type TomlDocument } from './toml/read-toml.ts';

/** A stretch of the shown text, offsets in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A problem with the stretch to mark; null when what is wrong is that something is not there. */
export interface PlacedProblem extends Problem {
  readonly place: Place | null;
}

/** The public face of the key in a config. */
export interface Identity {
  readonly network: Network;
  /** 66 hex characters. */
  readonly publicKey: string;
  readonly address: string;
}

/** Everything the page may know of a config that is looked at. */
export interface Reviewed {
  /** Secrets as bullets; every offset in it is one in the config. */
  readonly text: string;
  /** False for bytes that are no text: then `text` is only their readable beginning. */
  readonly isText: boolean;
  readonly accepted: boolean;
  readonly problems: readonly PlacedProblem[];
  /** What the signer itself would say, secrets masked; null when it starts. */
  readonly quote: string | null;
  readonly identity: Identity | null;
}

/** What is not there has no place. */
const PLACELESS: ReadonlySet<ProblemCode> = new Set(['field-missing', 'field-advised', 'problems-omitted']);

/** Looks at a config for a person: masked text, all problems with their places, and whose key it is. */
export function reviewConfig(bytes: Uint8Array, release: Release, circumstances: Circumstances): Reviewed {
  const document = readToml(bytes);
  const findings = inspectConfig(document, release, circumstances);
  const context = { document, release, placement: circumstances.placement };
  const quote = quoteRefusal(bytes, release);
  const isText = !document.flaws.some(({ code }) => code.startsWith('text-'));
  return {
    text: maskConfig(document, release),
    isText,
    accepted: !findings.some(({ level }) => level === 'error'),
    problems: limitFindings(findings).map((finding) => ({
      ...describeFinding(finding, context),
      place: findPlace(document, finding),
    })),
    quote: quote === null ? null : frameRefusal(quote),
    identity: readIdentity(document, release),
  };
}

function findPlace(document: TomlDocument, { code, at }: PlacedFinding): Place | null {
  if (PLACELESS.has(code)) return null;
  const { text, root } = document;
  const key = root.entries.find((entry) => entry.key.start === at)?.key;
  const end = key?.end ?? findValueAt(document, at)?.end ?? text.length;
  const lineEnd = text.indexOf('\n', at);
  return { from: at, to: Math.min(end, lineEnd === -1 ? text.length : lineEnd) };
}

/** Before May 2024 a key without the suffix was another signer's (rules A.2), so it is left unsaid there. */
function readIdentity({ root }: TomlDocument, release: Release): Identity | null {
  const read = (name: string): string => {
    const value = root.entries.find(({ key }) => key.name === name)?.value;
    return value?.kind === 'string' ? value.value : '';
  };
  const key = read('stacks_private_key');
  const network = NETWORKS.find((name) => name === read('network'));
  const isAmbiguous = key.length === 64 && release.unknownFields === 'ignored';
  if (network === undefined || isAmbiguous || judgePrivateKey(key) !== null) return null;
  const bytes = hexToBytes(key.slice(0, 64).toLowerCase());
  const { publicKey, addresses } = describePublicKey(derivePublicKey(bytes));
  bytes.fill(0);
  return { network, publicKey, address: addresses[network] };
}
