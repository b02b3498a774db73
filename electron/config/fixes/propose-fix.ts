import type { PlacedFinding, ProblemCode } from '../problem.ts';
import { fixAddress, fixLoopback } from './fix-address.ts';
import type { FixContext, ProposeFix } from './fix-context.ts';
import { fixByRemoval, fixDuplicate, fixIdleTime, fixMissing, fixName } from './fix-field.ts';
import { fixMessageKey, fixPrivateKey, fixPublicKey, fixSuffix } from './fix-key.ts';
import { fixLine } from './fix-line.ts';
import { fixBackslashes, fixBoolean, fixInteger, fixNetwork, fixText } from './fix-type.ts';
import type { Fix } from './fix.ts';

/** What a click can do about a problem. A code that is not here has no certain fix. */
const FIXES: Partial<Record<ProblemCode, ProposeFix>> = {
  'address-scheme': fixAddress,
  'address-blank': fixAddress,
  'address-port-missing': fixAddress,
  'address-port-zero': fixAddress,
  'address-port-invalid': fixAddress,
  'address-port-unusual': fixAddress,
  'address-host-unusual': fixAddress,
  'address-host-invalid': fixAddress,
  'endpoint-loopback-docker': fixLoopback,
  'private-key-not-hex': fixPrivateKey,
  'private-key-length': fixPrivateKey,
  'private-key-is-base58': fixPrivateKey,
  'private-key-looks-like-wif': fixPrivateKey,
  'private-key-suffix-missing': fixSuffix,
  'message-key-not-base58': fixMessageKey,
  'message-key-is-hex': fixMessageKey,
  'message-key-suffix-kept': fixMessageKey,
  'public-key-is-hex': fixPublicKey,
  'public-key-uncompressed': fixPublicKey,
  'type-text': fixText,
  'type-integer': fixInteger,
  'type-boolean': fixBoolean,
  'network-unknown': fixNetwork,
  'path-control': fixBackslashes,
  'field-unknown': fixByRemoval,
  'field-retired': fixByRemoval,
  'field-of-node': fixByRemoval,
  'field-misspelt': fixName,
  'field-duplicate': fixDuplicate,
  'field-missing': fixMissing,
  'dry-run-on': fixByRemoval,
  'chain-id-set': fixByRemoval,
  'timing-idle-long': fixIdleTime,
  'timing-proposal-long': fixByRemoval,
  'timing-set': fixByRemoval,
  'timing-zero': fixByRemoval,
};

/** What a click would do about a finding, with its edits; null when that is not certain. */
export function proposeFix(finding: PlacedFinding, context: FixContext): Fix | null {
  if (finding.code.startsWith('toml-')) return fixLine(finding, context);
  if (finding.code === 'text-utf16') return { code: 'reencode-file', edits: [] };
  return FIXES[finding.code]?.(finding, context) ?? null;
}
