import { isOf2024, splitAddress, type BundleFacts } from './bundle.ts';
import { listDockerCommands } from './dockerfile.ts';
import { IMAGE_OF_2024, IMAGES, nameImage } from './images.ts';
import { writeNodeConfig } from './node-config.ts';
import { CONFIG_FOLDER } from './systemd-unit.ts';

/** One step to a running signer: a sentence or two, and what is typed, line by line. */
export interface RunStep {
  readonly text: string;
  readonly code: readonly string[];
}

/** What the signer says when it runs (signer-config-rules.md A.7). */
const SUCCESS = 'Signer spawned successfully. Waiting for messages to process...';

/**
 * What to do with the saved files on the server, in order, for exactly these choices (signer-config-rules.md A.7,
 * B.3, B.4 and C). Nothing secret is in it.
 */
export function listRunSteps(facts: BundleFacts): RunStep[] {
  const isOld = isOf2024(facts);
  return [
    step(
      `Carry ${facts.configName}${isBundled(facts) ? ' and the files beside it' : ''} to the server, into a folder only you can read. ${keepAway(facts)}`,
    ),
    ...(isOld ? listOldPreparation(facts) : listPreparation(facts)),
    ...listNodeSteps(facts),
    step(
      'Start the signer first, then the node: the node waits until the signer listens.',
      ...listStart(facts),
    ),
    step('It works when the log says:', SUCCESS),
    listStatus(facts),
    step(
      `Never open ${facts.endpoint} to the internet: whoever reaches it can also stop the signer with POST /shutdown. Open only the node’s port 20444.`,
    ),
    step(
      isOld
        ? 'Builds of that time show the private key in the message of a refused config. Do not paste such a message anywhere.'
        : 'To upgrade, read the release notes, check this config with the new version first, then replace the program or the pinned image. Never run two signers with the same key.',
    ),
  ];
}

function step(text: string, ...code: readonly string[]): RunStep {
  return { text, code };
}

function isBundled({ kind, node }: BundleFacts): boolean {
  return kind !== 'none' || node !== 'none';
}

function keepAway({ keychainName, backupName }: BundleFacts): string {
  const names = [keychainName, backupName].filter((name) => name !== null);
  return names.length === 0
    ? 'Keep your words elsewhere.'
    : `Keep ${names.join(', ')} and your words elsewhere: the server needs none of them.`;
}

function listPreparation(facts: BundleFacts): RunStep[] {
  const { kind, placement, configName, dbPath } = facts;
  const check = 'Let the signer read the file. It must show the address and public key of your receipt.';
  if (kind === 'systemd') return listUnitPreparation(facts, check);
  if (kind === 'compose')
    return [
      step(
        check,
        'docker compose run --rm --no-deps stacks-signer stacks-signer check-config --config /config.toml',
      ),
    ];
  if (placement === 'docker' || kind === 'docker') {
    const image = nameImage(IMAGES.signer);
    return [
      step(
        check,
        `docker run --rm -v "$PWD/${configName}:/config.toml:ro" ${image} stacks-signer check-config --config /config.toml`,
      ),
    ];
  }
  return [
    step(
      `Make the folder of the database file and give it to the user who runs the signer.`,
      makeFolder(dbPath),
    ),
    step(check, `stacks-signer check-config --config ${configName}`),
  ];
}

function listUnitPreparation({ placement, configName, dbPath }: BundleFacts, check: string): RunStep[] {
  const config = `${CONFIG_FOLDER}/${configName}`;
  if (placement === 'docker') {
    return [
      step(
        'Put the config where the unit looks for it, readable for root only.',
        `sudo install -d -m 0700 ${CONFIG_FOLDER}`,
        `sudo install -m 0600 ${configName} ${config}`,
      ),
      step(
        check,
        `sudo docker run --rm -v ${config}:/config.toml:ro ${nameImage(IMAGES.signer)} stacks-signer check-config --config /config.toml`,
      ),
    ];
  }
  return [
    step(
      'Put the program in its place, and make a user, a folder for its config and one for its database.',
      'sudo install -m 0755 stacks-signer /usr/local/bin/stacks-signer',
      'sudo useradd --system --shell /usr/sbin/nologin stacks-signer',
      `sudo install -d -m 0750 -o root -g stacks-signer ${CONFIG_FOLDER}`,
      `sudo install -m 0400 -o stacks-signer -g stacks-signer ${configName} ${config}`,
      `sudo install -d -m 0700 -o stacks-signer -g stacks-signer ${folderOf(dbPath)}`,
    ),
    step(check, `sudo -u stacks-signer stacks-signer check-config --config ${config}`),
  ];
}

