import { CopyPassword } from '../components/copy-password.tsx';
import { FileReceipt } from '../components/file-receipt.tsx';
import { Folded } from '../components/folded.tsx';
import { Grouped } from '../components/grouped.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { SheetOffer } from '../components/sheet-offer.tsx';
import { frameText } from '../text/frame.ts';
import { receiptText } from '../text/saving.ts';
import { requirementsText, statusText } from '../text/status.ts';
import { useWizard } from '../wizard/context.ts';
import { currentRelease } from '../wizard/state.ts';
import { useWipe } from '../wizard/use-wipe.ts';
import { HandOff } from './hand-off.tsx';
import { RehearsalOffer } from './rehearsal-offer.tsx';
import { RequirementsCheck } from './requirements.tsx';
import { StatusCheck } from './status-check.tsx';

/** What was written, as read back, and how to go on. */
export function ReceiptStep() {
  const { state } = useWizard();
  const { refusal, wipe } = useWipe();
  const { receipt, hasForgotten } = state;
  if (receipt === null) return null;
  const { facts } = receiptText;
  const hasPassword = currentRelease(state).fields.some(({ source }) => source === 'auth-password');
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
        {[...receipt.files, ...(receipt.receiptFile === null ? [] : [receipt.receiptFile])].map((file) => (
          <FileReceipt key={file.name} file={file} />
        ))}
        {receipt.receiptFile === null ? (
          <Notice tone="warn" title={receiptText.noReceiptFile.title}>
            {receiptText.noReceiptFile.text}
          </Notice>
        ) : null}
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
      <HandOff card={receipt.card} />
      <RehearsalOffer />
      {state.keychain === null ? null : <SheetOffer keychain={state.keychain} />}
      <section className="section">
        <h2>{receiptText.next}</h2>
        {hasPassword && !hasForgotten ? <CopyPassword /> : null}
        <ol className="next-steps">
          {receipt.steps.map(({ text, code }) => (
            <li key={text}>
              {text}
              {code.length === 0 ? null : <code className="block">{code.join('\n')}</code>}
            </li>
          ))}
        </ol>
      </section>
      <Folded title={requirementsText.title}>
        <RequirementsCheck />
      </Folded>
      <Folded title={statusText.title}>
        <StatusCheck receipt={receipt} />
      </Folded>
    </Screen>
  );
}
