import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from '@iarna/toml';
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot, temporaryFolder } from '../files/temporary-folder.ts';
import { unwrap } from '../support/unwrap.ts';
import { DRAFT, openWizard, PHRASE, type WizardSession } from './wizard-session.ts';

const COMPOSE = { kind: 'compose', node: 'full' } as const;
const DOCKER_DRAFT = {
  ...DRAFT,
  placement: 'docker',
  settings: { ...DRAFT.settings, node_host: 'stacks-node:20443', endpoint: '0.0.0.0:30000' },
} as const;
let folder: string;
let wizard: WizardSession;
beforeEach(async () => {
  folder = temporaryFolder();
  wizard = openWizard({ askForFolder: async () => folder });
  await wizard.call('keychain:import-mnemonic', { mnemonic: PHRASE, replace: true });
  await wizard.call('proof:waive', { isAsked: true });
});
const sha256 = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

describe('a bundle', () => {
  it('is shown as it will be saved, but for the password', async () => {
    const preview = unwrap(await wizard.call('config:preview', DOCKER_DRAFT)).id;
    const shown = unwrap(
      await wizard.call('bundle:preview', { preview, configName: 'signer.toml', bundle: COMPOSE }),
    );
    unwrap(await wizard.save({ bundle: COMPOSE }, DOCKER_DRAFT));
    const token = parse(readFileSync(join(folder, 'signer.toml'), 'utf8'))['auth_password'] as string;
    expect(shown.files.map(({ name }) => name)).toEqual(['compose.yaml', 'node-config.toml', 'RUN.md']);
    for (const { name, text, secret } of shown.files) {
      const saved = readFileSync(join(folder, name), 'utf8');
      expect(saved.includes(token)).toBe(secret);
      expect(saved.replaceAll(token, '•'.repeat(token.length)).replaceAll('and your words', '')).toBe(
        text.replaceAll('and your words', ''),
      );
    }
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  it('is saved with the config: the node’s token is the signer’s password, and both are private', async () => {
    const receipt = unwrap(
      await wizard.save({ bundle: COMPOSE, keychainName: 'keychain.json' }, DOCKER_DRAFT),
    );
    expect(receipt.files.map(({ name, secret, mode }) => `${name} ${secret} ${mode}`)).toEqual([
      'signer.toml true 0600',
      'keychain.json true 0600',
      'compose.yaml false 0600',
      'node-config.toml true 0600',
      'RUN.md false 0600',
    ]);
    const signer = parse(readFileSync(join(folder, 'signer.toml'), 'utf8'));
    expect(parse(readFileSync(join(folder, 'node-config.toml'), 'utf8'))).toMatchObject({
      connection_options: { auth_token: signer['auth_password'] },
      events_observer: [{ endpoint: 'stacks-signer:30000' }],
    });
  });

  it('is saved whole or not at all, and no other name is offered for one of its files', async () => {
    writeFileSync(join(folder, 'compose.yaml'), 'mine');
    const before = snapshot(folder);
    expect(await wizard.save({ bundle: COMPOSE }, DOCKER_DRAFT)).toEqual({
      ok: false,
      code: 'file-exists',
      field: 'compose.yaml',
    });
    expect(snapshot(folder)).toEqual(before);
  });

  it('names the config as it is saved', async () => {
    unwrap(await wizard.save({ configName: 'my-signer.toml', bundle: { kind: 'docker', node: 'none' } }));
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('/config/my-signer.toml');
  });

  it('of a preview that is gone is not shown', async () => {
    const request = { preview: 'x', configName: 'signer.toml', bundle: COMPOSE };
    expect(await wizard.call('bundle:preview', request)).toEqual({ ok: false, code: 'preview-stale' });
  });
});

describe('receipt.json', () => {
  it('tells of every file what was read back, and has nothing secret', async () => {
    const receipt = unwrap(await wizard.save({ bundle: COMPOSE }, DOCKER_DRAFT));
    expect(receipt.receiptFile).toMatchObject({ name: 'receipt.json', secret: false, verified: true });
    const text = readFileSync(join(folder, 'receipt.json'), 'utf8');
    const told = JSON.parse(text);
    expect(told).toMatchObject({
      app: 'Signer Setup 1.0.0',
      release: '4.0',
      network: 'testnet',
      address: 'ST2R765DGGBJRAEJD368QDWS471NRY4D56565PETB',
      words: 'waived',
      backup: null,
      connection: 'offline',
    });
    for (const { name, sha256: digest, permissions } of told.files) {
      expect({ name, digest, permissions }).toEqual({
        name,
        digest: sha256(name),
        permissions: 'owner-only',
      });
    }
    expect(told.card).toContain(`Config SHA-256: ${sha256('signer.toml')}`);
    expect(text).not.toMatch(/tilt|75670529|auth_password/u);
    // Where on this computer it was saved is nobody's business.
    expect(text).not.toContain(folder);
  });

  it('gives way to one that is there', async () => {
    writeFileSync(join(folder, 'receipt.json'), 'an older receipt');
    const receipt = unwrap(await wizard.save());
    expect(receipt.receiptFile?.name).toBe('receipt-2.json');
    expect(readFileSync(join(folder, 'receipt.json'), 'utf8')).toBe('an older receipt');
  });
});

describe('the public card', () => {
  it('is saved as SVG and PNG after a save, and not before', async () => {
    const token = unwrap(await wizard.call('folder:choose', {})).token;
    expect(wizard.session.isMet('saved')).toBe(false);
    unwrap(await wizard.save());
    for (const format of ['svg', 'png'] as const) {
      const request = { folder: token, name: `signer-card.${format}`, format };
      expect(unwrap(await wizard.call('card:save', request)).file).toMatchObject({ secret: false });
      expect(await wizard.call('card:save', request)).toMatchObject({ code: 'file-exists' });
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('signer-card'))).toHaveLength(2);
  });

  it('can still be saved after the rehearsal has forgotten every secret', async () => {
    unwrap(await wizard.save());
    unwrap(await wizard.call('rehearsal:begin', {}));
    const { token } = unwrap(await wizard.call('folder:choose', {}));
    expect(await wizard.call('card:save', { folder: token, name: 'c.svg', format: 'svg' })).toMatchObject({
      ok: true,
    });
  });
});
