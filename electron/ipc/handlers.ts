import { releases } from '../config/releases.ts';
import { createFolderTokens } from '../files/folder-tokens.ts';
import { Vault } from '../keys/vault.ts';
import { ok } from '../result.ts';
import { createConfigHandlers } from './handlers/config.ts';
import { createKeychainHandlers } from './handlers/keychain.ts';
import { createMessageKeyHandlers } from './handlers/message-key.ts';
import { createSaveHandlers, type AskForFolder, type SaveInProgress } from './handlers/save.ts';
import type { Handlers, Need } from './register.ts';

export interface Session {
  readonly handlers: Handlers;
  readonly isMet: (need: Need) => boolean;
  /** A keychain that exists nowhere else would be lost by closing now. */
  readonly holdsUnsaved: () => boolean;
  /** Settles when a save under way has ended; null when there is none. */
  readonly saving: () => Promise<unknown> | null;
  /** Forgets every secret and every folder. */
  readonly wipe: () => void;
}

/** One run of the wizard on the trusted side: the vault, the folders, and a handler for every call. */
export function createSession(version: string, commit: string, askForFolder: AskForFolder): Session {
  const vault = new Vault();
  const folders = createFolderTokens();
  const saving: SaveInProgress = { current: null };
  const wipe = () => {
    vault.wipe();
    folders.forget();
  };
  const description = {
    version,
    commit,
    releases: releases.map(({ id, title, era, fields }) => ({ id, title, era, fields })),
  };
  return {
    handlers: {
      'app:describe': { needs: 'nothing', run: () => ok(description) },
      'session:wipe': {
        needs: 'nothing',
        run: () => {
          wipe();
          return ok(null);
        },
      },
      ...createKeychainHandlers(vault),
      ...createMessageKeyHandlers(vault),
      ...createConfigHandlers(vault),
      ...createSaveHandlers(vault, folders, askForFolder, saving),
    },
    isMet: (need) =>
      need === 'nothing' ||
      (need === 'keychain' ? vault.hasKeychain : vault.hasKeychain && vault.hasMessageKey),
    holdsUnsaved: () => vault.holdsUnsaved,
    saving: () => saving.current,
    wipe,
  };
}
