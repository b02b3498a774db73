import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Confirm } from '../components/confirm.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { TypedWord } from '../components/typed-word.tsx';
import { proofText } from '../text/backup.ts';
import { failureText } from '../text/failures.ts';
import { frameText } from '../text/frame.ts';
import { useWizard } from '../wizard/context.ts';

/** Some of the words, typed from paper and judged on the trusted side; or, on purpose, gone on without. */
export function ProofStep() {
  const { state, dispatch, goNext } = useWizard();
  const [numbers, setNumbers] = useState<readonly number[]>([]);
  const [words, setWords] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [isAll, setIsAll] = useState(false);
  const [asks, setAsks] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isProved = state.proof === 'proved';

  const ask = async (all: boolean) => {
    const reply = await window.signerSetup['proof:ask']({ all });
    setRefusal(reply.ok ? null : failureText[reply.code]);
    if (!reply.ok) return;
    setIsAll(all);
    setWrong([]);
    setNumbers(reply.value.numbers);
    setWords(reply.value.numbers.map(() => ''));
  };
  // Whoever comes here anew is asked for other words.
  useEffect(() => {
    // oxlint-disable-next-line set-state-in-effect -- the state is set when the trusted side has answered
    if (!isProved) void ask(false);
    // oxlint-disable-next-line exhaustive-deps, exhaustive-effect-dependencies
  }, []);

  const answer = async () => {
    const reply = await window.signerSetup['proof:answer']({ words: [...words] });
    setRefusal(reply.ok ? null : failureText[reply.code]);
    if (!reply.ok) {
      if (reply.code === 'proof-stale') void ask(isAll);
      return;
    }
    setWrong(reply.value.wrong);
    if (reply.value.wrong.length > 0) return;
    setWords([]);
    dispatch({ type: 'prove', proof: 'proved' });
  };
  const waive = async () => {
    const reply = await window.signerSetup['proof:waive']({ isAsked: true });
    setAsks(false);
    setRefusal(reply.ok ? null : failureText[reply.code]);
    if (!reply.ok) return;
    dispatch({ type: 'prove', proof: 'waived' });
    goNext();
  };

  if (isProved) {
    return (
      <Screen key="proved" title={proofText.provedTitle} primary={{ label: proofText.next, onPress: goNext }}>
        <Notice tone="good" title={proofText.provedTitle}>
          {proofText.proved}
        </Notice>
      </Screen>
    );
  }
  const isFilled = words.length > 0 && words.every((word) => word.trim() !== '');
  return (
    <Screen
      key="asked"
      title={proofText.title}
      lead={isAll ? proofText.leadAll : proofText.lead(numbers.length)}
      primary={{ label: proofText.check, onPress: () => void answer(), isDisabled: !isFilled }}
    >
      <Refusal title={frameText.notDone} cause={refusal}>
        {refusal}
      </Refusal>
      <div role="status">
        {wrong.length === 0 ? null : (
          <Notice tone="bad" title={proofText.wrongTitle}>
            {proofText.wrong(wrong)}
          </Notice>
        )}
      </div>
      {state.proof === 'waived' && wrong.length === 0 ? (
        <Notice tone="warn" title={proofText.waived.title}>
          {proofText.waived.text}
        </Notice>
      ) : null}
      <form
        className="word-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (isFilled) void answer();
        }}
      >
        {numbers.map((number, index) => (
          <TypedWord
            key={number}
            label={proofText.word(number)}
            value={words[index] ?? ''}
            wrong={wrong.includes(number) ? proofText.wrongWord : null}
            onChange={(word) => {
              setWrong(wrong.filter((each) => each !== number));
              setWords(words.with(index, word));
            }}
          />
        ))}
        {/* Without one, Enter would not send a form of several fields. */}
        <button type="submit" hidden>
          {proofText.check}
        </button>
      </form>
      <p className="help">{proofText.noPaste}</p>
      <div className="row">
        <Button size="small" onPress={() => void ask(!isAll)}>
          {isAll ? proofText.some : proofText.all}
        </Button>
        <Button
          size="small"
          kind="ghost"
          onPress={() => (state.proof === 'waived' ? goNext() : setAsks(true))}
        >
          {proofText.waive}
        </Button>
      </div>
      <Confirm
        isOpen={asks}
        {...proofText.waiveAsk}
        onStay={() => setAsks(false)}
        onGo={() => void waive()}
      />
    </Screen>
  );
}
