import type { ProblemCode } from '../../electron/config/problem.ts';

/** Why a problem matters, where that is not plain from the problem itself. */
export const reasonText: Partial<Readonly<Record<ProblemCode, string>>> = {
  'text-utf16': 'The signer reads UTF-8 only and stops at the first byte.',
  'toml-typographic-quote': 'Word processors and chat programs put them in; the signer stops there.',
  'toml-escape': 'In double quotes a backslash begins a code such as \\n for a new line.',
  'path-control': 'In double quotes \\t and \\n became a tab and a line break, so the path is another one.',
  'address-scheme': 'The signer connects to exactly host:port, and with a scheme it connects to nothing.',
  'address-port-missing': 'Without a port there is nothing to connect to.',
  'address-port-zero': 'The system then picks a port, another one each time.',
  'private-key-published': 'Whoever has read that page can sign as you.',
  'private-key-looks-like-mnemonic': 'The words bring back every key of the wallet, not only the signer’s.',
  'private-key-suffix-missing': 'The signer would run under another address than the one you registered.',
  'message-key-suffix-kept':
    'The base58 step wants the 32 bytes of the key; the 01 behind them is no part of it.',
  'message-key-other-signer': 'The others check your messages with the key in that row, and throw them away.',
  'field-unknown':
    'Signers up to 4.0.1 skip it, and since 4.0.2 the signer stops: an update would break a running one.',
  'field-retired': 'Signers up to 4.0.1 skip it, and since 4.0.2 the signer stops.',
  'field-misspelt': 'What was meant is then missing, and the signer says so only for what it needs.',
  'field-of-node': 'Signer and node have a config each; the settings of one mean nothing to the other.',
  'field-duplicate': 'Which of the two was meant cannot be known.',
  'password-empty': 'The node answers every request of the signer with a refusal.',
  'password-placeholder': 'Everybody knows it, and the node’s port obeys whoever sends it.',
  'path-empty': 'A signer that forgets what it signed can sign two blocks for one place.',
  'path-memory': 'A signer that forgets what it signed can sign two blocks for one place.',
  'path-relative': 'Started from another folder, the signer begins with an empty database.',
  'dry-run-on': 'A registered signer that is silent counts against the network.',
  'chain-id-set': 'Signatures for another chain are worth nothing on this one.',
  'endpoint-open': 'The signer obeys anybody there, even a request to shut down.',
  'node-token-different': 'The node answers 401, and no block is checked.',
  'node-token-missing': 'The node answers 400, and no block is checked.',
  'node-observer-missing': 'The signer waits for events that never come.',
  'node-observer-keys': 'An observer with "*" gets neither proposals nor signers’ messages.',
  'node-not-stacker': 'The node then keeps no copy of the signers’ messages.',
};
