import type { Field } from './release.ts';

const fromForm = { source: 'form', secret: false, advanced: false } as const;

/** What every release reads, with the names and order of the guide; the message key only until Argon (rules A, B). */
export const nodeHost: Field = {
  ...fromForm,
  name: 'node_host',
  type: 'endpoint',
  required: true,
  preset: { direct: '127.0.0.1:20443', docker: 'stacks-node:20443' },
  label: 'Address of your Stacks node',
  help: 'Where the signer finds your node: a host, a colon and the port of its RPC interface, usually 20443. No http:// in front.',
};

export const endpoint: Field = {
  ...fromForm,
  name: 'endpoint',
  type: 'endpoint',
  required: true,
  preset: { direct: '127.0.0.1:30000', docker: '0.0.0.0:30000' },
  label: 'Address the signer listens on',
  help: 'Your node sends its events here, so the node’s events observer must name the same port. Keep it away from the internet.',
};

export const network: Field = {
  name: 'network',
  type: 'network',
  source: 'network',
  required: true,
  secret: false,
  advanced: false,
  label: 'Network',
  help: 'The network that your node follows. It was chosen on the first screen.',
};

export const stacksPrivateKey: Field = {
  name: 'stacks_private_key',
  type: 'stacks-private-key',
  source: 'keychain',
  required: true,
  secret: true,
  advanced: false,
  label: 'Stacks private key',
  help: 'The key of your signer, 66 characters with the 01 at the end. Whoever has it can sign as you.',
};

export const messagePrivateKey: Field = {
  name: 'message_private_key',
  type: 'message-private-key',
  source: 'message-key',
  required: true,
  secret: true,
  advanced: false,
  label: 'Message private key',
  help: 'The key that signs block proposals, as base58 text of exactly 32 bytes.',
};

/** What optional fields of the form have in common: nobody needs them, so they are folded away. */
export const folded = { source: 'form', required: false, secret: false, advanced: true } as const;

/** An optional waiting time, folded away in the form. */
export function wait(
  name: string,
  unit: 'milliseconds' | 'seconds',
  words: Pick<Field, 'label' | 'help' | 'fallback'>,
): Field {
  return { ...folded, name, type: 'u64', unit, ...words };
}
