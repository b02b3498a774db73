import { Desk } from '../config/desk.ts';
import { releases } from '../config/releases.ts';
import { createFolderTokens } from '../files/folder-tokens.ts';
import { Vault } from '../keys/vault.ts';
import { ok } from '../result.ts';
import { createCheckHandlers, type AskForFile } from './handlers/check.ts';
import { createConfigHandlers } from './handlers/config.ts';
import { createKeychainHandlers } from './handlers/keychain.ts';
import { createMessageKeyHandlers } from './handlers/message-key.ts';
import { createSaveHandlers, type AskForFolder, type SaveInProgress } from './handlers/save.ts';
import type { Handlers, Need } from './register.ts';

/** What a closing window would lose. */
export type Unsaved = 'key' | 'config';

export interface Session {
  readonly handlers: Handlers;
  readonly isMet: (need: Need) => boolean;
  /** What closing now would lose: a keychain that exists nowhere else, or a config put right and not saved. */
  readonly unsaved: () => Unsaved | null;
  /** Settles when a save under way has ended; null when there is none. */
  readonly saving: () => Promise<unknown> | null;
  /** Forgets every secret, every opened config and every folder. */
  readonly wipe: () => void;
}

/** One run of the wizard on the trusted side: the vault, the folders, and a handler for every call. */
export function createSession(
  version: string,
  commit: string,
  askForFolder: AskForFolder,
  askForFile: AskForFile = async () => null,
): Session {
  const vault = new Vault();
  const desk = new Desk();
  const folders = createFolderTokens();
  const saving: SaveInProgress = { current: null };
  const wipe = () => {
    vault.wipe();
    desk.close();
    folders.forget();
  };
  const description = {
    version,
    commit,
    releases: releases.map(({ id, title, era, fields }) => ({ id, title, era, fields })),
  };
  const isMet: Readonly<Record<Need, () => boolean>> = {
    nothing: () => true,
    keychain: () => vault.hasKeychain,
    'message-key': () => vault.hasKeychain && vault.hasMessageKey,
    config: () => desk.isOpen,
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
      ...createCheckHandlers({ desk, folders, askForFile, saving }),
    },
    isMet: (need) => isMet[need](),
    unsaved: () => (vault.holdsUnsaved ? 'key' : desk.holdsUnsaved ? 'config' : null),
    saving: () => saving.current,
    wipe,
  };
}
