import { isOf2024, type BundleFacts, type BundleFile } from './bundle.ts';
import { listRunSteps } from './run-steps.ts';
import { REQUIREMENTS } from './requirements.ts';

/** What each file is for, by its name; the config and companions of the key are described by hand. */
const PURPOSES: Readonly<Record<string, string>> = {
  'compose.yaml': 'starts the containers',
  Dockerfile: 'wraps the official image',
  'stacks-signer.service': 'starts the signer with the system',
  'node-config.toml': 'the node’s side',
};

/** The steps to a running signer on one page, for exactly these choices. Nothing secret is in it. */
export function writeRunSheet(facts: BundleFacts, files: readonly BundleFile[]): BundleFile {
  const { configName, network, release, publicKey, address, backupName } = facts;
  const steps = listRunSteps(facts).map(({ text, code }, index) => {
    const block = code.length === 0 ? [] : ['', '   ```sh', ...code.map((line) => `   ${line}`), '   ```'];
    return [`${index + 1}. ${text}`, ...block].join('\n');
  });
  const text = [
    '# Running this signer',
    '',
    `For ${release.title} on ${network}. This page has no secret in it.`,
    '',
    `- Stacks address: \`${address}\``,
    `- Public key: \`${publicKey}\``,
    '',
    '## Files',
    '',
    `- \`${configName}\`: the signer’s config. SECRET, it holds the private key.`,
    ...files.map(
      ({ name, secret }) =>
        `- \`${name}\`: ${PURPOSES[name] ?? ''}.${secret ? ' SECRET, it holds the password between the two.' : ''}`,
    ),
    '',
    '## Steps',
    '',
    steps.join('\n\n'),
    '',
    '## What the machine needs',
    '',
    ...REQUIREMENTS[isOf2024(facts) ? 'guide' : 'today'].parts.map((part) => `- ${part}`),
    '',
    '## The way back',
    '',
    backupName === null
      ? 'Your words on paper give the key again: “Restore” in Signer Setup, or any Stacks wallet, account 1.'
      : `Your words on paper give the key again, and so does \`${backupName}\` with its passphrase: “Restore” in Signer Setup, or \`age -d ${backupName}\`.`,
    '',
  ];
  return { name: 'RUN.md', text: text.join('\n'), secret: false };
}
