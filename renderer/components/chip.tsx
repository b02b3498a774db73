import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'secret' | 'neutral';

/** A verdict in a word: colour only repeats what the word says. */
export function Chip({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}
