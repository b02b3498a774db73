import { deflateSync, crc32 } from 'node:zlib';
import { encodeQR } from 'qr';
import type { Network } from '../config/release.ts';

/** What may be handed to anybody: to register the signer, or to compare with what it shows. Nothing private. */
export interface CardFacts {
  /** 66 hex characters. */
  readonly publicKey: string;
  readonly address: string;
  readonly network: Network;
  readonly release: string;
  /** SHA-256 of the config, hex; tells which file without telling what is in it. */
  readonly fingerprint: string;
}

export interface HandOffCard {
  readonly text: string;
  /** The text as a QR code: rows of modules, `1` is dark; with the quiet zone around it. */
  readonly modules: readonly string[];
}

/** Modules around a code, as its standard wants them. */
const QUIET = 4;
/** Pixels of a module in a picture. */
const SCALE = 6;

/** The card as text and as a QR code. */
export function createCard({ publicKey, address, network, release, fingerprint }: CardFacts): HandOffCard {
  const text = [
    'Stacks signer',
    `Public key: ${publicKey}`,
    `Stacks address: ${address}`,
    `Network: ${network}`,
    `Signer: ${release}`,
    `Config SHA-256: ${fingerprint}`,
  ].join('\n');
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  return { text, modules: rows.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join('')) };
}

/** The code as a drawing, its text in the title. */
export function drawSvg({ text, modules }: HandOffCard): string {
  const size = modules.length;
  const path = modules.flatMap((row, y) =>
    [...row.matchAll(/1+/gu)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  const title = text.replaceAll(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * SCALE}" height="${size * SCALE}" shape-rendering="crispEdges">`,
    `<title>${title}</title>`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path d="${path.join('')}" fill="#000"/>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The code as a PNG of one bit a pixel (PNG specification, third edition). */
export function drawPng({ modules }: HandOffCard): Uint8Array {
  const size = modules.length * SCALE;
  const rows = modules.flatMap((row) => {
    const line = Buffer.alloc(1 + Math.ceil(size / 8));
    for (let x = 0; x < size; x += 1) {
      const isLight = row[Math.floor(x / SCALE)] !== '1';
      if (isLight) line.writeUInt8(line.readUInt8(1 + (x >> 3)) | (0x80 >> (x & 7)), 1 + (x >> 3));
    }
    return Array.from({ length: SCALE }, () => line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // One bit of grey; deflate, no filter, not interlaced.
  header.writeUInt8(1, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
