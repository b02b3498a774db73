import { error, warning, type Finding } from '../problem.ts';

/**
 * Checks `node_host` as today's signer does: `http://` in front must give a URL (signer-config-rules.md B.1; the
 * platform's WHATWG parser agrees with the signer's). It then connects to exactly `host:port`, so everything
 * else starts and fails later.
 * @returns at most one error, or warnings
 */
export function checkNodeHost(text: string): Finding[] {
  if (!URL.canParse(`http://${text}`))
    return [error(text.trim() === '' ? 'address-empty' : 'address-host-invalid')];
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return [warning('address-scheme')];
  if (/[\s/\\?#@]/.test(text)) return [warning('address-host-unusual')];
  const [, port] = /:(\d+)$/.exec(text) ?? [];
  if (port === undefined) return [warning('address-port-missing')];
  return Number(port) === 0 ? [warning('address-port-zero')] : [];
}
