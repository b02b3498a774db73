import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { decodeBase58, decodeBase58Check, encodeBase58 } from '../../keys/base58.ts';
import { judgeMessageKey } from '../../keys/message-key.ts';
import { judgePrivateKey } from '../../keys/private-key.ts';
import type { FixCode } from './fix.ts';
import { findTextAt, replaceText, type ProposeFix } from './fix-context.ts';

interface Rewritten {
  readonly code: FixCode;
  readonly text: string;
}

/** Writes a Stacks private key as the signer wants it, when what stands there can only be one (rules A.2, E). */
export const fixPrivateKey: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  const rewritten = value === null ? null : rewritePrivateKey(value.value);
  return value === null || rewritten === null ? null : replaceText(rewritten.code, value, rewritten.text);
};

/** Builds before May 2024 want the suffix (rules A.2). */
export const fixSuffix: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  return value === null ? null : replaceText('add-suffix', value, `${value.value}01`);
};

/** Writes a message key as base58 of its 32 bytes (rules A.3). */
export const fixMessageKey: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  const rewritten = value === null ? null : rewriteMessageKey(value.value.trim());
  return value === null || rewritten === null ? null : replaceText(rewritten.code, value, rewritten.text);
};

/** Writes the public key of a signers row as base58 of 33 bytes (rules A.5). */
export const fixPublicKey: ProposeFix = ({ code, at }, { document }) => {
  const value = findTextAt(document, at);
  if (value === null) return null;
  if (code === 'public-key-is-hex') {
    return replaceText('encode-base58', value, encodeBase58(hexToBytes(value.value.toLowerCase())));
  }
  const bytes = decodeBase58(value.value);
  if (bytes?.length !== 65) return null;
  const compressed = bytes.slice(0, 33);
  compressed[0] = 2 + ((bytes[64] ?? 0) & 1);
  return replaceText('compress-key', value, encodeBase58(compressed));
};

function rewritePrivateKey(text: string): Rewritten | null {
  const trimmed = text.trim();
  const hex = trimmed.replace(/^0x/iu, '').replaceAll(/\s/gu, '');
  if (judgePrivateKey(hex) === null) {
    return {
      code: hex === trimmed ? 'trim-value' : /^0x/iu.test(trimmed) ? 'remove-prefix' : 'trim-value',
      text: hex,
    };
  }
  const wif = decodeBase58Check(trimmed);
  if (wif !== null) {
    const isWif = wif.length === 34 && (wif[0] === 0x80 || wif[0] === 0xef) && wif[33] === 1;
    const key = `${bytesToHex(wif.subarray(1, 33))}01`;
    return isWif && judgePrivateKey(key) === null ? { code: 'decode-wif', text: key } : null;
  }
  const bytes = trimmed.length <= 64 ? decodeBase58(trimmed) : null;
  if (bytes === null) return null;
  const isKey = bytes.length === 32 || (bytes.length === 33 && bytes[32] === 1);
  const key = `${bytesToHex(bytes.subarray(0, 32))}01`;
  return isKey && judgePrivateKey(key) === null ? { code: 'decode-base58', text: key } : null;
}

function rewriteMessageKey(text: string): Rewritten | null {
  const hex = /^(?:0x)?([\da-f]{64})(?:01)?$/iu.exec(text)?.[1];
  if (hex !== undefined) return encodeKey('encode-base58', hexToBytes(hex.toLowerCase()));
  const bytes = text.length <= 64 ? decodeBase58(text) : null;
  if (bytes === null) return null;
  if (bytes.length === 33 && bytes[32] === 1) return encodeKey('remove-suffix', bytes.subarray(0, 32));
  return bytes.length === 32 ? encodeKey('trim-value', bytes) : null;
}

function encodeKey(code: FixCode, key: Uint8Array): Rewritten | null {
  return judgeMessageKey(key) === null ? { code, text: encodeBase58(key) } : null;
}
