import { useEffect, useState } from 'react';
import type { SettingFinding } from '../../electron/config/check-settings.ts';
import type { Network, Settings } from '../../electron/config/release.ts';

const DELAY = 120;

/**
 * Verdicts on the form, asked from the trusted side shortly after the last change; an answer to an older
 * state of the form is dropped.
 * @returns null until the first answer
 */
export function useProblems(
  release: string,
  network: Network,
  settings: Settings,
): readonly SettingFinding[] | null {
  const [problems, setProblems] = useState<readonly SettingFinding[] | null>(null);
  const draft = JSON.stringify({ release, network, settings });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const request = JSON.parse(draft) as Parameters<(typeof window.signerSetup)['config:check']>[0];
      void window.signerSetup['config:check'](request).then((reply) => {
        if (isCurrent && reply.ok) setProblems(reply.value.problems);
      });
    }, DELAY);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [draft]);
  return problems;
}
