import { endpoint, messagePrivateKey, network, nodeHost, stacksPrivateKey, wait } from './fields-shared.ts';
import { lintContractNetwork } from './lints/contract-network.ts';
import { lintKeyPublished } from './lints/key-published.ts';
import { lintKeySuffix } from './lints/key-suffix.ts';
import { lintMessageKeyOwner } from './lints/message-key-owner.ts';
import { lintSigners } from './lints/signers.ts';
import type { Release } from './release.ts';

const GUIDE_CONTRACT = 'ST11Z60137Y96MF89K1KKRTA3CR6B25WY1Y931668.signers-stackerdb';

/**
 * The eight fields that the guide asks for "prior to Argon", and the timeouts. The checker follows the builds
 * from 2024-01-26 to 2024-02-02; older ones also insist on the contract, so the wizard does as well
 * (signer-config-rules.md 0 and A).
 */
export const releasePreArgon: Release = {
  id: 'pre-argon',
  title: 'Before Argon',
  era: 'Builds from 16 January to 2 February 2024, before the Argon milestone. They need all eight fields.',
  unknownFields: 'ignored',
  fields: [
    nodeHost,
    endpoint,
    network,
    stacksPrivateKey,
    messagePrivateKey,
    {
      name: 'stackerdb_contract_id',
      type: 'contract-id',
      source: 'form',
      required: false,
      insisted: true,
      secret: false,
      advanced: false,
      preset: { direct: GUIDE_CONTRACT, docker: GUIDE_CONTRACT },
      label: 'Signers contract',
      help: 'The contract through which the signers exchange messages: its address, a dot and its name. All signers of a group use the same one.',
    },
    {
      name: 'signer_id',
      type: 'u32',
      source: 'form',
      required: true,
      secret: false,
      advanced: false,
      preset: { direct: '0', docker: '0' },
      label: 'Your place in the list of signers',
      help: 'Counted from 0: the first signer in the list below is number 0. That row must hold the public key of your message key.',
    },
    {
      name: 'signers',
      type: 'signers',
      source: 'form',
      required: true,
      secret: false,
      advanced: false,
      label: 'All signers of the group',
      help: 'One row for each signer, the same list and order for everybody. Key ids are whole numbers from 1, and no id may occur twice.',
    },
    wait('event_timeout_ms', 'milliseconds', {
      label: 'Wait for events',
      help: 'How long the signer waits for an event of the node before it looks again.',
      fallback: '5000',
    }),
    wait('dkg_public_timeout_ms', 'milliseconds', {
      label: 'Wait for public shares',
      help: 'How long to wait for the public shares when the group makes its common key. Empty means without limit.',
    }),
    wait('dkg_private_timeout_ms', 'milliseconds', {
      label: 'Wait for private shares',
      help: 'How long to wait for the private shares when the group makes its common key. Empty means without limit.',
    }),
    wait('dkg_end_timeout_ms', 'milliseconds', {
      label: 'Wait for the end of key making',
      help: 'How long to wait for all signers to say that the common key is made. Empty means without limit.',
    }),
    wait('nonce_timeout_ms', 'milliseconds', {
      label: 'Wait for nonces',
      help: 'How long to wait for the one-time numbers that start a common signature. Empty means without limit.',
    }),
    wait('sign_timeout_ms', 'milliseconds', {
      label: 'Wait for signature shares',
      help: 'How long to wait for the parts of a common signature. Empty means without limit.',
    }),
  ],
  alsoRead: [],
  missingOrder: [
    'node_host',
    'endpoint',
    'message_private_key',
    'stacks_private_key',
    'network',
    'signers',
    'signer_id',
  ],
  checkOrder: [
    'node_host',
    'endpoint',
    'stackerdb_contract_id',
    'message_private_key',
    'stacks_private_key',
    'signers',
  ],
  lints: [lintKeyPublished, lintKeySuffix, lintContractNetwork, lintMessageKeyOwner, lintSigners],
};
