import { endpoint, network, nodeHost, stacksPrivateKey } from './fields-shared.ts';
import { OPTIONAL_FIELDS_4_0 } from './fields-4-0.ts';
import { lintKeyPublished } from './lints/key-published.ts';
import { lintRunning } from './lints/running.ts';
import { lintTiming } from './lints/timing.ts';
import type { Release } from './release.ts';

/** What the network runs today: six required and 18 optional fields, everything else refused (rules B). */
export const release40: Release = {
  id: '4.0',
  title: 'stacks-signer 4.0',
  era: 'The release that the network runs today. It refuses every field it does not know (since 4.0.2).',
  unknownFields: 'refused',
  fields: [
    { ...nodeHost, type: 'node-host' },
    endpoint,
    network,
    {
      name: 'auth_password',
      type: 'password',
      source: 'auth-password',
      required: true,
      secret: true,
      advanced: false,
      label: 'Password between node and signer',
      help: 'Made here at random. The same text goes into the node’s config as auth_token; if they differ, blocks are not checked.',
    },
    {
      name: 'db_path',
      type: 'path',
      source: 'form',
      required: true,
      secret: false,
      advanced: false,
      preset: { direct: '/var/lib/stacks-signer/signer.sqlite', docker: '/var/stacks/signer.sqlite' },
      label: 'Database file',
      help: 'Where the signer keeps what it has signed, as a full path on the server. The folder must exist and be its own.',
    },
    stacksPrivateKey,
    {
      name: 'metrics_endpoint',
      type: 'endpoint',
      source: 'form',
      required: false,
      secret: false,
      advanced: false,
      preset: { direct: '127.0.0.1:9154', docker: '0.0.0.0:9154' },
      label: 'Address for metrics',
      help: 'Where the signer shows its state and figures to whoever can reach it. Leave it empty to have none.',
    },
    ...OPTIONAL_FIELDS_4_0,
  ],
  alsoRead: [],
  missingOrder: ['node_host', 'endpoint', 'stacks_private_key', 'network', 'auth_password', 'db_path'],
  // The last two are never refused: they come behind what the signer itself checks.
  checkOrder: ['node_host', 'endpoint', 'stacks_private_key', 'metrics_endpoint', 'db_path', 'auth_password'],
  lints: [lintKeyPublished, lintRunning, lintTiming],
};
