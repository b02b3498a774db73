import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings an element into sight each time what it tells of changes.
 * @returns the ref of that element
 */
export function useInSight(cause: unknown, block: 'center' | 'nearest'): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block });
    // oxlint-disable-next-line exhaustive-effect-dependencies -- each new cause is brought into sight
  }, [cause, block]);
  return box;
}
