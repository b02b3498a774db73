import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer, type AddressInfo, type Server as SocketServer, type Socket } from 'node:net';
import { onTestFinished, describe, expect, it } from 'vitest';
import { askMetrics, askStatus, isAddress } from '../../../electron/machine/status.ts';

async function open(server: Server | SocketServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const serve = (listener: RequestListener) => open(createHttpServer(listener));
/** Something that is no web server. */
const listen = (onConnect: (socket: Socket) => void) =>
  open(
    createServer((socket) => {
      socket.on('error', () => undefined);
      onConnect(socket);
    }),
  );
const INFO = {
  signerPublicKey: '0396152c9c1ba3edce6d708d9b652916a4a8320f3a4a5f44c7b1142002cf87882f',
  network: 'testnet',
  stxAddress: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB',
  version: 'stacks-signer 4.0.1',
};

describe('GET /status', () => {
  it('is good when a signer answers 200 and OK, and asks for exactly that', async () => {
    const asked: string[] = [];
    const address = await serve((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end('OK');
    });
    expect(await askStatus(address)).toEqual({ ok: true, value: null });
    expect(asked).toEqual(['GET /status']);
  });

  it.each<[string, RequestListener, string]>([
    ['another code', (_, response) => response.writeHead(404).end('OK'), 'status-wrong'],
    ['another text', (_, response) => response.end('<html>'), 'status-wrong'],
    [
      'a redirect, which is not followed',
      (_, response) => response.writeHead(302, { location: '/x' }).end(),
      'status-wrong',
    ],
    [
      'an answer without end',
      (_, response) => {
        const flood = () => {
          while (response.write('x'.repeat(65_536)));
          response.once('drain', flood);
        };
        flood();
      },
      'status-too-large',
    ],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('O');
        response.socket?.end();
      },
      'status-not-http',
    ],
  ])('is not, with %s', async (_, listener, code) => {
    expect(await askStatus(await serve(listener))).toEqual({ ok: false, code });
  });

  it.each<[string, (socket: Socket) => void, string]>([
    ['garbage', (socket) => socket.end('\u0000\u0001garbage\r\n\r\n'), 'status-not-http'],
    ['a TLS alert', (socket) => socket.end(Buffer.from('15030100020250', 'hex')), 'status-not-http'],
    ['a door slammed', (socket) => socket.destroy(), 'status-not-http'],
    [
      'headers without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const timer = setInterval(() => socket.write(`x-${'y'.repeat(20_000)}: z\r\n`), 1);
        socket.on('close', () => clearInterval(timer));
      },
      'status-not-http',
    ],
  ])('is not, with %s', async (_, onConnect, code) => {
    expect(await askStatus(await listen(onConnect))).toEqual({ ok: false, code });
  });

  it('waits five seconds for somebody who says nothing, or too little, and no longer', async () => {
    const silent = await listen(() => undefined);
    const slow = await serve((_, response) => {
      response.write('O');
    });
    expect(await Promise.all([askStatus(silent), askStatus(slow)])).toEqual([
      { ok: false, code: 'status-timeout' },
      { ok: false, code: 'status-timeout' },
    ]);
  }, 15_000);

  it('says when nobody is there', async () => {
    const address = await open(createServer());
    const [, port] = address.split(':');
    const server = createServer();
    const other = await open(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await askStatus(other)).toEqual({ ok: false, code: 'status-refused' });
    expect(await askStatus(`name.invalid:${port}`)).toEqual({ ok: false, code: 'status-name' });
  });

  it.each([
    '',
    'localhost',
    ':30000',
    '127.0.0.1:0',
    '127.0.0.1:70000',
    'http://127.0.0.1:1',
    'a b:1',
    'a:1/x',
    'u@a:1',
  ])('does not ask %j, which is no address', async (address) => {
    expect(await askStatus(address)).toEqual({ ok: false, code: 'status-address' });
  });

  it('takes names, addresses and IPv6 in brackets', () => {
    expect(['localhost:1', 'stacks-signer:30000', '10.0.0.1:65535', '[::1]:30000'].every(isAddress)).toBe(
      true,
    );
  });
});

const respond =
  (info: string, heartbeat: number): RequestListener =>
  ({ url }, response) => {
    if (url === '/info') response.end(info);
    else response.writeHead(url === '/heartbeat' ? heartbeat : 404).end('x');
  };

describe('the metrics server', () => {
  it('says whose signer it is and whether it reaches its node', async () => {
    const { signerPublicKey: publicKey, stxAddress, network, version } = INFO;
    expect(await askMetrics(await serve(respond(JSON.stringify(INFO), 200)))).toEqual({
      ok: true,
      value: { info: { publicKey, address: stxAddress, network, version }, reachesNode: true },
    });
    expect(await askMetrics(await serve(respond(JSON.stringify(INFO), 500)))).toMatchObject({
      value: { reachesNode: false },
    });
  });

  it.each(['', 'OK', 'null', '[]', '{"signerPublicKey":5}', '{'])(
    'is none when it answers %j',
    async (body) => {
      expect(await askMetrics(await serve(respond(body, 200)))).toEqual({ ok: false, code: 'status-wrong' });
    },
  );

  it('cannot make a line look like another one', async () => {
    const info = JSON.stringify({ ...INFO, version: 'x\u202e\nSECRET' });
    expect(await askMetrics(await serve(respond(info, 200)))).toMatchObject({
      value: { info: { version: 'x\u{FFFD}\u{FFFD}SECRET' } },
    });
  });
});
