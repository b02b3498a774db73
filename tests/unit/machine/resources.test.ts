import { describe, expect, it } from 'vitest';
import { REQUIREMENTS } from '../../../electron/deploy/requirements.ts';
import { compareResources, readResources } from '../../../electron/machine/resources.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

describe('this machine', () => {
  it('has processors, memory and, where the folder is, a disk', async () => {
    const { cpus, memory, disk } = await readResources(temporaryFolder());
    expect(cpus).toBeGreaterThan(0);
    expect(memory).toBeGreaterThan(0.1);
    expect(disk).toBeGreaterThan(0);
  });

  it('has no known disk where the folder is not there', async () => {
    expect((await readResources('/no/such/folder')).disk).toBeNull();
  });
});

describe('the comparison', () => {
  const { guide, today } = REQUIREMENTS;

  it.each([
    ['the guide’s machine for the guide', { cpus: 1, memory: 4, disk: 150 }, guide, [true, true, true, true]],
    ['the guide’s machine for today', { cpus: 1, memory: 4, disk: 150 }, today, [false, false, false, false]],
    ['8 GB as systems count them', { cpus: 4, memory: 7.8, disk: 2000 }, today, [true, true, false, true]],
    ['enough for Bitcoin too', { cpus: 8, memory: 16.5, disk: 1500 }, today, [true, true, true, true]],
    ['a disk nobody knows', { cpus: 8, memory: 32, disk: null }, today, [true, true, true, null]],
  ])('%s', (_, machine, required, verdicts) => {
    const { isEnough } = compareResources(machine, required);
    expect([isEnough.cpus, isEnough.memory, isEnough.memoryWithBitcoin, isEnough.disk]).toEqual(verdicts);
  });
});
