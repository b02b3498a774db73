import { useState } from 'react';
import { failureText } from '../text/failures.ts';
import { passwordText } from '../text/saving.ts';
import { Button } from './button.tsx';

/** Copies the password between node and signer, for the one place where it has to be pasted: the node's config. */
export function CopyPassword() {
  const [outcome, setOutcome] = useState<string | null>(null);
  const copy = async () => {
    const reply = await window.signerSetup['password:copy']({});
    setOutcome(reply.ok ? passwordText.copied(reply.value.seconds) : failureText[reply.code]);
  };
  return (
    <div className="stack">
      <div>
        <Button size="small" onPress={() => void copy()}>
          {passwordText.copy}
        </Button>
      </div>
      <p className="help" role="status">
        {outcome ?? passwordText.help}
      </p>
    </div>
  );
}
