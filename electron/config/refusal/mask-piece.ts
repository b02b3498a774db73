import { nameField } from '../collect-flaws.ts';
import type { Release } from '../release.ts';
import { findSecretSpans, KEY_SHAPE, SECRET_NAME } from '../secret-spans.ts';
import type { TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import type { Piece, Show } from './refusal.ts';

/** Always as many, so that the length of a secret stays unsaid. */
const MASK = '•'.repeat(8);

/** Shorter texts would hide half the quote; the same bound as in secret-spans.ts. */
const SHORTEST_SECRET = 6;

/** Six words of a recovery phrase in a row. */
const PHRASE_SHAPE = /(?:\b[a-z]{3,8}[\s,;]+){5}[a-z]{3,8}\b/i;

/** Characters that are no part of a key or a password: what surrounds it, or cannot be seen. */
const HARMLESS_CHARACTER = /^[\p{Cc}\p{Cf}\p{Z}“”„‟‘’‚‛«»‹›\u0060]$/u;

/**
 * Shows the pieces of a refusal to a person: secrets as bullets, and of the rest no more than `longest` characters.
 * SECURITY: what counts as secret is said by secret-spans.ts; names are judged as in collect-flaws.ts.
 */
export function createMask(document: TomlDocument, release: Release, longest: number): Show {
  const texts = new Set<string>();
  collectSecrets(document.root, document.text, false, texts);
  const isInSpan = ({ start, end }: Piece) =>
    findSecretSpans(document, release).some((span) => span.start < end && start < span.end);

  const isSecret = (piece: Piece): boolean => {
    const { text, role, isUnderSecret } = piece;
    if (role === 'character') return !HARMLESS_CHARACTER.test(text) && isInSpan(piece);
    if (isUnderSecret === true || KEY_SHAPE.test(text) || PHRASE_SHAPE.test(text)) return true;
    for (const secret of texts) if (text.includes(secret)) return true;
    // The span of a table is its header, and a header is made of names: these are judged by their looks.
    return role === 'name' ? text !== '' && nameField(text) === null : isInSpan(piece);
  };

  return (piece) => {
    if (!isSecret(piece)) return piece.text.slice(0, longest);
    return piece.role === 'character' ? '•' : MASK;
  };
}

/** The strings that stand under the names of secrets as they mean, and the numbers as they mean and are spelt. */
function collectSecrets(value: TomlValue, source: string, isUnderSecret: boolean, texts: Set<string>): void {
  const add = (text: string) => {
    if (text.length >= SHORTEST_SECRET) texts.add(text);
  };
  switch (value.kind) {
    case 'table':
      for (const { key, value: inner } of value.entries)
        collectSecrets(inner, source, isUnderSecret || SECRET_NAME.test(key.name), texts);
      break;
    case 'array':
      for (const item of value.items) collectSecrets(item, source, isUnderSecret, texts);
      break;
    case 'string':
      if (!isUnderSecret) break;
      add(value.value);
      break;
    case 'integer':
    case 'float':
      if (!isUnderSecret) break;
      add(source.slice(value.start, value.end));
      if (value.kind === 'integer') add(`${value.value}`);
      break;
    default:
  }
}
