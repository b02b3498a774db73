import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { failureText } from '../text/failures.ts';
import { earlierText } from '../text/restore.ts';
import { useWizard } from '../wizard/context.ts';

/** The password that came with an earlier config: kept, or made anew. */
export function EarlierPassword({ keeps }: { readonly keeps: boolean }) {
  const { dispatch } = useWizard();
  const [refusal, setRefusal] = useState<string | null>(null);
  const renew = async () => {
    const reply = await window.signerSetup['password:renew']({});
    setRefusal(reply.ok ? null : failureText[reply.code]);
    if (reply.ok) dispatch({ type: 'renew-password' });
  };
  return (
    <section className="stack">
      <h2 className="label">{earlierText.password}</h2>
      <p className="help" role="status">
        {refusal ?? (keeps ? earlierText.keeps : earlierText.renewed)}
      </p>
      {keeps ? (
        <div>
          <Button size="small" onPress={() => void renew()}>
            {earlierText.renew}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
