import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../electron/keys/backup.ts';
import { openWithPassphrase, sealWithPassphrase } from '../../../electron/keys/age-file.ts';
import { describeKeychain } from '../../../electron/keys/keychain.ts';
import { keychainVectors } from '../support/vectors.ts';
import { unwrap } from '../support/unwrap.ts';

const facts = {
  path: "m/44'/5757'/0'/0/0",
  createdAt: '2026-11-24T12:00:00.000Z',
  app: 'Signer Setup 1.0.0',
};

describe('the content of a backup', () => {
  it('is what make_keychain prints, with path, network, date and app', () => {
    const [vector] = keychainVectors;
    if (vector === undefined) throw new Error('no vector');
    const { mnemonic, keyInfo, network } = vector;
    expect(
      JSON.parse(new TextDecoder().decode(writeBackup({ mnemonic, keyInfo, network, ...facts }))),
    ).toEqual({
      mnemonic,
      keyInfo,
      network,
      ...facts,
    });
  });

  it.each(keychainVectors.map((vector) => [vector.id, vector] as const))(
    'brings %s back: same words, key and address, through the seal',
    async (_, { mnemonic, keyInfo, network }) => {
      const content = writeBackup({ mnemonic, keyInfo, network, ...facts });
      const sealed = await sealWithPassphrase(content, 'lantern', 4);
      const restored = unwrap(await readBackup(unwrap(await openWithPassphrase(sealed, ['lantern']))));
      // Words that give another key, since it came from another path, are not taken for its words.
      expect([mnemonic, null]).toContain(restored.mnemonic);
      expect(restored.network).toBe(network);
      expect(describeKeychain(mnemonic, restored.privateKey, network).keyInfo).toEqual(keyInfo);
    },
  );

  it.each([
    ['nothing', ''],
    ['other text', 'a shopping list of many things'],
    ['JSON of something else', '{"a":1}'],
    ['a keychain whose key is no key', '{"mnemonic":null,"keyInfo":{"privateKey":"00"}}'],
  ])('is refused when it is %s', async (_, text) => {
    expect(await readBackup(new TextEncoder().encode(text))).toEqual({ ok: false, code: 'backup-content' });
  });
});
