import { SECRET_NAME } from '../secret-spans.ts';
import type { TomlEntry, TomlTable } from '../toml/document.ts';
import { plain, refuseInKind, type Piece, type Refusal } from './refusal.ts';
import { debugText } from './rust-debug.ts';
import { pieceOfKey } from './type-refusal.ts';

/** What toml 0.5.11 says about the flaw between tables at a place; the names that lead there are part of it. */
export function refuseTable(root: TomlTable, at: number): Refusal | null {
  const chain = findChain(root, at);
  const last = chain?.at(-1);
  if (chain === null || last?.value.kind !== 'flaw') return null;
  const key = chain.slice(0, -1).map((entry, depth) => pieceUnder(chain.slice(0, depth), entry));
  if (last.value.code === 'toml-array-table') return refuseInKind(plain('RedefineAsArray'), at, key);
  // Its own name is the whole header, so the name right above it is the last part of it.
  const header = pieceUnder(chain.slice(0, -2), last);
  return refuseInKind((show) => `DuplicateTable(${debugText(show(header))})`, at, key);
}

/** The entries that lead from a table to the flaw at a place, the flaw last. Only headers can hold one. */
function findChain({ entries }: TomlTable, at: number): readonly TomlEntry[] | null {
  for (const entry of entries) {
    const { value } = entry;
    if (value.kind === 'flaw' && value.start === at) return [entry];
    const tables = value.kind === 'array' && value.form === 'header' ? value.items : [value];
    for (const table of tables) {
      if (table.kind !== 'table' || table.form !== 'header') continue;
      const rest = findChain(table, at);
      if (rest !== null) return [entry, ...rest];
    }
  }
  return null;
}

/** The name of an entry below others; one of them may mark what follows as secret. */
function pieceUnder(chain: readonly TomlEntry[], { key }: TomlEntry): Piece {
  const piece = pieceOfKey(key);
  return chain.some(({ key: { name } }) => SECRET_NAME.test(name))
    ? { ...piece, isUnderSecret: true }
    : piece;
}
