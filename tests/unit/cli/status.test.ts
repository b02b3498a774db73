import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/program.ts';
import { createTerminal } from './fake-terminal.ts';

const INFO = { signerPublicKey: '03ab', stxAddress: 'ST2R', network: 'testnet', version: 'v4' };
let heartbeat = 200;
const server = createServer(({ url }, response) => {
  response.writeHead(url === '/heartbeat' ? heartbeat : 200);
  response.end(url === '/info' ? JSON.stringify(INFO) : 'OK');
});
let address: string;
beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function ask(...args: string[]) {
  const terminal = createTerminal('');
  const code = await run(['status', ...args], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('status', () => {
  it('says that the signer runs', async () => {
    expect(await ask(address)).toEqual({ code: 0, out: `${address}: The signer runs.\n`, err: '' });
  });

  it('says whose signer it is, and whether it reaches its node', async () => {
    heartbeat = 200;
    const good = await ask(address, '--metrics', address);
    expect(good.code).toBe(0);
    expect(good.out).toContain('Public key: 03ab\n');
    expect(good.out).toContain('Its node: reached\n');
    heartbeat = 500;
    const bad = await ask(address, '--metrics', address);
    expect(bad.code).toBe(1);
    expect(bad.out).toContain('Its node: not reached');
  });

  it.each([
    ['nobody', '127.0.0.1:1', 'Nobody listens there.'],
    ['no address', 'localhost', 'This is no address.'],
  ])('ends with 1 and says why: %s', async (_, at, text) => {
    const { code, out, err } = await ask(at);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(text);
  });

  it('wants an address', async () => {
    expect((await ask()).code).toBe(2);
  });
});
