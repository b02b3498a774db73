import type { TomlKey, TomlValue } from '../toml/document.ts';
import type { TomlDocument } from '../toml/read-toml.ts';
import { checkInteger } from '../values/integer.ts';
import { refuseNetwork } from './network-refusal.ts';
import { refuseInWords, type Piece, type Place, type TomlRefusal, type Words } from './refusal.ts';
import { debugText } from './rust-debug.ts';
import type { Slot } from './slots.ts';
import { findTomlStart } from './toml-start.ts';
import { writeFloat, type Wording } from './wording.ts';

/** What `serde` says when a value has not the type of its slot; null when it has. */
export function refuseType(slot: Slot, document: TomlDocument, wording: Wording): TomlRefusal | null {
  const { value, wanted, path } = slot;
  const key = path.map(pieceOfKey);
  if (wanted === 'network') return refuseNetwork(value, document, key);
  const message = findMismatch(slot, document, wording);
  return message === null ? null : refuseInWords(message, findPlace(slot, document), key);
}

/** The name of a key, as a piece. */
export function pieceOfKey({ name, start, end }: TomlKey): Piece {
  return { text: name, role: 'name', start, end };
}

function findMismatch({ value, wanted }: Slot, document: TomlDocument, wording: Wording): Words | null {
  const mismatch = (): Words => {
    const unexpected = describeUnexpected(value, document, wording);
    return (show) => `invalid type: ${unexpected(show)}, expected ${wanted}`;
  };
  switch (wanted) {
    case 'a string':
      return value.kind === 'string' ? null : mismatch();
    case 'a boolean':
      return value.kind === 'boolean' ? null : mismatch();
    case 'a sequence':
      return value.kind === 'array' ? null : mismatch();
    case 'struct RawSigners':
      if (value.kind === 'array') return refuseLength(value.items.length);
      // To toml 0.5.11 a date is a table with a name of its own.
      return value.kind === 'table' || value.kind === 'date' ? null : mismatch();
    case 'u32':
    case 'u64': {
      if (value.kind !== 'integer') return mismatch();
      const [finding] = checkInteger(value.value, wanted);
      const piece = pieceOfValue(value, `${value.value}`);
      return finding === undefined
        ? null
        : (show) => `invalid value: integer \`${show(piece)}\`, expected ${wanted}`;
    }
    default:
      return null;
  }
}

/** A row as an array has exactly a key and its ids. */
function refuseLength(length: number): Words | null {
  if (length === 2) return null;
  const expected = length < 2 ? 'struct RawSigners with 2 elements' : '2 elements in sequence';
  return () => `invalid length ${length}, expected ${expected}`;
}

/** A value in the words of serde's `Unexpected`. */
function describeUnexpected(value: TomlValue, { text }: TomlDocument, wording: Wording): Words {
  switch (value.kind) {
    case 'string': {
      const piece = pieceOfValue(value, value.value);
      return (show) => `string ${debugText(show(piece))}`;
    }
    case 'integer': {
      const piece = pieceOfValue(value, `${value.value}`);
      return (show) => `integer \`${show(piece)}\``;
    }
    case 'float': {
      const piece = pieceOfValue(value, writeFloat(text.slice(value.start, value.end), wording));
      return (show) => `floating point \`${show(piece)}\``;
    }
    case 'boolean': {
      const piece = pieceOfValue(value, `${value.value}`);
      return (show) => `boolean \`${show(piece)}\``;
    }
    case 'array':
      return () => 'sequence';
    default:
      return () => 'map';
  }
}

function pieceOfValue({ start, end }: TomlValue, text: string): Piece {
  return { text, role: 'value', start, end };
}

/** Errors about arrays, and about all that stands under a header, reach toml 0.5.11 without their place. */
function findPlace({ value, around }: Slot, { text, lastTable }: TomlDocument): Place {
  const isLost = value.kind === 'array' || (value.kind === 'table' && value.form === 'header');
  return isLost ? (around ?? lastTable) : findTomlStart(value, text);
}
