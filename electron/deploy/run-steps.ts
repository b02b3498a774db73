import { hasFullNode, isOf2024, splitAddress, type BundleFacts } from './bundle.ts';
import { IMAGES, nameImage } from './images.ts';
import { writeNodeConfig } from './node-config.ts';
import { quoteForShell } from './quoting.ts';
import { listPreparation, listStart } from './signer-steps.ts';
import { step, type RunStep } from './step.ts';

export type { RunStep } from './step.ts';

/** What the signer says when it runs (signer-config-rules.md A.7). */
const SUCCESS = 'Signer spawned successfully. Waiting for messages to process...';

/**
 * What to do with the saved files on the server, in order, for exactly these choices (signer-config-rules.md A.7,
 * B.3, B.4 and C). Nothing secret is in it.
 */
export function listRunSteps(facts: BundleFacts): RunStep[] {
  const { configName, kind, node, endpoint } = facts;
  const hasCompanions = kind !== 'none' || node !== 'none';
  return [
    step(
      `Carry ${configName}${hasCompanions ? ' and the files beside it' : ''} to the server, into a folder only you can read. ${keepAway(facts)}`,
    ),
    ...listPreparation(facts),
    ...listNodeSteps(facts),
    step(
      'Start the signer first, then the node: the node waits until the signer listens.',
      ...listStart(facts),
    ),
    step('It works when the log says:', SUCCESS),
    ...listNodeStart(facts),
    listStatus(facts),
    step(
      `Never open ${endpoint} to the internet: whoever reaches it can also stop the signer with POST /shutdown. Open only the node’s port 20444.`,
    ),
    step(
      isOf2024(facts)
        ? 'Builds of that time show the private key in the message of a refused config. Do not paste such a message anywhere.'
        : 'To upgrade, read the release notes, check this config with the new version first, then replace the program or the pinned image. Never run two signers with the same key.',
    ),
  ];
}

function keepAway({ keychainName, backupName }: BundleFacts): string {
  const names = [keychainName, backupName].filter((name) => name !== null);
  return names.length === 0
    ? 'Keep your words elsewhere.'
    : `Keep ${names.join(', ')} and your words elsewhere: the server needs none of them.`;
}

function listNodeSteps(facts: BundleFacts): RunStep[] {
  const { kind, node, network, placement, authPassword } = facts;
  if (node === 'none') return [describeSnippet(facts)];
  const secret =
    authPassword === null ? '' : ' It holds the password between the two: keep it as private as the config.';
  if (!hasFullNode(facts)) return [step(`Merge node-config.toml into the config of your node.${secret}`)];
  const where = placement === 'docker' ? 'the computer that runs the containers' : 'the same machine';
  return [
    step(
      `node-config.toml is the whole config of a new node${kind === 'compose' ? ', and compose.yaml gives it to the node' : ''}.${secret}`,
    ),
    ...(network === 'mainnet'
      ? [
          step(
            `The node follows Bitcoin: it expects a Bitcoin node on ${where}. If yours is elsewhere or wants a password, change [burnchain] in node-config.toml.`,
          ),
        ]
      : []),
  ];
}

/** What to add to the node's config by hand, with a stand-in for the password. */
function describeSnippet(facts: BundleFacts): RunStep {
  const standIn = facts.authPassword === null ? null : 'the auth_password of your config';
  const file = writeNodeConfig({ ...facts, node: 'snippet', authPassword: standIn });
  const [, ...tables] = (file?.text ?? '').trim().split('\n\n');
  const password =
    standIn === null
      ? ''
      : ' auth_token is the auth_password of yours, letter by letter: one different, and the node refuses the signer.';
  return step(`Put this into the node’s config.${password}`, ...tables.join('\n\n').split('\n'));
}

function listNodeStart(facts: BundleFacts): RunStep[] {
  const { kind, placement } = facts;
  if (!hasFullNode(facts)) return [];
  if (kind === 'compose') return [step('Then start the node.', 'docker compose up -d')];
  if (placement === 'direct')
    return [step('Then start the node.', 'stacks-node start --config node-config.toml')];
  return [
    step(
      'Then start the node.',
      `docker run -d --name stacks-node --network stacks --restart unless-stopped -p 20444:20444 --add-host host.docker.internal:host-gateway -v "$PWD/node-config.toml:/config.toml:ro" -v stacks-node-data:/data/stacks-node ${nameImage(IMAGES.node)} stacks-node start --config /config.toml`,
    ),
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
    : step(`${old} 200 and OK at /status.`, `curl -s ${quoteForShell(`http://${endpoint}/status`)}`);
}
