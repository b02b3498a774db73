import { expectScreen, press } from './walk.ts';
import type { Page } from '@playwright/test';
import type { WizardApp } from './wizard-app.ts';

export const KEY = `${'1f'.repeat(32)}01`;
export const PASSWORD = 'korrekte-pferde-batterie-7';

/** A file of today with seven kinds of mistakes, each with one certain fix. */
export const BROKEN = `# my signer
node_host = "http://10.0.0.5:20443"
endpoint = "127.0.0.1"
network = Testnet
auth_pasword = "${PASSWORD}"
db_path = “/var/lib/stacks-signer/signer.sqlite”
stacks_private_key = "0x${KEY}"
message_private_key = "8uHp7CVqu8JWiPzW5g7FX2ZthwCKzyxVK9DfjiYjUkiy"
event_timeout_ms = "5000"
`;

/** The same file, put right. */
export const REPAIRED = `# my signer
node_host = "10.0.0.5:20443"
endpoint = "127.0.0.1:30000"
network = "testnet"
auth_password = "${PASSWORD}"
db_path = "/var/lib/stacks-signer/signer.sqlite"
stacks_private_key = "${KEY}"
event_timeout_ms = 5000
`;

/** Home → the checker, with this file laid on the desk. */
export async function openFile(app: WizardApp, page: Page, path: string): Promise<void> {
  await press(page, 'Check a config');
  await expectScreen(page, 'Check a config');
  await app.answerFile(path);
  await press(page, 'Open a file');
  await expectScreen(page, 'What the signer makes of it');
}
