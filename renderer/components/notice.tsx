import type { ReactNode } from 'react';
import type { Tone } from './chip.tsx';

interface NoticeProps {
  readonly tone: Tone;
  /** The bold first word. */
  readonly title: string;
  /** Read out at once when it appears: for what just went wrong. */
  readonly isAlert?: boolean;
  readonly children: ReactNode;
}

/** A soft band with a bold first word. */
export function Notice({ tone, title, isAlert = false, children }: NoticeProps) {
  return (
    <div className="notice appear" data-tone={tone} {...(isAlert ? { role: 'alert' } : {})}>
      <b>{title}</b>
      <div>{children}</div>
    </div>
  );
}
