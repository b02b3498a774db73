import { findRelease } from '../../config/releases.ts';
import type { BundleFacts, BundleKind, NodeFile } from '../../deploy/bundle.ts';
import { drawPng, drawSvg } from '../../deploy/hand-off-card.ts';
import { writeBundle } from '../../deploy/write-bundle.ts';
import type { Folders } from '../../files/folder-tokens.ts';
import { saveFiles } from '../../files/save-files.ts';
import type { HeldPreview, Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';
import type { LastSave } from './rehearsal.ts';
import type { SaveInProgress } from './save.ts';

type BundleCalls = Pick<Handlers, 'bundle:preview' | 'card:save'>;

/** What a bundle is asked for with. */
export interface BundleWish {
  readonly configName: string;
  readonly keychainName: string | null;
  readonly backupName: string | null;
  readonly bundle: { readonly kind: BundleKind; readonly node: NodeFile };
}

interface Tools {
  readonly vault: Vault;
  readonly folders: Folders;
  readonly saving: SaveInProgress;
  readonly lastSave: { readonly current: LastSave | null };
}

/** The files beside the config, before they are saved; and the card after. */
export function createBundleHandlers({ vault, folders, saving, lastSave }: Tools): BundleCalls {
  return {
    'bundle:preview': {
      needs: 'keychain',
      run: ({ preview: id, configName, bundle }) => {
        const preview = vault.findPreview(id);
        if (preview === null) return fail({ code: 'preview-stale' });
        const wish = { configName, keychainName: null, backupName: null, bundle };
        const facts = collectFacts(vault, preview, wish);
        // SECURITY: architecture.md, Secrets – the page sees as many bullets as the password has characters.
        const masked = facts.authPassword?.replaceAll(/./gu, '•') ?? null;
        return ok({ files: writeBundle({ ...facts, authPassword: masked }) });
      },
    },
    'card:save': {
      needs: 'saved',
      run: async ({ folder: token, name, format }) => {
        const folder = folders.resolve(token);
        if (folder === null) return fail({ code: 'folder-unknown' });
        if (lastSave.current === null) return fail({ code: 'out-of-order' });
        const { card } = lastSave.current;
        const content = format === 'svg' ? new TextEncoder().encode(drawSvg(card)) : drawPng(card);
        const act = saveFiles(folder, [{ name, content, secret: false }]).finally(() => {
          saving.current = null;
        });
        saving.current = act;
        const saved = await act;
        if (!saved.ok) return saved;
        const [file] = saved.value;
        return file === undefined ? fail({ code: 'unexpected' }) : ok({ file });
      },
    },
  };
}

/** What the files of a bundle are made from: the previewed config's own values. */
export function collectFacts(
  vault: Vault,
  { release: id, network, placement, settings }: HeldPreview,
  { configName, keychainName, backupName, bundle }: BundleWish,
): BundleFacts {
  const release = findRelease(id);
  if (release === null) throw new Error('A preview of an unknown release');
  const read = (name: string): string | null => {
    const value = settings[name];
    const isField = release.fields.some((field) => field.name === name);
    return isField && typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const { publicKey, addresses } = vault.summarizeKeychain();
  const hasPassword = release.fields.some(({ source }) => source === 'auth-password');
  return {
    ...bundle,
    release,
    network,
    placement,
    configName,
    endpoint: read('endpoint') ?? '',
    nodeHost: read('node_host') ?? '',
    dbPath: read('db_path'),
    metricsEndpoint: read('metrics_endpoint'),
    authPassword: hasPassword ? vault.readConfigKeys().authPassword : null,
    publicKey,
    address: addresses[network],
    backupName,
    keychainName,
  };
}
