import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, describe, expect, it } from 'vitest';
import type { Connection } from '../../../electron/machine/connection.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { unwrap } from '../support/unwrap.ts';
import { openWizard, PHRASE } from './wizard-session.ts';

describe('the connection', () => {
  it('is looked at without sending anything, and the worst of it is on the receipt', async () => {
    let state: Connection['state'] = 'connected';
    const folder = temporaryFolder();
    const wizard = openWizard({
      askForFolder: async () => folder,
      readConnection: () => ({ state, links: [] }),
    });
    expect(await wizard.call('machine:observe', {})).toEqual({ ok: true, value: { state, links: [] } });
    state = 'offline';
    await wizard.call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: true });
    await wizard.call('proof:waive', { isAsked: true });
    expect(unwrap(await wizard.save({ configName: 'a.toml' })).connection).toBe('offline');
    state = 'linked';
    await wizard.call('machine:observe', {});
    state = 'offline';
    expect(unwrap(await wizard.save({ configName: 'b.toml' })).connection).toBe('linked');
  });
});

describe('the machine', () => {
  it('is compared with what the release needs, with the disk of the chosen folder', async () => {
    const folder = temporaryFolder();
    const wizard = openWizard({ askForFolder: async () => folder });
    const { token } = unwrap(await wizard.call('folder:choose', {}));
    const here = await wizard.call('machine:compare', { release: '4.0', folder: token, typed: null });
    expect(unwrap(here)).toMatchObject({
      required: { cpus: 4, memory: 8, memoryWithBitcoin: 16, disk: 1550 },
    });
    expect(unwrap(here).machine.disk).toBeGreaterThan(0);
  });

  it('can be another one, and the guide needs less', async () => {
    const wizard = openWizard({});
    const typed = { cpus: 1, memory: 4, disk: 150 };
    const compare = async (release: string) =>
      unwrap(await wizard.call('machine:compare', { release, folder: null, typed })).isEnough;
    expect(await compare('guide')).toMatchObject({ cpus: true, memory: true, disk: true });
    expect(await compare('4.0')).toMatchObject({ cpus: false, memory: false, disk: false });
    expect(await wizard.call('machine:compare', { release: 'x', folder: null, typed })).toMatchObject({
      code: 'request-invalid',
    });
  });
});

describe('the status', () => {
  it('is asked for only when it is called, and a metrics server that fails does not hide that the signer runs', async () => {
    const asked: string[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url ?? '');
      response.end('OK');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wizard = openWizard({});
    expect(asked).toEqual([]);
    expect(await wizard.call('status:ask', { address, metrics: null })).toEqual({
      ok: true,
      value: { metrics: null },
    });
    expect(await wizard.call('status:ask', { address, metrics: address })).toEqual({
      ok: true,
      value: { metrics: 'status-wrong' },
    });
    expect(asked).toEqual(['/status', '/status', '/info']);
    expect(await wizard.call('status:ask', { address: 'x', metrics: null })).toEqual({
      ok: false,
      code: 'status-address',
    });
  });
});
