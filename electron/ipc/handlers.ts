import { homedir } from 'node:os';
import { Desk } from '../config/desk.ts';
import { releases } from '../config/releases.ts';
import { createFolderTokens } from '../files/folder-tokens.ts';
import type { BackupEngine } from '../keys/backup-engine.ts';
import { CLEARED_AFTER, createSecretClipboard, type Clipboard } from '../keys/secret-clipboard.ts';
import { Vault } from '../keys/vault.ts';
import { readConnection, type Connection } from '../machine/connection.ts';
import { createConnectionLog } from '../machine/connection-log.ts';
import { ok } from '../result.ts';
import { createFileReader, type AskForFile } from './handlers/ask-file.ts';
import { createBackupHandlers } from './handlers/backup.ts';
import { createBundleHandlers } from './handlers/bundle.ts';
import { createCheckHandlers } from './handlers/check.ts';
import { createConfigHandlers } from './handlers/config.ts';
import { createKeychainHandlers } from './handlers/keychain.ts';
import { createMachineHandlers } from './handlers/machine.ts';
import { createMessageKeyHandlers } from './handlers/message-key.ts';
import { createProofHandlers } from './handlers/proof.ts';
import { createRehearsalHandlers, type LastSave } from './handlers/rehearsal.ts';
import { createRestoreHandlers, type SealedFile } from './handlers/restore.ts';
import { createSaveHandlers, type AskForFolder, type SaveInProgress } from './handlers/save.ts';
import { createSheetHandlers, type Printer } from './handlers/sheet.ts';
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

/** What a session needs of the world around it; a terminal has less of it than a desktop. */
export interface Surroundings {
  readonly version: string;
  readonly commit: string;
  readonly askForFolder: AskForFolder;
  readonly askForFile: AskForFile;
  readonly clipboard: Clipboard;
  readonly engine: BackupEngine;
  readonly printer: Printer;
  /** Looks at the machine; a test hands in its own. */
  readonly readConnection?: () => Connection;
}

/** One run of the wizard on the trusted side: the vault, the folders, and a handler for every call. */
export function createSession(surroundings: Surroundings): Session {
  const { version, commit, askForFolder, engine, printer } = surroundings;
  const vault = new Vault();
  const desk = new Desk();
  const clipboard = createSecretClipboard(surroundings.clipboard);
  const folders = createFolderTokens();
  const readFile = createFileReader(surroundings.askForFile);
  const log = createConnectionLog(surroundings.readConnection ?? readConnection);
  const saving: SaveInProgress = { current: null };
  const lastSave: { current: LastSave | null } = { current: null };
  const sealedFile: SealedFile = { current: null };
  const wipe = () => {
    vault.wipe();
    desk.close();
    engine.cancel();
    void clipboard.forget();
    folders.forget();
    lastSave.current = null;
    sealedFile.current = null;
  };
  vault.onHold = () => log.begin();
  const app = `Signer Setup ${version}`;
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
    saved: () => lastSave.current !== null,
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
      ...createMachineHandlers(log, folders, homedir()),
      ...createKeychainHandlers(vault),
      ...createProofHandlers(vault),
      ...createBackupHandlers({ vault, engine, app }),
      ...createRestoreHandlers({ vault, engine, folders, readFile, sealedFile }),
      ...createRehearsalHandlers({ vault, engine, sealedFile, lastSave }),
      ...createBundleHandlers({ vault, folders, saving, lastSave }),
      ...createSheetHandlers(printer, folders, saving),
      'password:copy': {
        needs: 'keychain',
        run: async () => {
          const copied = await clipboard.copy(vault.readConfigKeys().authPassword);
          return copied.ok ? ok({ seconds: CLEARED_AFTER }) : copied;
        },
      },
      'password:renew': {
        needs: 'keychain',
        run: () => {
          vault.holdAuthPassword(null);
          return ok(null);
        },
      },
      ...createMessageKeyHandlers(vault),
      ...createConfigHandlers(vault),
      ...createSaveHandlers({ vault, folders, askForFolder, saving, lastSave, log, app }),
      ...createCheckHandlers({ desk, folders, readFile, saving }),
    },
    isMet: (need) => isMet[need](),
    unsaved: () => (vault.holdsUnsaved ? 'key' : desk.holdsUnsaved ? 'config' : null),
    saving: () => saving.current,
    wipe,
  };
}
