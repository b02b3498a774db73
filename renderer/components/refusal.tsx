import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from './notice.tsx';

interface RefusalProps {
  readonly title: string;
  /** What was refused; null while nothing is, and nothing is drawn. A new one is brought into sight. */
  readonly cause: unknown;
  readonly children: ReactNode;
}

/** Why the trusted side did not do what was asked: read out, and in sight wherever the page stands. */
export function Refusal({ title, cause, children }: RefusalProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    // oxlint-disable-next-line exhaustive-effect-dependencies -- each new refusal is brought into sight
  }, [cause]);
  if (cause === null) return null;
  return (
    <div className="in-sight" ref={box}>
      <Notice tone="bad" title={title} isAlert>
        {children}
      </Notice>
    </div>
  );
}
