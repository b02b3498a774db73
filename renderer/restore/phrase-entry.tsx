import { useState } from 'react';
import { Segments } from '../components/segments.tsx';
import { KeyFailure, type KeychainFailure } from '../steps/key-failure.tsx';
import { restoreText } from '../text/restore.ts';
import { WORD_COUNTS_SHOWN } from '../wizard/choices.ts';
import { WordBoxes } from './word-boxes.tsx';

interface PhraseEntryProps {
  readonly words: readonly string[];
  readonly failure: KeychainFailure | null;
  readonly onChange: (change: (words: readonly string[]) => readonly string[]) => void;
}

/** As many boxes as the phrase has words; what is wrong with it is named by number, with repairs. */
export function PhraseEntry({ words, failure, onChange }: PhraseEntryProps) {
  const [count, setCount] = useState(`${words.length}`);
  const wrong = failure?.code === 'mnemonic-word-unknown' ? failure.words.map(({ number }) => number) : [];
  const resize = (chosen: string) => {
    setCount(chosen);
    onChange((now) => Array.from({ length: Number(chosen) }, (_, index) => now[index] ?? ''));
  };
  return (
    <div className="stack">
      <Segments
        label={restoreText.howMany}
        choices={WORD_COUNTS_SHOWN.toReversed().map((each) => ({ id: `${each}`, title: `${each}` }))}
        value={count}
        onChange={resize}
      />
      <WordBoxes words={words} wrong={wrong} onChange={onChange} />
      <div role="status">
        {failure === null ? null : (
          <KeyFailure
            failure={failure}
            mnemonic={words.join(' ')}
            onRepair={(mnemonic) => onChange(() => mnemonic.split(' '))}
          />
        )}
      </div>
    </div>
  );
}
