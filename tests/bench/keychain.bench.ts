import { generateWallet } from '@stacks/wallet-sdk';
import { bench, describe } from 'vitest';
import { derivePrivateKey, describeKeychain } from '../../electron/keys/keychain.ts';

const MNEMONIC =
  'tilt invite caught shoe shed gravity guitar bench spot dial garlic cushion gate garlic need often boss spoon under fence used across tip use';

// Read the ratio, not the milliseconds: both run interleaved on the same machine.
describe('words to keychain', () => {
  bench('ours: seed, path, addresses, WIF', async () => {
    describeKeychain(MNEMONIC, await derivePrivateKey(MNEMONIC), 'testnet');
  });
  bench('wallet-sdk generateWallet (also encrypts the phrase, which we do not need)', async () => {
    await generateWallet({ secretKey: MNEMONIC, password: 'password' });
  });
});
