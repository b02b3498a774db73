import { isOf2024, type BundleFacts, type BundleFile } from './bundle.ts';
import { IMAGE_OF_2024, IMAGES, nameImage } from './images.ts';
import { folderOf, quoteForUnit } from './quoting.ts';

/** Where the unit looks for the config. */
export const CONFIG_FOLDER = '/etc/stacks-signer';

/**
 * A hardened unit (signer-config-rules.md C): its own user, read-only system, no way to more rights. For addresses
 * of containers it runs the container instead of the program.
 */
export function writeSystemdUnit(facts: BundleFacts): BundleFile {
  const text = facts.placement === 'docker' ? writeContainerUnit(facts) : writeProgramUnit(facts);
  return { name: 'stacks-signer.service', text: `${text.join('\n')}\n`, secret: false };
}

function writeProgramUnit({ configName, dbPath }: BundleFacts): string[] {
  const config = `${CONFIG_FOLDER}/${configName}`;
  const folder = folderOf(dbPath);
  return [
    ...writeHead(config),
    'Type=simple',
    'User=stacks-signer',
    'Group=stacks-signer',
    `ExecStart=/usr/local/bin/stacks-signer run --config ${config}`,
    ...writeRestart(),
    '# What it may write to, and nothing else.',
    'ProtectSystem=strict',
    ...(folder === null ? [] : [`ReadWritePaths=${quoteForUnit(folder)}`]),
    'ProtectHome=true',
    'PrivateTmp=true',
    'PrivateDevices=true',
    'NoNewPrivileges=true',
    'ProtectKernelTunables=true',
    'ProtectKernelModules=true',
    'ProtectKernelLogs=true',
    'ProtectControlGroups=true',
    'ProtectClock=true',
    'ProtectHostname=true',
    'RestrictNamespaces=true',
    'RestrictRealtime=true',
    'RestrictSUIDSGID=true',
    'LockPersonality=true',
    'MemoryDenyWriteExecute=true',
    'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX',
    'SystemCallArchitectures=native',
    'CapabilityBoundingSet=',
    'UMask=0077',
    'LimitCORE=0',
    ...writeFoot(),
  ];
}

function writeContainerUnit(facts: BundleFacts): string[] {
  const config = `${CONFIG_FOLDER}/${facts.configName}`;
  const image = isOf2024(facts) ? IMAGE_OF_2024 : nameImage(IMAGES.signer);
  const folder = folderOf(facts.dbPath);
  const volume = folder === null ? [] : [`-v ${quoteForUnit(`stacks-signer-data:${folder}`)}`];
  const run = [
    '/usr/bin/docker run --rm --name stacks-signer --network stacks',
    '--security-opt no-new-privileges --cap-drop ALL --cap-add DAC_OVERRIDE',
    `-v ${config}:/config.toml:ro`,
    ...volume,
    image,
    'stacks-signer run --config /config.toml',
  ];
  return [
    ...writeHead(config, 'docker.service'),
    'Type=simple',
    'ExecStartPre=-/usr/bin/docker network create stacks',
    'ExecStartPre=-/usr/bin/docker rm --force stacks-signer',
    `ExecStart=${run.join(' ')}`,
    'ExecStop=/usr/bin/docker stop --time 600 stacks-signer',
    ...writeRestart(),
    'NoNewPrivileges=true',
    'ProtectHome=true',
    'PrivateTmp=true',
    ...writeFoot(),
  ];
}

function writeHead(config: string, needs?: string): string[] {
  return [
    '[Unit]',
    'Description=Stacks signer',
    `After=network-online.target${needs === undefined ? '' : ` ${needs}`}`,
    'Wants=network-online.target',
    ...(needs === undefined ? [] : [`Requires=${needs}`]),
    `ConditionFileNotEmpty=${config}`,
    'StartLimitBurst=3',
    'StartLimitIntervalSec=300',
    '',
    '[Service]',
  ];
}

function writeRestart(): string[] {
  return ['Restart=on-failure', 'RestartSec=10', 'TimeoutStopSec=600', 'KillSignal=SIGTERM'];
}

function writeFoot(): string[] {
  return ['', '[Install]', 'WantedBy=multi-user.target'];
}
