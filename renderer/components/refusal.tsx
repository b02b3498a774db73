import type { ReactNode } from 'react';
import { useInSight } from '../wizard/use-in-sight.ts';
import { Notice } from './notice.tsx';

interface RefusalProps {
  readonly title: string;
  /** What was refused; null while nothing is, and nothing is drawn. A new one is brought into sight. */
  readonly cause: unknown;
  readonly children: ReactNode;
}

/** Why the trusted side did not do what was asked: read out, and in sight wherever the page stands. */
export function Refusal({ title, cause, children }: RefusalProps) {
  const box = useInSight(cause, 'nearest');
  if (cause === null) return null;
  return (
    <div className="in-sight" ref={box}>
      <Notice tone="bad" title={title} isAlert>
        {children}
      </Notice>
    </div>
  );
}
