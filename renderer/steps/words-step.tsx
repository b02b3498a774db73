import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { SheetOffer } from '../components/sheet-offer.tsx';
import { frameText } from '../text/frame.ts';
import { wordsText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { useReveal } from '../wizard/use-reveal.ts';

/** The words, hidden until asked for, in numbered boxes; held by this screen only. */
export function WordsStep() {
  const { state, goNext } = useWizard();
  const { value, secondsLeft, refusal, show, hide } = useReveal(() =>
    window.signerSetup['keychain:reveal-mnemonic']({}),
  );
  const words = value?.words ?? null;
  const count = state.keychain?.words ?? 24;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <Screen
      title={wordsText.title(count)}
      lead={wordsText.lead}
      primary={{ label: wordsText.next, onPress: goNext }}
    >
      <ol className="words" aria-label={wordsText.boxes} {...(words === null ? { 'data-hidden': true } : {})}>
        {numbers.map((number) => (
          <li key={number} {...(words === null ? { 'aria-label': wordsText.hiddenWord(number) } : {})}>
            <span aria-hidden={words === null}>{number}</span>
            {words?.[number - 1] ?? '••••••'}
          </li>
        ))}
      </ol>
      <div className="row">
        {words === null ? (
          <Button onPress={show}>{wordsText.show}</Button>
        ) : (
          <Button onPress={hide}>{wordsText.hide}</Button>
        )}
      </div>
      <Refusal title={frameText.notShown} cause={refusal}>
        {refusal}
      </Refusal>
      <Notice tone="secret" title={wordsText.secretNotice}>
        {words === null ? wordsText.beforeNotice : wordsText.countdown(secondsLeft)}
      </Notice>
      {state.keychain === null ? null : <SheetOffer keychain={state.keychain} onBefore={hide} />}
    </Screen>
  );
}
