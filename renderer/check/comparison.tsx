import type { ComparedLine } from '../../electron/config/compare-config.ts';
import { checkText } from '../text/check.ts';

/** Lines of the same that are shown around a change. */
const AROUND = 2;

type Part =
  | { readonly kind: 'line'; readonly line: ComparedLine }
  | { readonly kind: 'gap'; readonly count: number; readonly at: number };

/** The masked difference, line by line; what stays the same is folded away. */
export function Comparison({ lines }: { readonly lines: readonly ComparedLine[] }) {
  return (
    <div className="code">
      <ol className="comparison" aria-label={checkText.comparison}>
        {foldLines(lines).map((part) =>
          part.kind === 'gap' ? (
            <li key={`gap ${part.at}`} className="gap">
              {checkText.unchanged(part.count)}
            </li>
          ) : (
            <li key={`${part.line.before} ${part.line.after}`} data-kind={part.line.kind}>
              <span className="number" aria-hidden="true">
                {part.line.after ?? part.line.before}
              </span>
              <span className="sign" aria-hidden="true">
                {{ same: ' ', removed: '−', added: '+' }[part.line.kind]}
              </span>
              <span>
                <span className="hidden-visually">{sayKind(part.line)}</span>
                {part.line.text}
                {part.line.hidden ? (
                  <span className="chip" data-tone="secret">
                    {checkText.hiddenChange}
                  </span>
                ) : null}
              </span>
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

function sayKind({ kind }: ComparedLine): string {
  return kind === 'same' ? '' : `${kind === 'added' ? checkText.comes : checkText.goes}: `;
}

function foldLines(lines: readonly ComparedLine[]): Part[] {
  const isNear = (index: number) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same');
  const parts: Part[] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (isNear(index)) parts.push({ kind: 'line', line });
    else if (last?.kind === 'gap') parts.splice(-1, 1, { ...last, count: last.count + 1 });
    else parts.push({ kind: 'gap', count: 1, at: index });
  }
  return parts;
}
