import { describe, expect, it } from 'vitest';
import { readC32Address } from '../../../../electron/config/values/c32-address.ts';
import { checkContractId } from '../../../../electron/config/values/contract-id.ts';
import { keychainVectors } from '../../support/vectors.ts';

const ADDRESS = 'ST11Z60137Y96MF89K1KKRTA3CR6B25WY1Y931668';

describe('addresses', () => {
  it.each(keychainVectors)('reads the addresses of $id', ({ signerAddress }) => {
    expect(readC32Address(signerAddress.mainnet)).toBe(22);
    expect(readC32Address(signerAddress.testnet)).toBe(26);
  });

  it.each([
    'SP000000000000000000002Q6VF78',
    'SP00000000000000000005JA84HQ',
    'SP80000000000000000000000000000004R0CMNV',
  ])('keeps leading zeros: %s', (text) => {
    expect(readC32Address(text)).toBe(22);
  });
});

describe('stackerdb_contract_id', () => {
  it.each([
    `${ADDRESS}.signers-stackerdb`,
    `${ADDRESS}.a`,
    `${ADDRESS}.${'a'.repeat(128)}`,
    `${ADDRESS}.__transient`,
    `${ADDRESS.toLowerCase()}.signers`,
    `${ADDRESS.replaceAll('1', 'L')}.signers`,
    `X${ADDRESS.slice(1)}.signers`,
  ])('accepts %s', (text) => {
    expect(checkContractId(text)).toEqual([]);
  });

  it.each([
    [ADDRESS, 'contract-no-dot'],
    ['', 'contract-no-dot'],
    [`${ADDRESS.slice(0, -1)}9.signers`, 'contract-checksum'],
    [`${ADDRESS.slice(0, -1)}U.signers`, 'contract-address'],
    ['ST.signers', 'contract-address'],
    [`'${ADDRESS}.signers`, 'contract-checksum'],
    [`${'S'.repeat(100_000)}.signers`, 'contract-address'],
    [`${ADDRESS}.`, 'contract-name'],
    [`${ADDRESS}.1a`, 'contract-name'],
    [`${ADDRESS}._a`, 'contract-name'],
    [`${ADDRESS}.a.b`, 'contract-name'],
    [`${ADDRESS}.${'a'.repeat(129)}`, 'contract-name'],
  ])('refuses %s', (text, code) => {
    expect(checkContractId(text)).toEqual([{ code, level: 'error' }]);
  });
});
