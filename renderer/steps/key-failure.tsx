import type { CallFailure } from '../../electron/contract.ts';
import type { MnemonicFailure, WordRepair } from '../../electron/keys/mnemonic-rules.ts';
import type { PrivateKeyFailure } from '../../electron/keys/private-key.ts';
import { Button } from '../components/button.tsx';
import { failureText } from '../text/failures.ts';
import { keyText } from '../text/steps.ts';
import { useInSight } from '../wizard/use-in-sight.ts';

export type KeychainFailure = MnemonicFailure | PrivateKeyFailure | CallFailure;

interface KeyFailureProps {
  readonly failure: KeychainFailure;
  readonly mnemonic: string;
  /** Takes the phrase with one word replaced. */
  readonly onRepair: (mnemonic: string) => void;
}

/** Why a key was refused; for words, by number, with near words and changes that make the phrase valid. */
export function KeyFailure({ failure, mnemonic, onRepair }: KeyFailureProps) {
  const box = useInSight(failure, 'center');
  const offer = ({ number, word }: WordRepair, label: string) => (
    <Button
      key={`${number} ${word}`}
      size="small"
      onPress={() => onRepair(replaceWord(mnemonic, number, word))}
    >
      {label}
    </Button>
  );
  if (failure.code !== 'mnemonic-word-unknown' && failure.code !== 'mnemonic-checksum') {
    return (
      <div ref={box} data-tone-text="bad">
        {failure.code === 'mnemonic-word-count' ? keyText.counted(failure.count) : failureText[failure.code]}
      </div>
    );
  }
  const unknown = failure.code === 'mnemonic-word-unknown' ? failure.words : [];
  return (
    <div className="stack" ref={box}>
      {unknown.map(({ number, nearest }) => (
        <div key={number}>
          <p data-tone-text="bad">
            {nearest.length > 0 ? keyText.nearest(number) : keyText.unknownWord(number)}
          </p>
          <div className="row">{nearest.map((word) => offer({ number, word }, word))}</div>
        </div>
      ))}
      {failure.code === 'mnemonic-checksum' ? <p data-tone-text="bad">{keyText.checksum}</p> : null}
      {failure.repairs.length > 0 ? (
        <div>
          <p>{keyText.repairs}</p>
          <div className="row">
            {failure.repairs.map((repair) => offer(repair, keyText.repair(repair.number, repair.word)))}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** The phrase with word `number` (from 1) replaced; the words are counted as the trusted side counts them. */
function replaceWord(mnemonic: string, number: number, word: string): string {
  const words = mnemonic.split(/[\s\d.,;:()[\]"'-]+/u).filter((each) => each !== '');
  return words.with(number - 1, word).join(' ');
}
