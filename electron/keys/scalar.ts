/** The order n of secp256k1 (SEC 2, 2.4.1), big-endian. */
const ORDER = Uint8Array.from([
  0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xba, 0xae,
  0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41,
]);

/**
 * Whether 32 big-endian bytes are a secp256k1 private key: 1 … n−1 (signer-config-rules.md A.2).
 * Works on bytes so that no BigInt or string copy of the key is made.
 */
export function isScalar(bytes: Uint8Array): boolean {
  if (bytes.length !== 32 || bytes.every((byte) => byte === 0)) return false;
  for (const [index, limit] of ORDER.entries()) {
    const byte = bytes[index] ?? 0;
    if (byte !== limit) return byte < limit;
  }
  return false;
}
