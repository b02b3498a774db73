import type { TomlDocument } from '../toml/read-toml.ts';
import type { Place, Refusal, Show, TomlRefusal } from './refusal.ts';
import { debugText } from './rust-debug.ts';

/** What the text of a refusal depends on besides the refusal. */
export interface Source {
  readonly document: TomlDocument;
  /** How many bytes stand before the text: 3 for a byte order mark. */
  readonly bytesBefore: number;
}

/** Writes a refusal as Rust's `{:?}` prints the signer's `ConfigError` (signer-config-rules.md B.3). */
export function writeRefusal(refusal: Refusal, source: Source, show: Show): string {
  switch (refusal.type) {
    case 'encoding': {
      const reason = 'Error { kind: InvalidData, message: "stream did not contain valid UTF-8" }';
      return `InvalidConfig(${debugText(`failed to read config file: ${reason}`)})`;
    }
    case 'field':
      return `BadField(${debugText(refusal.field)}, ${debugText(refusal.reason(show))})`;
    default:
      return `ParseError(${debugText(writeTomlError(refusal, source, show))})`;
  }
}

function writeTomlError({ kind, place, message, key }: TomlRefusal, source: Source, show: Show): string {
  const spot = locate(place, source);
  const line = spot === null ? 'None' : `Some(${spot.line})`;
  const at = spot === null ? 'None' : `Some(${spot.at})`;
  const fields = [
    `kind: ${kind(show)}`,
    `line: ${line}`,
    `col: ${spot?.column ?? 0}`,
    `at: ${at}`,
    `message: ${debugText(message(show))}`,
    `key: [${key.map((piece) => debugText(show(piece))).join(', ')}]`,
  ];
  return `Error { inner: ErrorInner { ${fields.join(', ')} } }`;
}

/** Line and column from 0, the column and the offset in bytes of UTF-8; the byte order mark counts. */
function locate(
  place: Place,
  { document: { text, lines }, bytesBefore }: Source,
): { readonly line: number; readonly column: number; readonly at: number } | null {
  if (place === null) return null;
  if (place === 'top') return { line: 0, column: 0, at: 0 };
  const { line, column } = lines.locate(place);
  const inLine = countBytes(text.slice(place - column + 1, place));
  return {
    line: line - 1,
    column: line === 1 ? bytesBefore + inLine : inLine,
    at: bytesBefore + countBytes(text.slice(0, place)),
  };
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
