import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Choices } from '../components/choices.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { Working } from '../components/working.tsx';
import { backupText } from '../text/backup.ts';
import { failureText } from '../text/failures.ts';
import { useWizard } from '../wizard/context.ts';
import { OwnPassphrase } from './own-passphrase.tsx';
import { PassphraseWords } from './passphrase-words.tsx';

type Way = 'created' | 'own' | 'none';

/** The encrypted backup: a passphrase, a seal, and one opening before it counts. */
export function BackupStep() {
  const { state, dispatch, goNext } = useWizard();
  const [way, setWay] = useState<Way>('created');
  const [typed, setTyped] = useState('');
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const [phase, setPhase] = useState<'seal' | 'test' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { backup, network, keychain } = state;
  const { signerSetup } = window;

  const seal = async () => {
    setRefusal(null);
    setPhase('seal');
    const sealed = await signerSetup['backup:seal']({ own: way === 'own' ? own : null, network });
    if (!sealed.ok) {
      setPhase(null);
      // Who cancels knows it.
      setRefusal(sealed.code === 'backup-cancelled' ? null : failureText[sealed.code]);
      return;
    }
    setPhase('test');
    const tested = await signerSetup['backup:test']({ passphrase: way === 'own' ? again : typed });
    setPhase(null);
    if (!tested.ok) {
      setRefusal(tested.code === 'backup-cancelled' ? null : failureText[tested.code]);
      return;
    }
    setTyped('');
    setOwn('');
    setAgain('');
    dispatch({ type: 'hold-backup', backup: { network, size: tested.value.size } });
  };
  const drop = async () => {
    const reply = await signerSetup['backup:drop']({});
    if (reply.ok) dispatch({ type: 'hold-backup', backup: null });
  };

  if (backup !== null) {
    const isStale = backup.network !== network;
    return (
      <Screen
        key="sealed"
        title={backupText.doneTitle}
        primary={
          isStale
            ? { label: backupText.again2, onPress: () => void drop() }
            : { label: backupText.next, onPress: goNext }
        }
      >
        {isStale ? (
          <Notice tone="warn" title={backupText.staleNotice.title}>
            {backupText.staleNotice.text}
          </Notice>
        ) : (
          <>
            <Notice tone="good" title={backupText.doneTitle}>
              {backupText.done(backup.size)}
            </Notice>
            <div className="row">
              <Button size="small" onPress={() => void drop()}>
                {backupText.again2}
              </Button>
            </div>
          </>
        )}
      </Screen>
    );
  }
  if (phase !== null) {
    return (
      <Screen key="working" title={backupText.title} hasBack={false}>
        <Working
          label={backupText.phases[phase]}
          cancel={backupText.cancel}
          onCancel={() => void signerSetup['backup:cancel']({})}
        />
      </Screen>
    );
  }
  const { ways, waysWithoutWords } = backupText;
  const none = keychain?.words === null ? waysWithoutWords : ways.none;
  const isReady = way === 'own' ? own !== '' && own === again : typed.trim() !== '';
  const primary =
    way === 'none'
      ? { label: backupText.nextWithout, onPress: goNext }
      : { label: backupText.seal, onPress: () => void seal(), isDisabled: !isReady };
  return (
    <Screen key="unsealed" title={backupText.title} lead={backupText.lead} primary={primary}>
      <Refusal title={backupText.notDone} cause={refusal}>
        {refusal}
      </Refusal>
      <Choices
        label={backupText.way}
        isLabelHidden
        choices={[
          { id: 'created' as const, ...ways.created },
          { id: 'own' as const, ...ways.own },
          { id: 'none' as const, ...none },
        ]}
        value={way}
        onChange={(id) => {
          setRefusal(null);
          setTyped('');
          setOwn('');
          setAgain('');
          setWay(id);
        }}
      />
      {way === 'created' ? <PassphraseWords typed={typed} onType={setTyped} /> : null}
      {way === 'own' ? <OwnPassphrase own={own} again={again} onOwn={setOwn} onAgain={setAgain} /> : null}
    </Screen>
  );
}
