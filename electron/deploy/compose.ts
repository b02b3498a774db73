import { hasFullNode, isOf2024, splitAddress, type BundleFacts, type BundleFile } from './bundle.ts';
import { IMAGES, nameImage } from './images.ts';
import { escapeForCompose, folderOf } from './quoting.ts';

/** A YAML document as nested values; what is undefined is left out. */
type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/**
 * Signer, or signer and node, as services of Docker Compose: pinned images, configs mounted read-only, volumes for
 * state, a private network between containers or, for addresses of one machine, that machine's own. Only the node's
 * p2p port is published (signer-config-rules.md C); there is no secret in it.
 */
export function writeCompose(facts: BundleFacts): BundleFile {
  const hasNode = hasFullNode(facts);
  const isPrivate = facts.placement === 'docker';
  const document: Yaml = {
    name: 'stacks-signer',
    services: {
      'stacks-signer': describeSigner(facts, isPrivate),
      'stacks-node': hasNode ? describeNode(facts, isPrivate) : undefined,
    },
    networks: isPrivate ? { stacks: { name: 'stacks' } } : undefined,
    volumes: {
      ...(folderOf(facts.dbPath) === null ? {} : { 'signer-data': {} }),
      ...(hasNode ? { 'node-data': {} } : {}),
    },
  };
  const head =
    '# Start with: docker compose up -d\n# The config holds the key: keep it readable for its owner only.\n';
  return { name: 'compose.yaml', text: `${head}${writeYaml(document, 0)}\n`, secret: false };
}

/** What every container is kept from. */
const HARDENED = {
  restart: 'unless-stopped',
  security_opt: ['no-new-privileges:true'],
  cap_drop: ['ALL'],
  // The config is its owner's alone on the host, and the owner is nobody inside.
  cap_add: ['DAC_OVERRIDE'],
} as const;

function describeSigner(facts: BundleFacts, isPrivate: boolean): Yaml {
  const isOld = isOf2024(facts);
  const folder = folderOf(facts.dbPath);
  return {
    ...(isOld ? { build: '.' } : { image: nameImage(IMAGES.signer) }),
    container_name: 'stacks-signer',
    command: ['stacks-signer', 'run', '--config', '/config.toml'],
    ...HARDENED,
    read_only: isOld ? undefined : true,
    tmpfs: isOld ? undefined : ['/tmp'],
    stop_grace_period: '10m',
    volumes: [`./${facts.configName}:/config.toml:ro`, ...(folder === null ? [] : [`signer-data:${folder}`])],
    ...(isPrivate ? { networks: ['stacks'] } : { network_mode: 'host' }),
  };
}

function describeNode(facts: BundleFacts, isPrivate: boolean): Yaml {
  return {
    image: nameImage(IMAGES.node),
    container_name: splitAddress(facts.nodeHost).host === 'stacks-node' ? 'stacks-node' : undefined,
    command: ['stacks-node', 'start', '--config', '/config.toml'],
    ...HARDENED,
    stop_grace_period: '10m',
    // It delivers events without end until somebody listens, so the signer comes first.
    depends_on: ['stacks-signer'],
    volumes: [
      './node-config.toml:/config.toml:ro',
      `node-data:${isPrivate ? '/data/stacks-node' : '/var/lib/stacks-node'}`,
    ],
    ...(isPrivate
      ? {
          networks: ['stacks'],
          ports: ['20444:20444'],
          extra_hosts: ['host.docker.internal:host-gateway'],
        }
      : { network_mode: 'host' }),
  };
}

/** YAML in block style; every text is quoted as in JSON, which YAML takes as it is. */
function writeYaml(value: Yaml, depth: number): string {
  const indent = '  '.repeat(depth);
  if (typeof value === 'string') return JSON.stringify(escapeForCompose(value));
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return value.map((item) => `${indent}- ${writeYaml(item, depth + 1)}`).join('\n');
  const entries = Object.entries(value).filter((entry): entry is [string, Yaml] => entry[1] !== undefined);
  if (entries.length === 0) return '{}';
  return entries
    .map(([key, item]) => {
      const isBlock = typeof item === 'object' && Object.keys(item).length > 0;
      return `${indent}${key}:${isBlock ? '\n' : ' '}${writeYaml(item, depth + 1)}`;
    })
    .join('\n');
}

function isList(value: Yaml): value is readonly Yaml[] {
  return Array.isArray(value);
}
