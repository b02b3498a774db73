import { error, warning, type Finding } from '../problem.ts';
import { isInetAton, isIpv4, isIpv6 } from './ip-address.ts';

/**
 * Checks `host:port` as the signer resolves it with `to_socket_addrs` (signer-config-rules.md A.1). A host name
 * that only a name server could judge counts as good: the wizard never asks one.
 * @returns at most one error, or warnings about what works but hardly is what was meant
 */
export function checkHostPort(text: string): Finding[] {
  if (text === '') return [error('address-empty')];
  const colon = text.lastIndexOf(':');
  if (colon === -1) return [error('address-port-missing')];
  const host = text.slice(0, colon);
  const port = text.slice(colon + 1);
  const bracketed = isBracketed(host);
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return [error('address-scheme')];
  if (/^\s|\s$/.test(text)) return [error('address-blank')];
  if (!/^\+?\d+$/.test(port)) return [error(host === '' ? 'address-host-missing' : 'address-port-invalid')];
  if (Number(port) > 65535) return [error('address-port-range')];
  if (host === '') return [error('address-host-missing')];
  // A bracketed host is a literal or nothing, and a literal has no sign before its port.
  if (bracketed ? port.startsWith('+') : !isResolvable(host)) return [error('address-host-invalid')];
  const findings: Finding[] = [];
  if (Number(port) === 0) findings.push(warning('address-port-zero'));
  if (/^(?:\+|0\d)/.test(port)) findings.push(warning('address-port-unusual'));
  if (!bracketed && isUnusual(host)) findings.push(warning('address-host-unusual'));
  return findings;
}

/** `[v6]` or `[v6%scope]` with a numeric scope, as in a Rust `SocketAddr`. */
function isBracketed(host: string): boolean {
  const [, address = '', scope] = /^\[([^%\]]*)(?:%(\d+))?\]$/.exec(host) ?? [];
  return isIpv6(address) && (scope === undefined || Number(scope) < 2 ** 32);
}

/** What `getaddrinfo` takes without asking a name server, and names that a name server may know. */
function isResolvable(host: string): boolean {
  return isInetAton(host) || isScopedIpv6(host) || isHostName(host);
}

/** An IPv6 address without brackets; with a numeric zone, or any zone when it is link-local. */
function isScopedIpv6(host: string): boolean {
  const percent = host.indexOf('%');
  if (percent === -1) return isIpv6(host);
  const address = host.slice(0, percent);
  const zone = host.slice(percent + 1);
  if (!isIpv6(address)) return false;
  if (/^\d+$/.test(zone)) return Number(zone) < 2 ** 32;
  return /^(?:fe[89ab]|ff[\da-f]2)[\da-f]?:/i.test(address) && /^[\w.-]{1,15}$/.test(zone);
}

/** Labels of letters, digits, `-` and `_`, up to 253 characters; a last label that is a number is no name. */
function isHostName(host: string): boolean {
  if (host.length > 254) return false;
  const labels = host.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  if (/^(?:\d+|0x[\da-f]*)$/i.test(last)) return false;
  return labels.every((label) => /^[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/i.test(label));
}

function isUnusual(host: string): boolean {
  return host.includes(':') || (isInetAton(host) && !isIpv4(host));
}
