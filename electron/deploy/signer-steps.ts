import { isOf2024, type BundleFacts } from './bundle.ts';
import { listDockerCommands } from './dockerfile.ts';
import { IMAGE_OF_2024, IMAGES, nameImage } from './images.ts';
import { folderOf, quoteForShell } from './quoting.ts';
import { step, type RunStep } from './step.ts';
import { CONFIG_FOLDER } from './systemd-unit.ts';

const CHECK = 'Let the signer read the file. It must show the address and public key of your receipt.';
const CHECK_INSIDE = 'stacks-signer check-config --config /config.toml';

/** What has to be in its place before the signer can start; today's releases are asked to check the config. */
export function listPreparation(facts: BundleFacts): RunStep[] {
  const places = facts.kind === 'systemd' ? listUnitPlaces(facts) : listPlaces(facts);
  return isOf2024(facts) ? [...listOldProgram(facts), ...places] : [...places, listCheck(facts)];
}

/** The commands that start the signer. */
export function listStart(facts: BundleFacts): string[] {
  const { kind, placement, configName } = facts;
  if (kind === 'compose') return ['docker compose up -d stacks-signer'];
  if (kind === 'docker') return listDockerCommands(facts);
  if (kind === 'systemd') {
    return [
      'sudo install -m 0644 stacks-signer.service /etc/systemd/system/',
      'sudo systemctl daemon-reload',
      'sudo systemctl enable --now stacks-signer',
    ];
  }
  if (placement === 'direct') {
    return [`${isOf2024(facts) ? 'target/debug/' : ''}stacks-signer run --config ${configName}`];
  }
  const folder = folderOf(facts.dbPath);
  const volume = folder === null ? '' : ` -v ${quoteForShell(`stacks-signer-data:${folder}`)}`;
  return [
    'docker network create stacks',
    `docker run -d --name stacks-signer --network stacks --restart unless-stopped -v "$PWD/${configName}:/config.toml:ro"${volume} ${imageOf(facts)} stacks-signer run --config /config.toml`,
  ];
}

function imageOf(facts: BundleFacts): string {
  return isOf2024(facts) ? IMAGE_OF_2024 : nameImage(IMAGES.signer);
}

/** Directly on a machine only the database needs a place of its own; containers have volumes. */
function listPlaces({ kind, placement, dbPath }: BundleFacts): RunStep[] {
  const folder = folderOf(dbPath);
  if (folder === null || placement === 'docker' || kind !== 'none') return [];
  return [
    step(
      'Make the folder of the database file and give it to the user who runs the signer.',
      `sudo install -d -m 0700 -o "$USER" ${quoteForShell(folder)}`,
    ),
  ];
}

function listUnitPlaces({ placement, configName, dbPath }: BundleFacts): RunStep[] {
  const config = `${CONFIG_FOLDER}/${configName}`;
  if (placement === 'docker') {
    return [
      step(
        'Put the config where the unit looks for it, readable for root only.',
        `sudo install -d -m 0700 ${CONFIG_FOLDER}`,
        `sudo install -m 0600 ${configName} ${config}`,
      ),
    ];
  }
  const folder = folderOf(dbPath);
  return [
    step(
      'Put the program in its place, and make a user with a folder for its config and one for its database.',
      'sudo install -m 0755 stacks-signer /usr/local/bin/stacks-signer',
      'sudo useradd --system --shell /usr/sbin/nologin stacks-signer',
      `sudo install -d -m 0750 -o root -g stacks-signer ${CONFIG_FOLDER}`,
      `sudo install -m 0400 -o stacks-signer -g stacks-signer ${configName} ${config}`,
      ...(folder === null
        ? []
        : [`sudo install -d -m 0700 -o stacks-signer -g stacks-signer ${quoteForShell(folder)}`]),
    ),
  ];
}

function listCheck({ kind, placement, configName }: BundleFacts): RunStep {
  const config = `${CONFIG_FOLDER}/${configName}`;
  const inImage = (mount: string) =>
    `docker run --rm -v ${mount}:/config.toml:ro ${nameImage(IMAGES.signer)} ${CHECK_INSIDE}`;
  if (kind === 'compose')
    return step(CHECK, `docker compose run --rm --no-deps stacks-signer ${CHECK_INSIDE}`);
  if (kind === 'systemd') {
    return step(
      CHECK,
      placement === 'docker'
        ? `sudo ${inImage(config)}`
        : `sudo -u stacks-signer stacks-signer check-config --config ${config}`,
    );
  }
  return placement === 'docker' || kind === 'docker'
    ? step(CHECK, inImage(`"$PWD/${configName}"`))
    : step(CHECK, `stacks-signer check-config --config ${configName}`);
}

function listOldProgram({ kind, placement }: BundleFacts): RunStep[] {
  if (kind === 'docker' || kind === 'compose' || placement === 'docker') {
    return [
      step(
        `Images of that time hold the signer from 26 January 2024 on, under the tag ${IMAGE_OF_2024}, which has moved since. If it starts another program, only building from source remains.`,
      ),
    ];
  }
  return [
    step(
      'Build stacks-core from source, at a commit of the time this file is for. There were no finished programs then.',
      'cargo build',
      ...(kind === 'systemd' ? ['cp target/debug/stacks-signer .'] : []),
    ),
  ];
}