function listOldPreparation({ kind, placement }: BundleFacts): RunStep[] {
  if (kind === 'docker' || kind === 'compose' || placement === 'docker') {
    return [
      step(
        `Images of that time hold the signer from 26 January 2024 on, under the tag ${IMAGE_OF_2024}, which has moved since. If it starts another program, only building from source remains.`,
      ),
    ];
  }
  const build = step(
    'Build stacks-core from source, at a commit of the time this file is for. There were no finished programs then.',
    'cargo build',
  );
  return kind === 'systemd'
    ? [
        build,
        step(
          'Put the program where the unit looks for it.',
          'sudo install -m 0755 target/debug/stacks-signer /usr/local/bin/stacks-signer',
        ),
      ]
    : [build];
}

function listNodeSteps(facts: BundleFacts): RunStep[] {
  const { node, authPassword } = facts;
  if (node === 'none') {
    const [, ...lines] = (
      writeNodeConfig({
        ...facts,
        node: 'snippet',
        authPassword: authPassword === null ? null : 'the auth_password of your config',
      })?.text ?? ''
    ).split('\n\n');
    const password =
      authPassword === null
        ? ''
        : ' auth_token is the auth_password of yours, letter by letter: one different, and the node refuses the signer.';
    return [step(`Put this into the node’s config.${password}`, ...lines.join('\n\n').trim().split('\n'))];
  }
  const secret =
    authPassword === null
      ? ''
      : ' It holds the password between the two, so keep it as private as the config.';
  return [
    node === 'full' && !isOf2024(facts) && facts.network !== 'mocknet'
      ? step(`Start the node with node-config.toml.${secret}`)
      : step(`Merge node-config.toml into the config of your node.${secret}`),
  ];
}

function listStart(facts: BundleFacts): string[] {
  const { kind, placement, configName } = facts;
  if (kind === 'compose') return ['docker compose up -d stacks-signer', 'docker compose up -d'];
  if (kind === 'docker') return listDockerCommands(facts);
  if (kind === 'systemd')
    return [
      'sudo install -m 0644 stacks-signer.service /etc/systemd/system/',
      'sudo systemctl daemon-reload',
      'sudo systemctl enable --now stacks-signer',
    ];
  if (placement === 'direct') {
    return [`${isOf2024(facts) ? 'target/debug/' : ''}stacks-signer run --config ${configName}`];
  }
  const image = isOf2024(facts) ? IMAGE_OF_2024 : nameImage(IMAGES.signer);
  const volume = facts.dbPath === null ? '' : ` -v stacks-signer-data:${folderOf(facts.dbPath)}`;
  return [
    'docker network create stacks',
    `docker run -d --name stacks-signer --network stacks --restart unless-stopped -v "$PWD/${configName}:/config.toml:ro"${volume} ${image} stacks-signer run --config /config.toml`,
  ];
}

function listStatus(facts: BundleFacts): RunStep {
  const { endpoint, placement } = facts;
  const { port } = splitAddress(endpoint);
  const old = isOf2024(facts) ? 'Builds from the end of January 2024 on answer' : 'It answers';
  return placement === 'docker'
    ? step(
        `${old} 200 and OK at /status, for whoever is in the same private network.`,
        // With what is in the image: nothing else has to be fetched, and nothing is published.
        `docker exec stacks-signer bash -c 'exec 3<>/dev/tcp/127.0.0.1/${port}; printf "GET /status HTTP/1.0\\r\\n\\r\\n" >&3; cat <&3'`,
      )
    : step(`${old} 200 and OK at /status.`, `curl -s http://${endpoint}/status`);
}

function makeFolder(path: string | null): string {
  return `sudo install -d -m 0700 -o "$USER" ${folderOf(path)}`;
}

function folderOf(path: string | null): string {
  return path === null ? '' : path.slice(0, Math.max(1, path.lastIndexOf('/')));
}
