import { randomBytes } from 'node:crypto';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { fail, ok, type Result } from '../result.ts';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { derivePublicKey } from './keychain.ts';
import { isScalar } from './scalar.ts';
import { recognizeShape } from './secret-shape.ts';

export type MessageKeyWay = 'reuse' | 'create' | 'import';

export interface MessageKeySummary {
  readonly way: MessageKeyWay;
  /** Base58 of the 33-byte compressed public key, as a pre-Argon `signers` list names it (rules A.5). */
  readonly publicKey: string;
}

type KeyBytesCode = 'message-key-length' | 'message-key-suffix-kept' | 'message-key-range';

export type MessageKeyFailure = {
  readonly code:
    | KeyBytesCode
    | 'message-key-empty'
    | 'message-key-not-base58'
    | 'message-key-looks-like-mnemonic'
    | 'message-key-looks-like-wif';
};

/** The guide's base58 step, done and undone. Characters of the key are bullets unless revealed. */
export interface Base58Steps {
  readonly revealed: boolean;
  readonly way: MessageKeyWay;
  /** The hex as it stands in the keychain: 66 characters when it carries the suffix, else 64. */
  readonly hex: string;
  /** The `01` that must go; null when the key never had one. */
  readonly suffix: '01' | null;
  /** The 32 bytes in hex. */
  readonly bytes: string;
  readonly base58: string;
  /** The base58 text decoded back equals the 32 bytes; steps are never given otherwise. */
  readonly roundTrip: true;
}

/** A separate message key from the system's CSPRNG: 32 bytes, a scalar in 1 … n−1. */
export function createMessageKey(): Uint8Array {
  for (;;) {
    const key = new Uint8Array(randomBytes(32));
    if (isScalar(key)) return key;
  }
}

/**
 * Judges the bytes of a message key: exactly 32, a scalar 1 … n−1; 33 with the suffix is the classic slip
 * (signer-config-rules.md A.3).
 * @returns null when it is one
 */
export function judgeMessageKey(bytes: Uint8Array): KeyBytesCode | null {
  if (bytes.length === 33 && bytes[32] === 1) return 'message-key-suffix-kept';
  if (bytes.length !== 32) return 'message-key-length';
  return isScalar(bytes) ? null : 'message-key-range';
}

/**
 * Reads a message key that somebody brings: base58 of 32 bytes (rules A.3), or hex with or without the
 * suffix `01`. Stricter than the 2024 binary, which reduces 0 and values ≥ n silently.
 * @returns the 32 bytes
 */
export function parseMessageKey(text: string): Result<Uint8Array, MessageKeyFailure> {
  const trimmed = text.trim();
  if (trimmed === '') return fail({ code: 'message-key-empty' });
  const shape = recognizeShape(trimmed);
  if (shape === 'mnemonic' || shape === 'wif') return fail({ code: `message-key-looks-like-${shape}` });
  const bytes = /^(?:0x)?(?:[0-9a-f]{64}|[0-9a-f]{64}01)$/iu.test(trimmed)
    ? hexToBytes(trimmed.replace(/^0x/iu, '').slice(0, 64).toLowerCase())
    : decodeBase58(trimmed);
  if (bytes === null) return fail({ code: 'message-key-not-base58' });
  const code = judgeMessageKey(bytes);
  return code === null ? ok(bytes) : fail({ code });
}

/**
 * The `message_private_key` text: base58 of exactly the 32 bytes, decoded back and compared.
 * @throws Error when the way back does not give the same bytes, which would be a fault of the codec
 */
export function encodeMessageKey(key: Uint8Array): string {
  const text = encodeBase58(key);
  const back = decodeBase58(text);
  if (back === null || back.length !== 32 || back.some((byte, index) => byte !== key[index])) {
    throw new Error('base58 did not survive the way back');
  }
  back.fill(0);
  return text;
}

/** What the page may know of a message key. */
export function describeMessageKey(way: MessageKeyWay, key: Uint8Array): MessageKeySummary {
  return { way, publicKey: encodeBase58(hexToBytes(derivePublicKey(key))) };
}

/** Lays the base58 step open, masked character by character unless `reveal`. */
export function explainMessageKey(way: MessageKeyWay, key: Uint8Array, reveal: boolean): Base58Steps {
  const show = (text: string) => (reveal ? text : '•'.repeat(text.length));
  const bytes = bytesToHex(key);
  const suffix = way === 'reuse' ? '01' : null;
  return {
    revealed: reveal,
    way,
    hex: show(bytes) + (suffix ?? ''),
    suffix,
    bytes: show(bytes),
    base58: show(encodeMessageKey(key)),
    roundTrip: true,
  };
}
