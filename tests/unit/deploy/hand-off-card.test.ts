import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { createCard, drawPng, drawSvg } from '../../../electron/deploy/hand-off-card.ts';

const facts = {
  publicKey: '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
  address: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB',
  network: 'testnet',
  release: 'stacks-signer 4.0',
  fingerprint: 'ab'.repeat(32),
} as const;

/** What a camera would read from a picture of grey pixels, 0 dark and 255 light. */
function readPicture(width: number, pixels: readonly number[]): string {
  const data = Uint8Array.from(pixels.flatMap((grey) => [grey, grey, grey, 255]));
  return decodeQR({ width, height: pixels.length / width, data }, { effort: Infinity, timeLimit: Infinity });
}

/** The pixels of a one-bit PNG without filters. */
function readPng(png: Uint8Array): { width: number; pixels: number[] } {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const start = bytes.indexOf('IDAT');
  const raw = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)));
  const stride = 1 + Math.ceil(width / 8);
  const pixels = Array.from({ length: width * width }, (_, index) => {
    const x = index % width;
    const byte = raw[Math.floor(index / width) * stride + 1 + (x >> 3)] ?? 0;
    return (byte & (0x80 >> (x & 7))) === 0 ? 0 : 255;
  });
  return { width, pixels };
}

describe('the public card', () => {
  it('says whose signer it is and which config, line by line', () => {
    expect(createCard(facts).text.split('\n')).toEqual([
      'Stacks signer',
      `Public key: ${facts.publicKey}`,
      `Stacks address: ${facts.address}`,
      'Network: testnet',
      'Signer: stacks-signer 4.0',
      `Config SHA-256: ${facts.fingerprint}`,
    ]);
  });

  it('is read back from its code', () => {
    const { text, modules } = createCard(facts);
    const scale = 4;
    const width = modules.length * scale;
    const pixels = modules.flatMap((row) => {
      const line = Array.from(row).flatMap((module) =>
        Array.from({ length: scale }, () => (module === '1' ? 0 : 255)),
      );
      return Array.from({ length: scale }, () => line).flat();
    });
    expect(readPicture(width, pixels)).toBe(text);
  });

  it('is read back from its PNG', () => {
    const card = createCard(facts);
    const png = drawPng(card);
    expect(Buffer.from(png.subarray(0, 8)).toString('hex')).toBe('89504e470d0a1a0a');
    const { width, pixels } = readPng(png);
    expect(readPicture(width, pixels)).toBe(card.text);
  });

  it('is drawn as SVG with its text in the title, and nothing that runs', () => {
    const card = createCard({ ...facts, release: '<b>&' });
    const svg = drawSvg(card);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/u);
    expect(svg).toContain('&#60;b&#62;&#38;');
    expect(svg).not.toMatch(/script|href|<b>/u);
    const dark = [...svg.matchAll(/M\d+ \d+h(\d+)v1/gu)].reduce((sum, [, run]) => sum + Number(run), 0);
    expect(dark).toBe(card.modules.join('').replaceAll('0', '').length);
  });
});
