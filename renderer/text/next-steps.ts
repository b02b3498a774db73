import type { Placement } from '../../electron/config/release.ts';

/** What the commands are made of. */
export interface NextStepFacts {
  readonly config: string;
  /** Where the signer listens for the node, as the config has it. */
  readonly endpoint: string;
}

export interface NextStep {
  readonly text: string;
  /** Typed or copied as it stands. */
  readonly code?: (facts: NextStepFacts) => string;
}

const SUCCESS: NextStep = {
  text: 'It works when the log says:',
  code: () => 'Signer spawned successfully. Waiting for messages to process...',
};

const CLOSED = 'Never open that endpoint to the internet: whoever reaches it can also stop the signer.';
const STATUS_TODAY: NextStep = { text: `/status on the signer’s endpoint answers 200 and OK. ${CLOSED}` };
const STATUS_THEN: NextStep = {
  text: `Newer builds answer 200 and OK at /status on the signer’s endpoint. ${CLOSED}`,
};

/** The node's side: where it sends events, and the password it must share (signer-config-rules.md B.4, C). */
function writeNodeSnippet({ endpoint }: NextStepFacts): string {
  return [
    '[node]',
    'stacker = true',
    '',
    '[connection_options]',
    'auth_token = "the auth_password of your config"',
    '',
    '[[events_observer]]',
    `endpoint = "${endpoint}"`,
    'events_keys = ["stackerdb", "block_proposal", "burn_blocks"]',
  ].join('\n');
}

const NODE_TEXT =
  'Put this into the node’s config, with the auth_password of yours as auth_token. One letter different, and the node refuses the signer.';
const IMAGE = 'ghcr.io/stacks-network/stacks-signer:4.0.2';

const TODAY: Readonly<Record<Placement, readonly NextStep[]>> = {
  direct: [
    {
      text: 'Carry the config to the server, into a folder only the signer’s user can read. Keep keychain.json and your words elsewhere. Make the folder of the database file there, and give it to the same user.',
    },
    {
      text: 'Let the signer read the file. It must show the address and public key above.',
      code: ({ config }) => `stacks-signer check-config --config ${config}`,
    },
    { text: NODE_TEXT, code: writeNodeSnippet },
    {
      text: 'Start the signer first, then the node.',
      code: ({ config }) => `stacks-signer run --config ${config}`,
    },
    SUCCESS,
    STATUS_TODAY,
  ],
  docker: [
    {
      text: 'Carry the config to the server, into a folder only you can read. Keep keychain.json and your words elsewhere.',
    },
    {
      text: 'Let the signer read the file. It must show the address and public key above.',
      code: ({ config }) =>
        `docker run --rm -v "$PWD/${config}:/config.toml:ro" ${IMAGE} stacks-signer check-config --config /config.toml`,
    },
    {
      text: NODE_TEXT,
      // Inside the network the node knows the signer by its container's name.
      code: ({ config, endpoint }) =>
        writeNodeSnippet({ config, endpoint: endpoint.replace(/^0\.0\.0\.0(?=:)/u, 'stacks-signer') }),
    },
    {
      text: 'Start the signer first, then the node, both in one private network, the node under the name stacks-node. Publish neither the endpoint nor the node’s RPC.',
      code: ({ config }) =>
        `docker network create stacks\ndocker run -d --name stacks-signer --network stacks --restart unless-stopped -v "$PWD/${config}:/config.toml:ro" -v stacks-signer-data:/var/stacks ${IMAGE} stacks-signer run --config /config.toml`,
    },
    SUCCESS,
    STATUS_TODAY,
  ],
};

const THEN: Readonly<Record<Placement, readonly NextStep[]>> = {
  direct: [
    {
      text: 'Carry the config to the server, into a folder only the signer’s user can read. Keep keychain.json and your words elsewhere.',
    },
    {
      text: 'Build stacks-core from source, at a commit of the time this file is for. There were no finished programs then.',
      code: () => 'cargo build',
    },
    {
      text: 'Start the signer before the node. The command is run; the guide’s “start” never existed.',
      code: ({ config }) => `target/debug/stacks-signer run --config ${config}`,
    },
    SUCCESS,
    STATUS_THEN,
  ],
  docker: [
    {
      text: 'Carry the config to the server, into a folder only you can read. Keep keychain.json and your words elsewhere.',
    },
    {
      text: 'Images of that time hold the signer from 26 January 2024 on, under the tag next. If that tag has moved on, only building from source remains. Start the signer before the node; the command is run, never start.',
      code: ({ config }) =>
        `docker run -v "$PWD/${config}:/config.toml:ro" blockstack/stacks-core:next stacks-signer run --config /config.toml`,
    },
    {
      text: 'Put node and signer into one private Docker network, and publish neither the endpoint nor the node’s RPC.',
    },
    SUCCESS,
    STATUS_THEN,
  ],
};

/** The order of things after the receipt (signer-config-rules.md A.7, B.3, B.4 and C). */
export function nextStepsFor(isOfGuide: boolean, placement: Placement): readonly NextStep[] {
  return (isOfGuide ? THEN : TODAY)[placement];
}
