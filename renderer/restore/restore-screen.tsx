import { useState } from 'react';
import type { RestoredConfig } from '../../electron/contract.ts';
import type { Network } from '../../electron/config/release.ts';
import type { KeychainSummary } from '../../electron/keys/keychain.ts';
import { Choices } from '../components/choices.tsx';
import { Confirm } from '../components/confirm.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { TextInput } from '../components/text-input.tsx';
import { KeyFailure } from '../steps/key-failure.tsx';
import { restoreText } from '../text/restore.ts';
import { keyText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { BackupEntry } from './backup-entry.tsx';
import { PhraseEntry } from './phrase-entry.tsx';
import { RestoredKey } from './restored-key.tsx';
import { useRestore } from './use-restore.ts';

/** A key that came back, and what came with it. */
export interface Restored {
  readonly keychain: KeychainSummary;
  readonly network: Network | null;
  readonly config: RestoredConfig | null;
}

const WAYS = ['words', 'backup', 'config', 'keychain-file', 'private-key'] as const;
export type RestoreWay = (typeof WAYS)[number];

/** The third door: bring a key back, compare it, then write a config for it. */
export function RestoreScreen() {
  const { dispatch } = useWizard();
  const [way, setWay] = useState<RestoreWay>('words');
  const [restored, setRestored] = useState<Restored | null>(null);
  const entry = useRestore(way, setRestored);
  const { words, passphrase, privateKey, failure } = entry;

  if (restored !== null) return <RestoredKey restored={restored} />;
  return (
    <Screen
      eyebrow={restoreText.eyebrow}
      title={restoreText.title}
      lead={restoreText.lead}
      onBack={() => dispatch({ type: 'go', step: 'home' })}
      primary={{
        label: restoreLabel(way),
        onPress: () => void entry.submit(),
        isDisabled: !entry.isReady || entry.isWorking,
      }}
    >
      <Choices
        label={restoreText.way}
        isLabelHidden
        isRow
        choices={WAYS.map((id) => ({ id, ...restoreText.ways[id] }))}
        value={way}
        onChange={(id) => {
          entry.clear();
          setWay(id);
        }}
      />
      {way === 'words' ? <PhraseEntry words={words.value} failure={failure} onChange={words.change} /> : null}
      {way === 'backup' ? (
        <BackupEntry
          fileName={entry.fileName}
          passphrase={passphrase.value}
          isWorking={entry.isWorking}
          onOpened={entry.setFileName}
          onPassphrase={passphrase.set}
          onRefused={entry.setRefusal}
        />
      ) : null}
      {way === 'private-key' ? (
        <TextInput
          label={keyText.privateKey}
          help={keyText.privateKeyHelp}
          value={privateKey.value}
          rows={2}
          isSecret
          isInvalid={failure !== null}
          verdict={
            failure === null ? null : <KeyFailure failure={failure} mnemonic="" onRepair={() => undefined} />
          }
          onChange={privateKey.set}
        />
      ) : null}
      <Refusal title={restoreText.notDone} cause={entry.refusal}>
        {entry.refusal}
      </Refusal>
      <Confirm
        isOpen={entry.asks}
        {...keyText.replaceAsk}
        onStay={entry.dropQuestion}
        onGo={() => void entry.submit(true)}
      />
    </Screen>
  );
}

function restoreLabel(way: RestoreWay): string {
  if (way === 'backup') return restoreText.unlock;
  return way === 'config' || way === 'keychain-file' ? restoreText.open : restoreText.read;
}
