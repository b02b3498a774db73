import { describe, expect, it } from 'vitest';
import { decodeBase58 } from '../../../electron/keys/base58.ts';
import {
  DEFAULT_PATH,
  derivePrivateKey,
  describeKeychain,
  describePublicKey,
} from '../../../electron/keys/keychain.ts';
import { encodeMessageKey } from '../../../electron/keys/message-key.ts';
import { parseMnemonic } from '../../../electron/keys/mnemonic.ts';
import { parsePrivateKey } from '../../../electron/keys/private-key.ts';
import { unwrap } from '../support/unwrap.ts';
import { keychainVectors } from '../support/vectors.ts';

const GUIDE_MNEMONIC =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';

describe('a keychain is exactly what stx make_keychain prints', () => {
  it.each(keychainVectors)('$id: $source', async (vector) => {
    const privateKey =
      vector.mnemonic === null
        ? unwrap(parsePrivateKey(vector.privateKey32))
        : await derivePrivateKey(vector.mnemonic, vector.derivationPath ?? DEFAULT_PATH);
    const keychain = describeKeychain(vector.mnemonic, privateKey, vector.network);
    // Text, not objects: the key order is part of the format.
    expect(JSON.stringify(keychain)).toBe(
      JSON.stringify({ mnemonic: vector.mnemonic, keyInfo: vector.keyInfo }),
    );
    expect(encodeMessageKey(privateKey)).toBe(vector.base58);
    expect(describePublicKey(keychain.keyInfo.publicKey).addresses).toMatchObject(vector.signerAddress);
  });

  it('covers 40 keychains', () => {
    expect(keychainVectors).toHaveLength(40);
  });

  it("reproduces the guide's example", async () => {
    const privateKey = await derivePrivateKey(unwrap(parseMnemonic(GUIDE_MNEMONIC)));
    expect(describeKeychain(GUIDE_MNEMONIC, privateKey, 'mainnet')).toEqual({
      mnemonic: GUIDE_MNEMONIC,
      keyInfo: {
        privateKey: '7567052905c21867fff273f5c018fb254a282499008d7e8181935a1a1855cb0601',
        publicKey: '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
        address: 'SP2R765DGGBJRAEJD368QDWS471NRY4D566XKTSY8',
        btcAddress: '1H5ynzN1D9FPV7wknsAHR7RhoX1YBEoSy9',
        wif: 'L19veovqpwzNgVgzY45ETu8nSMc8vp21vVjbHNdDN85KnUAEEKQX',
        index: 0,
      },
    });
    expect(encodeMessageKey(privateKey)).toBe('8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy');
  });

  it('gives one private key for all networks, with mocknet written like testnet', async () => {
    const privateKey = await derivePrivateKey(GUIDE_MNEMONIC);
    const [mainnet, testnet, mocknet] = (['mainnet', 'testnet', 'mocknet'] as const).map((network) =>
      describeKeychain(GUIDE_MNEMONIC, privateKey, network),
    );
    expect(testnet?.keyInfo.privateKey).toBe(mainnet?.keyInfo.privateKey);
    expect(testnet?.keyInfo.address).not.toBe(mainnet?.keyInfo.address);
    expect(mocknet).toEqual(testnet);
  });

  it('refuses a malformed path instead of deriving something else', async () => {
    await expect(derivePrivateKey(GUIDE_MNEMONIC, 'not a path')).rejects.toThrow('Path must start with');
  });
});

describe('base58 of the 32 bytes', () => {
  it.each(keychainVectors)('$id keeps $leadingZeroBytes leading zero bytes', ({ privateKey32, base58 }) => {
    const bytes = decodeBase58(base58);
    expect(bytes).toHaveLength(32);
    expect(Buffer.from(bytes ?? []).toString('hex')).toBe(privateKey32);
  });
});
