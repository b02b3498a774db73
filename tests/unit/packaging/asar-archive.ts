import { readFileSync } from 'node:fs';

interface AsarNode {
  readonly files?: Readonly<Record<string, AsarNode>>;
  readonly offset?: string;
  readonly size?: number;
  readonly unpacked?: boolean;
}

/**
 * The files inside an asar archive by path. The format: a pickle of one number (the length of the next), a
 * pickle of one string (the table of contents as JSON), then the files one after the other.
 */
export function readAsar(path: string): ReadonlyMap<string, Buffer> {
  const bytes = readFileSync(path);
  const start = 8 + bytes.readUInt32LE(4);
  const table = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarNode;
  const files = new Map<string, Buffer>();
  const visit = (node: AsarNode, name: string): void => {
    for (const [child, inner] of Object.entries(node.files ?? {}))
      visit(inner, name === '' ? child : `${name}/${child}`);
    if (node.files !== undefined) return;
    // A file outside the archive, or a link, would be a surprise of its own.
    if (node.unpacked === true || node.offset === undefined)
      throw new Error(`not inside the archive: ${name}`);
    const from = start + Number(node.offset);
    files.set(name, bytes.subarray(from, from + (node.size ?? 0)));
  };
  visit(table, '');
  return files;
}
