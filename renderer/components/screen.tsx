import { useEffect, useRef, type ReactNode } from 'react';
import { frameText } from '../text/frame.ts';
import { pathOf } from '../wizard/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { Button } from './button.tsx';

interface ScreenProps {
  readonly title: string;
  readonly lead?: string;
  /** The one thing to do; its words say what happens. */
  readonly primary: { readonly label: string; readonly onPress: () => void; readonly isDisabled?: boolean };
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

  return (
    <main className="screen">
      <div className="page">
        <p className="eyebrow">{frameText.stepOf(number, path.length)}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? <div className="lead" /> : <p className="lead">{lead}</p>}
        <div className={isWide ? 'wide stack' : 'stack'}>{children}</div>
      </div>
      <footer className="foot">
        {hasBack ? (
          <Button kind="ghost" onPress={onBack ?? goBack}>
            {frameText.back}
          </Button>
        ) : null}
        <div className="foot-right">
          {note === undefined ? null : <span className="foot-note">{note}</span>}
          <Button kind="primary" isDisabled={primary.isDisabled ?? false} onPress={primary.onPress}>
            {primary.label}
          </Button>
        </div>
      </footer>
    </main>
  );
}
