import { useEffect, useRef, type ReactNode, type UIEvent } from 'react';
import { frameText } from '../text/frame.ts';
import { pathOf } from '../wizard/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { Button } from './button.tsx';

interface ScreenProps {
  readonly title: string;
  readonly lead?: string;
  /** Where this is, for a screen outside the path. */
  readonly eyebrow?: string;
  /** The one thing to do; its words say what happens. Absent where the screen itself has it. */
  readonly primary?: { readonly label: string; readonly onPress: () => void; readonly isDisabled?: boolean };
  /** A few words beside the primary button. */
  readonly note?: string;
  readonly hasBack?: boolean;
  /** Where Back leads when it is not the step before. */
  readonly onBack?: () => void;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** One step: a question as heading, which takes the focus, and the foot with Back and the one primary button. */
export function Screen({
  title,
  lead,
  eyebrow,
  primary,
  note,
  hasBack = true,
  onBack,
  isWide = false,
  children,
}: ScreenProps) {
  const { state, goBack } = useWizard();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = pathOf(state);
  const number = path.findIndex(({ id }) => id === state.step) + 1;

  useEffect(() => heading.current?.focus(), []);

  // A double click is one decision: its second half falls on the next screen's button, and would skip that screen.
  const isSecondClick = useRef(false);
  const countClicks = ({ detail }: UIEvent) => {
    isSecondClick.current = detail > 1;
  };
  // That half also took the focus from the heading.
  const press = () => (isSecondClick.current ? heading.current?.focus() : primary?.onPress());

  return (
    <main className="screen">
      <div className="page">
        <p className="eyebrow">{eyebrow ?? frameText.stepOf(number, path.length)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? <div className="lead" /> : <p className="lead">{lead}</p>}
        <div className={isWide ? 'wide stack' : 'stack'}>{children}</div>
      </div>
      {/* oxlint-disable-next-line no-noninteractive-element-interactions -- it only counts its buttons' clicks */}
      <footer
        className="foot"
        onMouseDownCapture={countClicks}
        onClickCapture={countClicks}
        onKeyDownCapture={countClicks}
      >
        {hasBack ? (
          <Button kind="ghost" onPress={onBack ?? goBack}>
            {frameText.back}
          </Button>
        ) : null}
        <div className="foot-right">
          {note === undefined ? null : <span className="foot-note">{note}</span>}
          {primary === undefined ? null : (
            <Button kind="primary" isDisabled={primary.isDisabled ?? false} onPress={press}>
              {primary.label}
            </Button>
          )}
        </div>
      </footer>
    </main>
  );
}
