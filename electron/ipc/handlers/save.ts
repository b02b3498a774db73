import { createCard } from '../../deploy/hand-off-card.ts';
import { listRunSteps } from '../../deploy/run-steps.ts';
import { writeBundle } from '../../deploy/write-bundle.ts';
import { showPath, type Folders } from '../../files/folder-tokens.ts';
import { saveFiles } from '../../files/save-files.ts';
import type { Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { ConnectionLog } from '../../machine/connection-log.ts';
import type { Handlers } from '../register.ts';
import { collectFacts } from './bundle.ts';
import type { LastSave } from './rehearsal.ts';
import { writeReceipt } from './write-receipt.ts';

type SaveCalls = Pick<Handlers, 'folder:choose' | 'config:save'>;

/** Opens the system's folder dialog: an absolute path, or null when the person cancels. */
export type AskForFolder = () => Promise<string | null>;

/** The save that is under way, so that a closing window can wait for it. */
export interface SaveInProgress {
  current: Promise<unknown> | null;
}

interface Tools {
  readonly vault: Vault;
  readonly folders: Folders;
  readonly askForFolder: AskForFolder;
  readonly saving: SaveInProgress;
  readonly lastSave: { current: LastSave | null };
  readonly log: ConnectionLog;
  /** Name and version of the app, as the receipt names it. */
  readonly app: string;
}

/** The folder dialog and the one act that writes a signer's files. */
export function createSaveHandlers({
  vault,
  folders,
  askForFolder,
  saving,
  lastSave,
  log,
  app,
}: Tools): SaveCalls {
  let isAsking = false;
  return {
    'folder:choose': {
      needs: 'nothing',
      concurrent: true,
      run: async () => {
        // One dialog at a time, whatever the page asks for.
        if (isAsking) return fail({ code: 'folder-cancelled' });
        isAsking = true;
        const path = await askForFolder().finally(() => {
          isAsking = false;
        });
        return path === null ? fail({ code: 'folder-cancelled' }) : folders.register(path);
      },
    },
    'config:save': {
      needs: 'keychain',
      run: async ({ preview: id, folder: token, ...wish }) => {
        const { configName, keychainName, backupName } = wish;
        const preview = vault.findPreview(id);
        if (preview === null) return fail({ code: 'preview-stale' });
        if (!preview.accepted) return fail({ code: 'config-refused' });
        if (vault.isUnproved) return fail({ code: 'words-unproved' });
        const { backup } = vault;
        if (backupName !== null && backup?.isTested !== true) return fail({ code: 'backup-untested' });
        // Its addresses would be those of another network.
        if (backupName !== null && backup?.network !== preview.network) return fail({ code: 'backup-stale' });
        const folder = folders.resolve(token);
        if (folder === null) return fail({ code: 'folder-unknown' });
        const { publicKey, addresses, words } = vault.summarizeKeychain();
        const { network } = preview;
        const proof = vault.proof.state;
        // Copies of its own: a wipe in the middle of the save must not turn what is written into zeros.
        const files = [{ name: configName, content: preview.text.slice(), secret: true }];
        if (keychainName !== null) {
          const json = `${JSON.stringify(vault.readKeychain(network), null, 2)}\n`;
          files.push({ name: keychainName, content: new TextEncoder().encode(json), secret: true });
        }
        if (backupName !== null && backup !== null) {
          files.push({ name: backupName, content: backup.sealed.slice(), secret: true });
        }
        const facts = collectFacts(vault, preview, wish);
        const companions = writeBundle(facts).map(({ name, text, secret }) => ({
          name,
          content: new TextEncoder().encode(text),
          secret,
        }));
        files.push(...companions);
        const act = saveFiles(folder, files).finally(() => {
          for (const { content } of files) content.fill(0);
          saving.current = null;
        });
        saving.current = act;
        const saved = await act;
        if (!saved.ok) {
          // The files of a bundle name each other, so another name for one of them would break it.
          const isCompanion = companions.some(({ name }) => name === saved.field);
          const { code, field, leftBehind } = saved;
          return isCompanion
            ? fail({ code, ...(field && { field }), ...(leftBehind && { leftBehind }) })
            : saved;
        }
        if (vault.hasKeychain) vault.markSaved();
        const address = addresses[network];
        const fingerprint = saved.value[0]?.sha256 ?? '';
        const card = createCard({ publicKey, address, network, release: facts.release.title, fingerprint });
        lastSave.current = { folder, configName, network, publicKey, address, card };
        const told = {
          savedAt: new Date().toISOString(),
          files: saved.value,
          release: preview.release,
          network,
          publicKey,
          address,
          words: words === null || proof === 'open' ? 'none' : proof,
          backup: backupName,
          connection: log.worst(),
          card,
        } as const;
        const writing = writeReceipt(folder, told, app).finally(() => {
          saving.current = null;
        });
        saving.current = writing;
        const receiptFile = await writing;
        return ok({ ...told, folder: showPath(folder), receiptFile, steps: listRunSteps(facts) });
      },
    },
  };
}
