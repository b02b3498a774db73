import { useEffect, useState } from 'react';
import type { SettingFinding } from '../../electron/config/check-settings.ts';
import type { Network, Placement, Settings } from '../../electron/config/release.ts';

const DELAY = 120;

/**
 * Verdicts on the form, asked from the trusted side shortly after the last change; an answer to an older
 * state of the form is dropped.
 * @returns the verdicts, null until the first answer; and a way to take over fresher ones
 */
export function useProblems(
  release: string,
  network: Network,
  placement: Placement,
  settings: Settings,
): readonly [readonly SettingFinding[] | null, (problems: readonly SettingFinding[]) => void] {
  const [problems, setProblems] = useState<readonly SettingFinding[] | null>(null);
  const draft = JSON.stringify({ release, network, placement, settings });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const request = JSON.parse(draft) as Parameters<(typeof window.signerSetup)['config:check']>[0];
      void window.signerSetup['config:check'](request).then((reply) => {
        // Better no verdict than that of an earlier text.
        if (isCurrent) setProblems(reply.ok ? reply.value.problems : null);
      });
    }, DELAY);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [draft]);
  return [problems, setProblems];
}
