import { useEffect, useState, type ReactNode } from 'react';
import type { CallFailure } from '../../electron/contract.ts';
import type { Base58Steps } from '../../electron/keys/message-key.ts';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { failureText } from '../text/failures.ts';
import { frameText } from '../text/frame.ts';
import { base58Text } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { useReveal } from '../wizard/use-reveal.ts';

/** The step the guide sends people to a website for, done and laid open; there is nothing to type. */
export function Base58Step() {
  const { goNext } = useWizard();
  const [masked, setMasked] = useState<Base58Steps | null>(null);
  const [failure, setFailure] = useState<CallFailure['code'] | null>(null);
  const { value, secondsLeft, refusal, show, hide } = useReveal(() =>
    window.signerSetup['message-key:explain']({ reveal: true }),
  );
  useEffect(() => {
    void window.signerSetup['message-key:explain']({ reveal: false }).then((reply) =>
      reply.ok ? setMasked(reply.value) : setFailure(reply.code),
    );
  }, []);
  const shown = value ?? masked;
  const problem = refusal ?? (shown === null && failure !== null ? failureText[failure] : null);
  return (
    <Screen
      title={base58Text.title}
      lead={base58Text.lead}
      primary={{ label: base58Text.next, onPress: goNext }}
    >
      {shown === null ? null : (
        <ol className="steps-58">
          <Part number={1} title={shown.suffix === null ? base58Text.hex64 : base58Text.hex66}>
            <span className="secret-text">
              {shown.suffix === null ? shown.hex : shown.hex.slice(0, -2)}
              {shown.suffix === null ? null : <del className="gone">{shown.suffix}</del>}
            </span>
          </Part>
          <Part number={2} title={shown.suffix === null ? base58Text.noDrop : base58Text.drop}>
            {shown.suffix === null ? base58Text.noDropText : base58Text.dropText}
          </Part>
          <Part number={3} title={base58Text.bytes}>
            <span className="secret-text">{shown.bytes}</span>
          </Part>
          <Part number={4} title={base58Text.encode}>
            <span className="secret-text">{shown.base58}</span>
          </Part>
          <Part number={5} title={base58Text.back}>
            <Chip tone="good">{base58Text.compared}</Chip>
          </Part>
        </ol>
      )}
      <div className="row">
        {value === null ? (
          <Button onPress={show}>{base58Text.show}</Button>
        ) : (
          <>
            <Button onPress={hide}>{base58Text.hide}</Button>
            <span className="help">{frameText.hiddenIn(secondsLeft)}</span>
          </>
        )}
      </div>
      <Refusal title={frameText.notShown} cause={problem}>
        {problem}
      </Refusal>
    </Screen>
  );
}

function Part({
  number,
  title,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <h2>{title}</h2>
      <div className="card">{children}</div>
    </li>
  );
}
