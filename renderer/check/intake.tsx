import { useState, type ClipboardEvent } from 'react';
import { Button } from '../components/button.tsx';
import { TextInput } from '../components/text-input.tsx';
import { checkText } from '../text/check.ts';

interface IntakeProps {
  readonly onOpen: () => void;
  readonly onPaste: (text: string) => void;
}

/** The longest text that is taken, as in the contract. */
const MOST_CHARACTERS = 2 ** 20;

/** Two ways to bring a config: a file, or the clipboard. */
export function Intake({ onOpen, onPaste }: IntakeProps) {
  const [text, setText] = useState('');
  // SECURITY: 3.8 – what is pasted may hold a key: it goes to the trusted side without being shown.
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    onPaste(event.clipboardData.getData('text/plain'));
  };
  return (
    <>
      <section className="card door">
        <h2>{checkText.openTitle}</h2>
        <p>{checkText.openText}</p>
        <Button kind="primary" onPress={onOpen}>
          {checkText.open}
        </Button>
      </section>
      <section className="card door">
        <h2>{checkText.pasteTitle}</h2>
        <div className="paste" onPaste={take}>
          <TextInput
            label={checkText.pasteLabel}
            help={checkText.pasteHelp}
            isSecret
            rows={4}
            maxLength={MOST_CHARACTERS}
            value={text}
            onChange={setText}
          />
        </div>
        <Button isDisabled={text.trim() === ''} onPress={() => onPaste(text)}>
          {checkText.pasteButton}
        </Button>
      </section>
    </>
  );
}
