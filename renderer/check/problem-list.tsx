import type { PlacedProblem } from '../../electron/config/review-config.ts';
import { Button } from '../components/button.tsx';
import { checkText } from '../text/check.ts';
import { describeFix } from '../text/fixes.ts';
import { problemText } from '../text/problems.ts';
import { reasonText } from '../text/reasons.ts';

/** A problem and its place in the verdict, by which it is fixed. */
export interface ListedProblem {
  readonly problem: PlacedProblem;
  readonly index: number;
}

interface ProblemListProps {
  readonly title: string;
  readonly problems: readonly ListedProblem[];
  readonly onShow: (problem: PlacedProblem) => void;
  readonly onFix: (index: number) => void;
}

/** One layer of the verdict: each problem with its place, why it matters, and what a click does. */
export function ProblemList({ title, problems, onShow, onFix }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <section className="problems" aria-label={title} data-level={problems[0]?.problem.level}>
      <h2>
        {title} <span className="count">{problems.length}</span>
      </h2>
      <ol>
        {problems.map(({ problem, index }) => (
          <li key={index}>
            <Problem problem={problem} onShow={() => onShow(problem)} onFix={() => onFix(index)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Problem({
  problem,
  onShow,
  onFix,
}: {
  readonly problem: PlacedProblem;
  readonly onShow: () => void;
  readonly onFix: () => void;
}) {
  const { code, field, line, column, place, fix } = problem;
  const reason = reasonText[code];
  const order = fix === null ? '' : describeFix(fix);
  return (
    <>
      <p className="problem-place">
        {place === null ? checkText.absent(field) : checkText.place(line, column, field)}
      </p>
      <p>{problemText[code]}</p>
      {reason === undefined ? null : <p className="help">{reason}</p>}
      <div className="row">
        {fix === null ? null : (
          <Button size="small" label={checkText.fixLabel(order)} onPress={onFix}>
            {order}
          </Button>
        )}
        {place === null ? null : (
          <Button size="small" kind="ghost" label={checkText.showLabel(line)} onPress={onShow}>
            {checkText.show}
          </Button>
        )}
      </div>
    </>
  );
}
