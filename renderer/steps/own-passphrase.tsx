import { useEffect, useState } from 'react';
import { TextInput } from '../components/text-input.tsx';
import { backupText } from '../text/backup.ts';

const DELAY = 300;

interface OwnPassphraseProps {
  readonly own: string;
  readonly again: string;
  readonly onOwn: (own: string) => void;
  readonly onAgain: (again: string) => void;
}

/** A passphrase that the person thought of: judged while it is typed, typed twice. */
export function OwnPassphrase({ own, again, onOwn, onAgain }: OwnPassphraseProps) {
  const [judged, setJudged] = useState<{ readonly own: string; readonly isStrong: boolean } | null>(null);
  const isStrong = judged?.own === own ? judged.isStrong : null;
  useEffect(() => {
    if (own === '') return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void window.signerSetup['backup:judge-passphrase']({ passphrase: own }).then((reply) => {
        if (isCurrent && reply.ok) setJudged({ own, isStrong: reply.value.isStrong });
      });
    }, DELAY);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [own]);
  const isDifferent = again !== '' && !own.startsWith(again) && own !== again;
  return (
    <>
      <TextInput
        label={backupText.own}
        help={backupText.ownHelp}
        value={own}
        isSecret
        isInvalid={isStrong === false}
        verdict={
          isStrong === null ? null : (
            <p data-tone-text={isStrong ? 'good' : 'bad'}>{isStrong ? backupText.strong : backupText.weak}</p>
          )
        }
        onChange={onOwn}
      />
      <TextInput
        label={backupText.again}
        value={again}
        isSecret
        isInvalid={isDifferent}
        verdict={isDifferent ? <p data-tone-text="bad">{backupText.different}</p> : null}
        onChange={onAgain}
      />
    </>
  );
}
