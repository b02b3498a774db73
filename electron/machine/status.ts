import { request } from 'node:http';
import { fail, ok, type Result } from '../result.ts';

/**
 * - `status-address`: not `host:port`;
 * - `status-refused`: nobody listens there; `status-unreachable`: no way there; `status-name`: no such name;
 * - `status-timeout`: no whole answer within five seconds;
 * - `status-not-http`: something else listens there, or it speaks TLS;
 * - `status-too-large`: an answer far longer than a signer's;
 * - `status-wrong`: an answer, but not the one of a signer.
 */
export type StatusFailure = {
  readonly code:
    | 'status-address'
    | 'status-refused'
    | 'status-unreachable'
    | 'status-name'
    | 'status-timeout'
    | 'status-not-http'
    | 'status-too-large'
    | 'status-wrong';
};

/** Whom a signer's metrics server says it is. */
export interface SignerInfo {
  readonly publicKey: string;
  readonly address: string;
  readonly network: string;
  readonly version: string;
}

/** What a signer's metrics server says: whose it is, and whether it reaches its node. */
export interface Metrics {
  readonly info: SignerInfo;
  readonly reachesNode: boolean;
}

const PATIENCE_MS = 5000;
/** Far more than any of these answers has. */
const MOST_BYTES = 64 * 1024;

const UNREACHABLE = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EPERM']);
const NAMELESS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);

/**
 * Asks a signer whether it runs: `GET /status`, which answers 200 and `OK` (signer-config-rules.md A.7).
 * SECURITY: architecture.md, No network – the only file that opens a socket, only when the person asks, only to
 * this address.
 * @param address `host:port`
 */
export async function askStatus(address: string): Promise<Result<null, StatusFailure>> {
  const answer = await get(address, '/status');
  if (!answer.ok) return answer;
  const { code, body } = answer.value;
  return code === 200 && body.trim() === 'OK' ? ok(null) : fail({ code: 'status-wrong' });
}

/**
 * Asks a signer's metrics server who it is (`/info`) and whether it reaches its node (`/heartbeat`), as today's
 * releases answer.
 */
export async function askMetrics(address: string): Promise<Result<Metrics, StatusFailure>> {
  const info = await get(address, '/info');
  if (!info.ok) return info;
  const read = readInfo(info.value.body);
  if (info.value.code !== 200 || read === null) return fail({ code: 'status-wrong' });
  const heartbeat = await get(address, '/heartbeat');
  if (!heartbeat.ok) return heartbeat;
  return ok({ info: read, reachesNode: heartbeat.value.code === 200 });
}

/** Whether a text is `host:port`; IPv6 in brackets. */
export function isAddress(address: string): boolean {
  const [, port] = /^(?:\[[\da-f:.]+\]|[^\s:/?#@[\]]+):(\d{1,5})$/iu.exec(address) ?? [];
  return port !== undefined && Number(port) > 0 && Number(port) <= 65_535;
}

interface Answer {
  readonly code: number;
  readonly body: string;
}

function get(address: string, path: string): Promise<Result<Answer, StatusFailure>> {
  if (!isAddress(address)) return Promise.resolve(fail({ code: 'status-address' }));
  const at = address.lastIndexOf(':');
  const host = address.slice(0, at).replace(/^\[|\]$/gu, '');
  return new Promise((resolve) => {
    // One connection of its own, no agent: nothing is kept open, and a redirect is an answer like any other.
    const call = request({ host, port: Number(address.slice(at + 1)), path, agent: false });
    const end = (result: Result<Answer, StatusFailure>) => {
      clearTimeout(timer);
      resolve(result);
      call.destroy();
    };
    const timer = setTimeout(() => end(fail({ code: 'status-timeout' })), PATIENCE_MS);
    call.on('error', (error) => end(fail({ code: explain(error) })));
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BYTES) end(fail({ code: 'status-too-large' }));
        else chunks.push(chunk);
      });
      response.on('error', () => end(fail({ code: 'status-not-http' })));
      response.on('aborted', () => end(fail({ code: 'status-not-http' })));
      response.on('end', () =>
        end(ok({ code: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') })),
      );
    });
    call.end();
  });
}

function explain(error: Error): StatusFailure['code'] {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'status-refused';
  if (UNREACHABLE.has(code)) return 'status-unreachable';
  if (NAMELESS.has(code)) return 'status-name';
  // Closed without an answer, or an answer that is no HTTP: a TLS alert is one.
  return code === 'ETIMEDOUT' ? 'status-timeout' : 'status-not-http';
}

/** The answer of `/info`; null for anything else. Values are made safe to show. */
function readInfo(body: string): SignerInfo | null {
  try {
    const { signerPublicKey, stxAddress, network, version } = JSON.parse(body) as Record<string, unknown>;
    if (typeof signerPublicKey !== 'string' || typeof stxAddress !== 'string') return null;
    return {
      publicKey: show(signerPublicKey),
      address: show(stxAddress),
      network: typeof network === 'string' ? show(network) : '',
      version: typeof version === 'string' ? show(version) : '',
    };
  } catch {
    return null;
  }
}

function show(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}').slice(0, 200);
}
