import type { SettingFinding } from '../../electron/config/check-settings.ts';
import { problemText } from '../text/problems.ts';

interface VerdictProps {
  readonly problems: readonly Pick<SettingFinding, 'code' | 'level'>[];
  /** Said when there is nothing to complain about. */
  readonly ok?: string;
}

const LEVELS = {
  error: { tone: 'bad', word: 'Not yet:' },
  warning: { tone: 'warn', word: 'Careful:' },
} as const;

/** What the checker says of one field, in words; colour only repeats the first of them. */
export function Verdict({ problems, ok }: VerdictProps) {
  if (problems.length === 0) return ok === undefined ? null : <p data-tone-text="good">✓ {ok}</p>;
  return problems.map(({ code, level }) => (
    <p key={code}>
      <b data-tone-text={LEVELS[level].tone}>{LEVELS[level].word}</b>
      <span>{problemText[code]}</span>
    </p>
  ));
}
