import type { Field } from '../release.ts';
import { isInetAton, isIpv6 } from '../values/ip-address.ts';
import { checkText } from '../values/check-value.ts';
import type { FixCode } from './fix.ts';
import { findField, findTextAt, replaceText, type ProposeFix } from './fix-context.ts';

/** What a click does to an address with this problem; only when the result is free of every problem. */
const CODES: Readonly<Record<string, FixCode>> = {
  'address-scheme': 'remove-scheme',
  'address-blank': 'trim-value',
  'address-port-missing': 'add-port',
  'address-port-zero': 'add-port',
  'address-port-invalid': 'plain-address',
  'address-port-unusual': 'plain-address',
  'address-host-unusual': 'plain-address',
  'address-host-invalid': 'plain-address',
};

/** Brings an address into the one form that signer and network agree on: `host:port` (rules A.1, B.1). */
export const fixAddress: ProposeFix = ({ code, field: name, at }, { document, release }) => {
  const field = findField(release, name);
  const value = findTextAt(document, at);
  const fixCode = CODES[code];
  if (field === null || value === null || fixCode === undefined) return null;
  const address = tidyAddress(value.value, usualPort(field));
  if (address === null || address === value.value || checkText(field.type, address).length > 0) return null;
  return replaceText(describe(fixCode, value.value, address), value, address);
};

/** In a container the signer has to listen to the network of its containers, not to itself (rules C). */
export const fixLoopback: ProposeFix = ({ at }, { document }) => {
  const value = findTextAt(document, at);
  const port = value === null ? undefined : /:(\d+)$/u.exec(value.value)?.[1];
  return value === null || port === undefined
    ? null
    : replaceText('listen-everywhere', value, `0.0.0.0:${port}`);
};

function describe(code: FixCode, before: string, after: string): FixCode {
  if (code !== 'plain-address') return code;
  if (before.trim() === after) return 'trim-value';
  return after.startsWith('[') && !before.includes('[') ? 'bracket-host' : code;
}

function usualPort({ preset }: Field): string {
  return preset?.direct.split(':').at(-1) ?? '';
}

/** Without blanks, scheme, account and path, in plain numbers; null when no host is left. */
function tidyAddress(text: string, usual: string): string | null {
  const bare = text
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//iu, '')
    .replace(/[/\\?#].*$/su, '')
    .replace(/^.*@/su, '')
    .trim();
  const [, host = bare, port] = isIpv6(bare) ? [] : (/^(.*?):\+?(\d*)$/su.exec(bare) ?? []);
  const number = port === undefined || Number(port) === 0 ? usual : `${Number(port)}`;
  const tidy = tidyHost(host.trim());
  return tidy === '' || number === '' ? null : `${tidy}:${number}`;
}

function tidyHost(host: string): string {
  if (host === '*') return '0.0.0.0';
  if (isIpv6(host)) return `[${host}]`;
  return isInetAton(host) ? new URL(`http://${host}`).hostname : host;
}
