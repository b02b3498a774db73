import { createPortal } from 'react-dom';
import type { Network } from '../../electron/config/release.ts';
import type { KeychainSummary } from '../../electron/keys/keychain.ts';
import { sheetText } from '../text/backup.ts';
import { frameText } from '../text/frame.ts';
import { Grouped } from './grouped.tsx';

interface SheetProps {
  readonly keychain: KeychainSummary;
  readonly network: Network;
  readonly version: string;
  /** ISO 8601, the day alone. */
  readonly date: string;
}

/**
 * The recovery sheet, for paper only: seen in print and nowhere else. It has blanks where the words go, and
 * nothing secret.
 */
export function Sheet({ keychain, network, version, date }: SheetProps) {
  const { facts } = sheetText;
  const numbers = Array.from({ length: keychain.words ?? 0 }, (_, index) => index + 1);
  return createPortal(
    <article className="sheet">
      <h1>{sheetText.heading}</h1>
      <p>
        <b>{sheetText.keepTitle}.</b> {sheetText.keep}
      </p>
      <dl>
        <dt>{facts.address}</dt>
        <dd>
          <Grouped value={keychain.addresses[network]} />
        </dd>
        <dt>{facts.publicKey}</dt>
        <dd>
          <Grouped value={keychain.publicKey} />
        </dd>
        {keychain.path === null ? null : (
          <>
            <dt>{facts.path}</dt>
            <dd>{keychain.path}</dd>
          </>
        )}
        <dt>{facts.network}</dt>
        <dd>{frameText.networks[network]}</dd>
        <dt>{facts.date}</dt>
        <dd>{date}</dd>
        <dt>{facts.app}</dt>
        <dd>{sheetText.app(version)}</dd>
      </dl>
      <h2>{sheetText.words}</h2>
      {numbers.length === 0 ? (
        <p>{sheetText.noWords}</p>
      ) : (
        <ol className="blanks">
          {numbers.map((number) => (
            <li key={number}>{number}</li>
          ))}
        </ol>
      )}
      <h2>{sheetText.passphrase}</h2>
      <p className="line" />
      <h2>{sheetText.stepsTitle}</h2>
      <ol className="sheet-steps">
        {sheetText.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{sheetText.handwritten}</h2>
      <p className="line" />
    </article>,
    document.body,
  );
}
