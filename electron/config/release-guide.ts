import { endpoint, messagePrivateKey, network, nodeHost, stacksPrivateKey } from './fields-shared.ts';
import { lintMessageKeyAdvised } from './lints/message-key-advised.ts';
import { lintKeyPublished } from './lints/key-published.ts';
import { lintKeySuffix } from './lints/key-suffix.ts';
import type { Release } from './release.ts';

/**
 * The final file of the 2024 guide. Read by builds between the Argon merge (2024-02-26) and the coming of
 * `auth_password` (2024-03-04); these skip the message key (signer-config-rules.md 0 and A).
 */
export const releaseGuide: Release = {
  id: 'guide',
  title: 'Argon testnet guide',
  era: 'Builds from 26 February to 4 March 2024, right after the Argon milestone. They skip the message key.',
  unknownFields: 'ignored',
  fields: [
    nodeHost,
    endpoint,
    network,
    stacksPrivateKey,
    { ...messagePrivateKey, required: false, unread: true },
  ],
  alsoRead: [
    { name: 'event_timeout_ms', type: 'u64' },
    { name: 'dkg_end_timeout_ms', type: 'u64' },
    { name: 'dkg_public_timeout_ms', type: 'u64' },
    { name: 'dkg_private_timeout_ms', type: 'u64' },
    { name: 'nonce_timeout_ms', type: 'u64' },
    { name: 'sign_timeout_ms', type: 'u64' },
    { name: 'tx_fee_ustx', type: 'u64' },
  ],
  missingOrder: ['node_host', 'endpoint', 'stacks_private_key', 'network'],
  checkOrder: ['node_host', 'endpoint', 'stacks_private_key', 'message_private_key'],
  lints: [lintKeyPublished, lintKeySuffix, lintMessageKeyAdvised],
};
