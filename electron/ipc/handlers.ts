import { Desk } from '../config/desk.ts';
import { releases } from '../config/releases.ts';
import { createFolderTokens } from '../files/folder-tokens.ts';
import { CLEARED_AFTER, createSecretClipboard, type Clipboard } from '../keys/secret-clipboard.ts';
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

/** What a desktop has and a terminal has not. */
export interface Desktop {
  readonly askForFile: AskForFile;
  readonly clipboard: Clipboard;
}

const refuse = async () => {
  throw new Error('There is no clipboard here');
};
const NO_DESKTOP: Desktop = {
  askForFile: async () => null,
  clipboard: { readText: refuse, writeText: refuse, clear: () => undefined },
};

/** One run of the wizard on the trusted side: the vault, the folders, and a handler for every call. */
export function createSession(
  version: string,
  commit: string,
  askForFolder: AskForFolder,
  { askForFile, clipboard: system }: Desktop = NO_DESKTOP,
): Session {
  const vault = new Vault();
  const desk = new Desk();
  const clipboard = createSecretClipboard(system);
  const folders = createFolderTokens();
  const saving: SaveInProgress = { current: null };
  const wipe = () => {
    vault.wipe();
    desk.close();
    void clipboard.forget();
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
      'password:copy': {
        needs: 'keychain',
        run: async () => {
          const copied = await clipboard.copy(vault.readConfigKeys().authPassword);
          return copied.ok ? ok({ seconds: CLEARED_AFTER }) : copied;
        },
      },
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
