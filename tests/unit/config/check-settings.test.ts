import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../../electron/config/check-settings.ts';
import { releaseGuide } from '../../../electron/config/release-guide.ts';
import { releasePreArgon } from '../../../electron/config/release-pre-argon.ts';
import { guideSettings } from './example-configs.ts';

const check = (changes: Parameters<typeof checkSettings>[1]) =>
  checkSettings(releasePreArgon, { ...guideSettings, ...changes });
const error = { level: 'error' };
const [first, second] = guideSettings.signers;
if (first === undefined || second === undefined) throw new Error('the example has five rows');

describe('settings', () => {
  it('finds nothing wrong with the guide’s', () => {
    expect(check({})).toEqual([]);
  });

  it('accepts blanks around a value and leaves optional ones out', () => {
    expect(
      check({ node_host: ' 127.0.0.1:20443\n', event_timeout_ms: ' ', sign_timeout_ms: ' 5 000 ' }),
    ).toEqual([]);
  });

  it('asks for every field of the form that the release needs, and for nothing else', () => {
    expect(checkSettings(releaseGuide, {})).toEqual([
      { ...error, field: 'node_host', code: 'field-missing' },
      { ...error, field: 'endpoint', code: 'field-missing' },
    ]);
    expect(checkSettings(releasePreArgon, {}).map(({ field, code }) => [field, code])).toEqual([
      ['node_host', 'field-missing'],
      ['endpoint', 'field-missing'],
      ['stackerdb_contract_id', 'field-missing'],
      ['signer_id', 'field-missing'],
      ['signers', 'signers-empty'],
    ]);
  });

  it.each([
    ['node_host', '127.0.0.1', 'address-port-missing'],
    ['node_host', '127.0.0.1:0', 'address-port-zero'],
    ['endpoint', 'http://127.0.0.1:30000', 'address-scheme'],
    ['endpoint', '127.0.0.1:70000', 'address-port-range'],
    ['stackerdb_contract_id', 'ST1.x', 'contract-address'],
    ['signer_id', 'zero', 'integer-invalid'],
    ['signer_id', '4294967296', 'integer-range'],
    ['signer_id', '5', 'signer-id-outside'],
    ['event_timeout_ms', '5s', 'integer-invalid'],
    ['event_timeout_ms', '9223372036854775808', 'integer-range'],
  ])('refuses %s %j', (field, value, code) => {
    expect(check({ [field]: value })).toEqual([{ ...error, field, code }]);
  });

  it('warns of an address that works but hardly is what was meant', () => {
    expect(check({ node_host: '127.1:20443' })).toEqual([
      { level: 'warning', field: 'node_host', code: 'address-host-unusual' },
    ]);
  });
});

describe('the signers table', () => {
  it.each([
    [{ ...second, publicKey: '' }, 'field-missing', 'error'],
    [{ ...second, publicKey: 'l' }, 'public-key-not-base58', 'error'],
    [{ ...second, publicKey: first.publicKey }, 'public-key-duplicate', 'warning'],
    [{ ...second, keyIds: '' }, 'key-ids-empty', 'error'],
    [{ ...second, keyIds: '0' }, 'key-id-zero', 'error'],
    [{ ...second, keyIds: '4' }, 'key-id-duplicate', 'error'],
    [{ ...second, keyIds: 'x' }, 'key-ids-invalid', 'error'],
  ])('names the row of %j', (row, code, level) => {
    expect(check({ signers: [first, row] })).toEqual([{ field: 'signers', row: 1, code, level }]);
  });

  it('wants two key ids in all, or the signer dies as it starts', () => {
    expect(check({ signers: [{ ...first, keyIds: '1' }] })).toEqual([
      { ...error, field: 'signers', code: 'key-ids-too-few' },
    ]);
  });
});
