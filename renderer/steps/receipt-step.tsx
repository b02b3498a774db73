import { CopyPassword } from '../components/copy-password.tsx';
import { FileReceipt } from '../components/file-receipt.tsx';
import { Grouped } from '../components/grouped.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { SheetOffer } from '../components/sheet-offer.tsx';
import { frameText } from '../text/frame.ts';
import { nextStepsFor } from '../text/next-steps.ts';
import { receiptText } from '../text/saving.ts';
import { useWizard } from '../wizard/context.ts';
import { currentRelease, currentSettings, hasMessageKey } from '../wizard/state.ts';
import { useWipe } from '../wizard/use-wipe.ts';
import { RehearsalOffer } from './rehearsal-offer.tsx';

/** What was written, as read back, and how to go on. */
export function ReceiptStep() {
  const { state } = useWizard();
  const { refusal, wipe } = useWipe();
  const { receipt, hasForgotten } = state;
  if (receipt === null) return null;
  const { facts } = receiptText;
  const hasPassword = currentRelease(state).fields.some(({ source }) => source === 'auth-password');
  const config = receipt.files[0]?.name ?? '';
  const { endpoint: typed = '' } = currentSettings(state);
  const endpoint = typeof typed === 'string' ? typed.trim() : '';
  return (
    <Screen
      title={receiptText.title}
      lead={receiptText.lead}
      hasBack={false}
      note={receiptText.finishNote}
      primary={{ label: receiptText.finish, onPress: () => void wipe() }}
    >
      <Refusal title={frameText.notDone} cause={refusal}>
        {refusal}
      </Refusal>
      <section className="files" aria-label={receiptText.files}>
        {receipt.files.map((file) => (
          <FileReceipt key={file.name} file={file} />
        ))}
      </section>
      <section className="section">
        <h2>{receiptText.identity}</h2>
        <dl className="facts-list card">
          <dt>{facts.publicKey}</dt>
          <dd>
            <Grouped value={receipt.publicKey} />
          </dd>
          <dt>{facts.address}</dt>
          <dd>
            <Grouped value={receipt.address} />
          </dd>
          <dt>{facts.network}</dt>
          <dd>{frameText.networks[receipt.network]}</dd>
          <dt>{facts.release}</dt>
          <dd>{currentRelease(state).title}</dd>
          <dt>{facts.folder}</dt>
          <dd>
            <code>{receipt.folder}</code>
          </dd>
          <dt>{facts.savedAt}</dt>
          <dd>{receipt.savedAt.replace('T', ' ').replace(/\.\d+Z$/u, ' UTC')}</dd>
          <dt>{facts.words}</dt>
          <dd>{receiptText.words[receipt.words]}</dd>
          <dt>{facts.connection}</dt>
          <dd>{receiptText.connections[receipt.connection]}</dd>
          <dt>{facts.rehearsal}</dt>
          <dd>{receiptText.rehearsed(state.isRehearsed)}</dd>
        </dl>
      </section>
      <RehearsalOffer />
      {state.keychain === null ? null : <SheetOffer keychain={state.keychain} />}
      <section className="section">
        <h2>{receiptText.next}</h2>
        {hasPassword && !hasForgotten ? <CopyPassword /> : null}
        <ol className="next-steps">
          {nextStepsFor(hasMessageKey(state), state.placement).map(({ text, code }) => (
            <li key={text}>
              {text}
              {code === undefined ? null : <code className="block">{code({ config, endpoint })}</code>}
            </li>
          ))}
        </ol>
      </section>
    </Screen>
  );
}
