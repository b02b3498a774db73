import { useState } from 'react';
import type { KeychainSummary } from '../../electron/keys/keychain.ts';
import { sheetText } from '../text/backup.ts';
import { failureText } from '../text/failures.ts';
import { useWizard } from '../wizard/context.ts';
import { Button } from './button.tsx';
import { Sheet } from './sheet.tsx';

const NAME = 'signer-sheet.pdf';

/** Prints the recovery sheet or saves it as PDF. */
export function SheetOffer({
  keychain,
  onBefore,
}: {
  readonly keychain: KeychainSummary;
  /** Called before the page is put on paper: what is secret on the screen goes first. */
  readonly onBefore?: () => void;
}) {
  const { state } = useWizard();
  const [outcome, setOutcome] = useState<string | null>(null);
  const [date] = useState(() => new Date().toISOString().slice(0, 10));
  const print = async () => {
    onBefore?.();
    const reply = await window.signerSetup['sheet:print']({});
    setOutcome(
      reply.ok ? (reply.value.isPrinted ? sheetText.printed : sheetText.notPrinted) : failureText[reply.code],
    );
  };
  const save = async () => {
    onBefore?.();
    const folder = await window.signerSetup['folder:choose']({});
    if (!folder.ok) {
      setOutcome(folder.code === 'folder-cancelled' ? null : failureText[folder.code]);
      return;
    }
    const { token, display } = folder.value;
    let reply = await window.signerSetup['sheet:save']({ folder: token, name: NAME });
    // Nothing secret and nobody's choice: a name that is taken just gives way.
    if (!reply.ok && 'suggestion' in reply && reply.suggestion !== undefined) {
      reply = await window.signerSetup['sheet:save']({ folder: token, name: reply.suggestion });
    }
    setOutcome(reply.ok ? sheetText.saved(reply.value.file.name, display) : failureText[reply.code]);
  };
  return (
    <section className="section stack">
      <h2>{sheetText.offer}</h2>
      <p className="help">{sheetText.offerText}</p>
      <div className="row">
        <Button size="small" onPress={() => void print()}>
          {sheetText.print}
        </Button>
        <Button size="small" onPress={() => void save()}>
          {sheetText.save}
        </Button>
      </div>
      <p className="help" role="status">
        {outcome}
      </p>
      <Sheet keychain={keychain} network={state.network} version={state.app.version} date={date} />
    </section>
  );
}
