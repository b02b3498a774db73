import * as fc from 'fast-check';
import { parse } from '@iarna/toml';
import { bytesToHex } from '@noble/hashes/utils';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../electron/config/check-config.ts';
import { checkSettings } from '../../../electron/config/check-settings.ts';
import { releaseGuide } from '../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../electron/config/release-pre-argon.ts';
import { NETWORKS } from '../../../electron/config/release.ts';
import { writeConfig } from '../../../electron/config/write-config.ts';
import { encodeMessageKey } from '../../../electron/keys/message-key.ts';
import { isScalar } from '../../../electron/keys/scalar.ts';
import { encode } from './config-vectors.ts';
import { guideAddition, guideFile, guideKeys, guideSettings } from './example-configs.ts';

const scalars = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter(isScalar);
const hosts = fc.oneof(
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constantFrom('localhost', 'stacks-node', 'node.example.org'),
);
const addresses = fc
  .tuple(hosts, fc.integer({ min: 1, max: 65535 }))
  .map(([host, port]) => `${host}:${port}`);
const timeouts = fc.option(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), { nil: null });
const publicKeys = guideSettings.signers.map(({ publicKey }) => publicKey);
const groups = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { minLength: 10, maxLength: 60 })
  .map((ids) =>
    publicKeys.map((publicKey, row) => ({ publicKey, ids: ids.filter((_, at) => at % 5 === row) })),
  );

/** Integers as text: small ones are read back as numbers, large ones as BigInt. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'bigint' || typeof part === 'number' ? `${part}` : part,
    ),
  );
}

describe('the guide', () => {
  it('gets its own file back, line by line', () => {
    expect(writeConfig(releaseGuide, guideSettings, guideKeys)).toBe(guideFile);
  });

  it('gets the eight fields before Argon, in its order and with its values', () => {
    const text = writeConfig(releasePreArgon, guideSettings, guideKeys);
    expect(parse(text)).toEqual(parse(guideFile + guideAddition));
    expect(text).toBe(
      (guideFile + guideAddition).replaceAll('\t{public_key', '  { public_key').replaceAll(']}', '] }'),
    );
  });

  it('leaves out a message key that there is not', () => {
    const text = writeConfig(releaseGuide, guideSettings, { ...guideKeys, messagePrivateKey: null });
    expect(text).toBe(guideFile.replace(/^message.*\n/m, ''));
  });
});

describe('the writer', () => {
  it('writes integers without separators, however large', () => {
    const settings = { ...guideSettings, event_timeout_ms: '9223372036854775807', sign_timeout_ms: '60 000' };
    const text = writeConfig(releasePreArgon, settings, guideKeys);
    expect(text).toContain('\nevent_timeout_ms = 9223372036854775807\nsign_timeout_ms = 60000\n');
  });

  it('gives what the checker accepts and what reads back as it was typed', () => {
    const choices = fc.record({
      network: fc.constantFrom(...NETWORKS),
      stacks: scalars,
      message: scalars,
      nodeHost: addresses,
      endpoint: addresses,
      signerId: fc.nat(4),
      group: groups,
      eventTimeout: timeouts,
      signTimeout: timeouts,
    });
    fc.assert(
      fc.property(choices, (choice) => {
        const settings = {
          ...guideSettings,
          node_host: choice.nodeHost,
          endpoint: choice.endpoint,
          signer_id: `${choice.signerId}`,
          signers: choice.group.map(({ publicKey, ids }) => ({ publicKey, keyIds: ids.join(' ') })),
          event_timeout_ms: `${choice.eventTimeout ?? ''}`,
          sign_timeout_ms: `${choice.signTimeout ?? ''}`,
        };
        const keys = {
          network: choice.network,
          stacksPrivateKey: `${bytesToHex(choice.stacks)}01`,
          messagePrivateKey: encodeMessageKey(choice.message),
          authPassword: null,
        };
        expect(checkSettings(releasePreArgon, settings)).toEqual([]);
        const text = writeConfig(releasePreArgon, settings, keys);
        expect(checkConfig(encode(text), releasePreArgon).accepted).toBe(true);
        const written = {
          node_host: choice.nodeHost,
          endpoint: choice.endpoint,
          network: choice.network,
          stacks_private_key: keys.stacksPrivateKey,
          message_private_key: keys.messagePrivateKey,
          stackerdb_contract_id: guideSettings.stackerdb_contract_id,
          signer_id: choice.signerId,
          signers: choice.group.map(({ publicKey, ids }) => ({ public_key: publicKey, key_ids: ids })),
          ...(choice.eventTimeout === null ? {} : { event_timeout_ms: choice.eventTimeout }),
          ...(choice.signTimeout === null ? {} : { sign_timeout_ms: choice.signTimeout }),
        };
        const back = parse(text);
        expect(Object.keys(back)).toEqual(Object.keys(written));
        expect(plain(back)).toEqual(plain(written));
      }),
    );
  });
});
