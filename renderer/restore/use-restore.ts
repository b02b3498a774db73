import { useState } from 'react';
import type { Reply } from '../../electron/contract.ts';
import type { KeychainFailure } from '../steps/key-failure.tsx';
import { failureText } from '../text/failures.ts';
import type { Restored, RestoreWay } from './restore-screen.tsx';

type RestoreReply = Reply<
  | 'keychain:import-mnemonic'
  | 'keychain:import-private-key'
  | 'restore:unlock-backup'
  | 'restore:open-keychain'
  | 'restore:open-config'
>;
type Failure = Exclude<RestoreReply, { ok: true }>;

const EMPTY_WORDS: readonly string[] = Array.from({ length: 24 }, () => '');

/** What is entered to bring a key back, held by the one screen; and the call that brings it. */
export function useRestore(way: RestoreWay, onRestored: (restored: Restored) => void) {
  const [words, setWords] = useState(EMPTY_WORDS);
  const [passphrase, setPassphrase] = useState('');
  const [privateKey, setPrivateKey] = useState('');
  const [fileName, setFileName] = useState<string | null>(null);
  const [failure, setFailure] = useState<KeychainFailure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const { signerSetup } = window;

  const call = async (replace: boolean): Promise<Failure | Restored> => {
    if (way === 'backup') {
      const reply = await signerSetup['restore:unlock-backup']({ passphrase, replace });
      return reply.ok ? { ...reply.value, config: null } : reply;
    }
    if (way === 'config') {
      const reply = await signerSetup['restore:open-config']({ replace });
      if (!reply.ok) return reply;
      return { keychain: reply.value.keychain, network: reply.value.network, config: reply.value };
    }
    const reply =
      way === 'words'
        ? await signerSetup['keychain:import-mnemonic']({ mnemonic: words.join(' '), replace })
        : way === 'private-key'
          ? await signerSetup['keychain:import-private-key']({ privateKey, replace })
          : await signerSetup['restore:open-keychain']({ replace });
    return reply.ok ? { keychain: reply.value, network: null, config: null } : reply;
  };

  const submit = async (replace = false) => {
    setRefusal(null);
    setFailure(null);
    setIsWorking(true);
    const outcome = await call(replace);
    setIsWorking(false);
    setAsks('code' in outcome && outcome.code === 'keychain-unsaved');
    if (!('code' in outcome)) onRestored(outcome);
    else if (isKeyFailure(outcome)) setFailure(outcome);
    else setRefusal(explain(outcome));
  };

  return {
    words: {
      value: words,
      change: (change: (words: readonly string[]) => readonly string[]) => {
        setFailure(null);
        setWords(change);
      },
    },
    passphrase: { value: passphrase, set: setPassphrase },
    privateKey: {
      value: privateKey,
      set: (text: string) => {
        setFailure(null);
        setPrivateKey(text);
      },
    },
    fileName,
    setFileName: (name: string) => {
      setRefusal(null);
      setFileName(name);
    },
    failure,
    refusal,
    setRefusal,
    isWorking,
    asks,
    dropQuestion: () => setAsks(false),
    isReady:
      way === 'words'
        ? words.every((word) => word !== '')
        : way === 'backup'
          ? fileName !== null && passphrase !== ''
          : way !== 'private-key' || privateKey.trim() !== '',
    submit,
    clear: () => {
      setWords(EMPTY_WORDS);
      setPassphrase('');
      setPrivateKey('');
      setFailure(null);
      setRefusal(null);
    },
  };
}

function isKeyFailure(failure: Failure): failure is Failure & KeychainFailure {
  return failure.code.startsWith('mnemonic-') || failure.code.startsWith('private-key-');
}

/** In words; null for what the person did on purpose or is asked about. */
function explain({ code }: Failure): string | null {
  if (code === 'keychain-unsaved' || code === 'file-cancelled' || code === 'backup-cancelled') return null;
  return (failureText as Readonly<Record<string, string>>)[code] ?? failureText.unexpected;
}
