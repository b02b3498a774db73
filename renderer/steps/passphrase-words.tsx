import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { TextInput } from '../components/text-input.tsx';
import { backupText } from '../text/backup.ts';
import { frameText } from '../text/frame.ts';
import { wordsText } from '../text/steps.ts';
import { useReveal } from '../wizard/use-reveal.ts';

const NUMBERS = Array.from({ length: 10 }, (_, index) => index + 1);

/** The passphrase that is made here: shown to be written down, then typed from the paper. */
export function PassphraseWords({
  typed,
  onType,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}) {
  const { value, secondsLeft, refusal, show, hide } = useReveal(() =>
    window.signerSetup['backup:reveal-passphrase']({}),
  );
  const words = value?.words ?? null;
  return (
    <>
      <div className="stack">
        <h2 className="label">{backupText.created}</h2>
        <ol
          className="words"
          aria-label={backupText.created}
          {...(words === null ? { 'data-hidden': true } : {})}
        >
          {NUMBERS.map((number) => (
            <li key={number} {...(words === null ? { 'aria-label': backupText.hiddenWord(number) } : {})}>
              <span aria-hidden={words === null}>{number}</span>
              {words?.[number - 1] ?? '••••••'}
            </li>
          ))}
        </ol>
        <div className="row">
          <Button onPress={words === null ? show : hide}>
            {words === null ? backupText.show : backupText.hide}
          </Button>
        </div>
        <Refusal title={frameText.notShown} cause={refusal}>
          {refusal}
        </Refusal>
        <Notice tone="secret" title={wordsText.secretNotice}>
          {words === null ? backupText.createdHelp : wordsText.countdown(secondsLeft)}
        </Notice>
      </div>
      <TextInput
        label={backupText.typed}
        help={backupText.typedHelp}
        value={typed}
        isSecret
        onChange={(text) => {
          // Copying from the screen would prove nothing about the paper.
          hide();
          onType(text);
        }}
      />
    </>
  );
}
