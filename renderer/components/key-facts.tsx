import type { Network } from '../../electron/config/release.ts';
import type { KeychainSummary } from '../../electron/keys/keychain.ts';
import { keyText } from '../text/steps.ts';
import { Grouped } from './grouped.tsx';

/** The public face of the key, in groups to compare by eye. */
export function KeyFacts({
  keychain,
  network,
}: {
  readonly keychain: KeychainSummary;
  readonly network: Network;
}) {
  const { facts } = keyText;
  return (
    <dl className="facts-list">
      <dt>{facts.address}</dt>
      <dd>
        <Grouped value={keychain.addresses[network]} />
      </dd>
      <dt>{facts.publicKey}</dt>
      <dd>
        <Grouped value={keychain.publicKey} />
      </dd>
      <dt>{facts.btcAddress}</dt>
      <dd>
        <Grouped value={keychain.btcAddresses[network]} />
      </dd>
      <dt>{facts.words}</dt>
      <dd>{keychain.words ?? keyText.noWords}</dd>
      {keychain.path === null ? null : (
        <>
          <dt>{facts.path}</dt>
          <dd className="mono">{keychain.path}</dd>
        </>
      )}
    </dl>
  );
}
