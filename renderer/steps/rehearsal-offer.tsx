import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { failureText } from '../text/failures.ts';
import { frameText } from '../text/frame.ts';
import { rehearsalText } from '../text/restore.ts';
import { useWizard } from '../wizard/context.ts';

/** Offers to rehearse the recovery while paper and files are at hand. */
export function RehearsalOffer() {
  const { state, dispatch } = useWizard();
  const [refusal, setRefusal] = useState<string | null>(null);
  const hasWords = typeof state.keychain?.words === 'number';
  const hasBackup = typeof state.receipt?.backup === 'string';
  if (!hasWords && !hasBackup) return null;
  const begin = async () => {
    const reply = await window.signerSetup['rehearsal:begin']({});
    setRefusal(reply.ok ? null : failureText[reply.code]);
    if (reply.ok) dispatch({ type: 'begin-rehearsal' });
  };
  return (
    <section className="section stack">
      <h2>{rehearsalText.offerTitle}</h2>
      {state.isRehearsed ? (
        <Notice tone="good" title={rehearsalText.same}>
          {rehearsalText.done}
        </Notice>
      ) : (
        <>
          <p>{rehearsalText.offer}</p>
          <div>
            <Button onPress={() => void begin()}>{rehearsalText.begin}</Button>
          </div>
        </>
      )}
      <Refusal title={frameText.notDone} cause={refusal}>
        {refusal}
      </Refusal>
    </section>
  );
}
