import { useState } from 'react';
import type { Reply } from '../../electron/contract.ts';
import { Choices } from '../components/choices.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import type { KeychainFailure } from '../steps/key-failure.tsx';
import { failureText } from '../text/failures.ts';
import { rehearsalText, restoreText } from '../text/restore.ts';
import { useWizard } from '../wizard/context.ts';
import { BackupEntry } from './backup-entry.tsx';
import { PhraseEntry } from './phrase-entry.tsx';

type Way = 'words' | 'backup';
type Failure = Exclude<Reply<'rehearsal:words' | 'rehearsal:unlock-backup'>, { ok: true }>;

/** The worst day, rehearsed: the key comes back from paper or file and is compared with the saved config. */
export function RehearsalScreen() {
  const { state, dispatch } = useWizard();
  const hasWords = typeof state.keychain?.words === 'number';
  const [way, setWay] = useState<Way>(hasWords ? 'words' : 'backup');
  const [words, setWords] = useState<readonly string[]>(() =>
    Array.from({ length: state.keychain?.words ?? 24 }, () => ''),
  );
  const [passphrase, setPassphrase] = useState('');
  const [fileName, setFileName] = useState<string | null>(null);
  const [failure, setFailure] = useState<KeychainFailure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const goBack = () => dispatch({ type: 'go', step: 'receipt' });

  const check = async () => {
    setFailure(null);
    setRefusal(null);
    setIsWorking(true);
    const reply =
      way === 'words'
        ? await window.signerSetup['rehearsal:words']({ mnemonic: words.join(' ') })
        : await window.signerSetup['rehearsal:unlock-backup']({ passphrase });
    setIsWorking(false);
    if (!reply.ok) {
      if (isWordFailure(reply)) setFailure(reply);
      else if (reply.code !== 'backup-cancelled') setRefusal(failureText[reply.code]);
      return;
    }
    setWords([]);
    setPassphrase('');
    dispatch({ type: 'rehearsed' });
  };

  if (state.isRehearsed) {
    return (
      <Screen
        key="same"
        eyebrow={rehearsalText.eyebrow}
        title={rehearsalText.same}
        hasBack={false}
        primary={{ label: rehearsalText.back, onPress: goBack }}
      >
        <Notice tone="good" title={rehearsalText.same}>
          {rehearsalText.sameText}
        </Notice>
      </Screen>
    );
  }
  const isReady =
    way === 'words' ? words.every((word) => word !== '') : fileName !== null && passphrase !== '';
  const ways = (hasWords ? (['words', 'backup'] as const) : (['backup'] as const)).map((id) => ({
    id,
    ...restoreText.ways[id],
  }));
  return (
    <Screen
      key="entry"
      eyebrow={rehearsalText.eyebrow}
      title={rehearsalText.title}
      lead={rehearsalText.lead}
      onBack={goBack}
      primary={{
        label: rehearsalText.check,
        onPress: () => void check(),
        isDisabled: !isReady || isWorking,
      }}
    >
      <Choices
        label={rehearsalText.way}
        isLabelHidden
        isRow
        choices={ways}
        value={way}
        onChange={(id) => {
          setFailure(null);
          setRefusal(null);
          setWay(id);
        }}
      />
      {way === 'words' ? (
        <PhraseEntry
          words={words}
          failure={failure}
          onChange={(change) => {
            setFailure(null);
            setWords(change);
          }}
        />
      ) : (
        <BackupEntry
          fileName={fileName}
          passphrase={passphrase}
          isWorking={isWorking}
          onOpened={(name) => {
            setRefusal(null);
            setFileName(name);
          }}
          onPassphrase={setPassphrase}
          onRefused={setRefusal}
        />
      )}
      <Refusal title={rehearsalText.notSame} cause={refusal}>
        {refusal}
      </Refusal>
    </Screen>
  );
}

function isWordFailure(failure: Failure): failure is Failure & KeychainFailure {
  return failure.code.startsWith('mnemonic-');
}
