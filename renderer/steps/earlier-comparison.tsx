import { useEffect, useState } from 'react';
import type { ComparedLine } from '../../electron/config/compare-config.ts';
import { Comparison } from '../check/comparison.tsx';
import { earlierText } from '../text/restore.ts';

/** What changes from the config that the key came from, secrets masked. */
export function EarlierComparison({
  preview,
  fileName,
}: {
  readonly preview: string;
  readonly fileName: string;
}) {
  const [lines, setLines] = useState<readonly ComparedLine[] | null>(null);
  useEffect(() => {
    void window.signerSetup['config:compare']({ preview }).then((reply) => {
      if (reply.ok) setLines(reply.value.lines);
    });
  }, [preview]);
  return lines === null ? null : (
    <section className="section stack">
      <h2>{earlierText.compareTitle(fileName)}</h2>
      <Comparison lines={lines} />
    </section>
  );
}
