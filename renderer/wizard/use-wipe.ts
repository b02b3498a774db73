import { useState } from 'react';
import { failureText } from '../text/failures.ts';
import { useWizard } from './context.ts';

interface Wipe {
  /** Why the secrets are still there, in words. */
  readonly refusal: string | null;
  readonly dropRefusal: () => void;
  /** @returns whether it was done */
  readonly wipe: () => Promise<boolean>;
}

/** Has the trusted side forget every secret; the wizard begins anew only once it has. */
export function useWipe(): Wipe {
  const { dispatch } = useWizard();
  const [refusal, setRefusal] = useState<string | null>(null);
  const wipe = async () => {
    const reply = await window.signerSetup['session:wipe']({});
    setRefusal(reply.ok ? null : failureText[reply.code]);
    if (reply.ok) dispatch({ type: 'start-over' });
    return reply.ok;
  };
  return { refusal, dropRefusal: () => setRefusal(null), wipe };
}
