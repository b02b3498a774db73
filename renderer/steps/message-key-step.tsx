import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Choices } from '../components/choices.tsx';
import { Grouped } from '../components/grouped.tsx';
import { Screen } from '../components/screen.tsx';
import { TextInput } from '../components/text-input.tsx';
import { failureText } from '../text/failures.ts';
import { messageKeyText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';

type Way = 'reuse' | 'create' | 'import';
const WAYS: readonly Way[] = ['reuse', 'create', 'import'];

/** The second key of the 2024 releases: reused, made here, or brought along. */
export function MessageKeyStep() {
  const { state, dispatch, goNext } = useWizard();
  const held = state.messageKey;
  const [way, setWay] = useState<Way>(held?.way ?? 'reuse');
  const [value, setValue] = useState('');
  const [failure, setFailure] = useState<keyof typeof failureText | null>(null);
  const [isChanging, setIsChanging] = useState(false);
  const isHeld = held !== null && held.way === way && value === '' && !isChanging;

  const choose = async () => {
    if (isHeld) return goNext();
    const request = way === 'import' ? { way, value } : { way };
    const reply = await window.signerSetup['message-key:choose'](request);
    if (!reply.ok) return setFailure(reply.code);
    setValue('');
    setIsChanging(false);
    dispatch({ type: 'hold-message-key', messageKey: reply.value });
  };

  return (
    <Screen
      title={messageKeyText.title}
      lead={messageKeyText.lead}
      primary={{ label: isHeld ? messageKeyText.next : messageKeyText.choose, onPress: () => void choose() }}
    >
      <Choices
        label={messageKeyText.way}
        isLabelHidden
        choices={WAYS.map((id) => ({ id, ...messageKeyText.ways[id] }))}
        value={way}
        onChange={(id) => {
          setFailure(null);
          setValue('');
          setIsChanging(false);
          setWay(id);
        }}
      />
      {way === 'import' && !isHeld ? (
        <TextInput
          label={messageKeyText.value}
          help={messageKeyText.valueHelp}
          value={value}
          isSecret
          isInvalid={failure !== null}
          verdict={failure === null ? null : <p data-tone-text="bad">{failureText[failure]}</p>}
          onChange={(text) => {
            setFailure(null);
            setValue(text);
          }}
        />
      ) : null}
      <div role="status">
        {isHeld && held !== null ? (
          <dl className="facts-list card appear">
            <dt>{messageKeyText.publicKey}</dt>
            <dd>
              <Grouped value={held.publicKey} />
              <p className="help">{messageKeyText.publicKeyHelp}</p>
              {way === 'import' ? (
                <Button size="small" onPress={() => setIsChanging(true)}>
                  {messageKeyText.another}
                </Button>
              ) : null}
            </dd>
          </dl>
        ) : null}
      </div>
    </Screen>
  );
}
