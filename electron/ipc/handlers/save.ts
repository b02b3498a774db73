import { showPath, type Folders } from '../../files/folder-tokens.ts';
import { saveFiles } from '../../files/save-files.ts';
import type { Vault } from '../../keys/vault.ts';
import { fail, ok } from '../../result.ts';
import type { Handlers } from '../register.ts';

type SaveCalls = Pick<Handlers, 'folder:choose' | 'config:save'>;

/** Opens the system's folder dialog: an absolute path, or null when the person cancels. */
export type AskForFolder = () => Promise<string | null>;

/** The save that is under way, so that a closing window can wait for it. */
export interface SaveInProgress {
  current: Promise<unknown> | null;
}

/** The folder dialog and the one act that writes to a disk. */
export function createSaveHandlers(
  vault: Vault,
  folders: Folders,
  askForFolder: AskForFolder,
  saving: SaveInProgress,
): SaveCalls {
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
      run: async ({ preview: id, folder: token, configName, keychainName }) => {
        const preview = vault.findPreview(id);
        if (preview === null) return fail({ code: 'preview-stale' });
        if (!preview.accepted) return fail({ code: 'config-refused' });
        const folder = folders.resolve(token);
        if (folder === null) return fail({ code: 'folder-unknown' });
        const { publicKey, addresses } = vault.summarizeKeychain();
        // Copies of its own: a wipe in the middle of the save must not turn what is written into zeros.
        const files = [{ name: configName, content: preview.text.slice(), secret: true }];
        if (keychainName !== null) {
          const json = `${JSON.stringify(vault.readKeychain(preview.network), null, 2)}\n`;
          files.push({ name: keychainName, content: new TextEncoder().encode(json), secret: true });
        }
        const act = saveFiles(folder, files).finally(() => {
          for (const { content } of files) content.fill(0);
          saving.current = null;
        });
        saving.current = act;
        const saved = await act;
        if (!saved.ok) return saved;
        if (vault.hasKeychain) vault.markSaved();
        return ok({
          savedAt: new Date().toISOString(),
          folder: showPath(folder),
          files: saved.value,
          release: preview.release,
          network: preview.network,
          publicKey,
          address: addresses[preview.network],
        });
      },
    },
  };
}
