import { warnAt, type PlacedFinding } from '../problem.ts';
import type { Placement } from '../release.ts';
import { findText, type TypedConfig } from '../typed-config.ts';

const LOOPBACK = /^(?:127(?:\.\d+){0,3}|localhost|\[?::1\]?):/iu;
const EVERYWHERE = /^(?:0\.0\.0\.0|\[::\]):/u;

/**
 * What works on a machine and fails in a container, and the other way round (signer-config-rules.md B.4, C).
 * @param placement where the signer runs, null when nobody said; then only clear signs of a container count
 */
export function lintPlacement(config: TypedConfig, placement: Placement | null): PlacedFinding[] {
  const endpoint = findText(config, 'endpoint');
  const nodeHost = findText(config, 'node_host');
  const inDocker = placement === 'docker' || (placement === null && looksContained(config));
  const findings: PlacedFinding[] = [];
  if (endpoint !== null && inDocker && LOOPBACK.test(endpoint.value))
    findings.push(warnAt('endpoint-loopback-docker', 'endpoint', endpoint.at));
  if (nodeHost !== null && placement === 'docker' && LOOPBACK.test(nodeHost.value))
    findings.push(warnAt('node-loopback-docker', 'node_host', nodeHost.at));
  if (endpoint !== null && placement === 'direct' && EVERYWHERE.test(endpoint.value))
    findings.push(warnAt('endpoint-open', 'endpoint', endpoint.at));
  return findings;
}

/** A node named as containers are, or the database where the signer's image keeps it. */
function looksContained(config: TypedConfig): boolean {
  const [host = ''] = findText(config, 'node_host')?.value.split(':', 1) ?? [];
  const isService = /^[a-z][a-z\d]*(?:[-_][a-z\d]+)+$/iu.test(host) || host === 'host.docker.internal';
  return isService || findText(config, 'db_path')?.value.startsWith('/var/stacks/') === true;
}
