import { useState } from 'react';
import type { Receipt, Reply, StatusReport } from '../../electron/contract.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { TextInput } from '../components/text-input.tsx';
import { failureText } from '../text/failures.ts';
import { statusText } from '../text/status.ts';
import { useWizard } from '../wizard/context.ts';
import { currentSettings } from '../wizard/state.ts';

type Answer = Reply<'status:ask'>;

/** Asks the signer whether it runs, from a computer that reaches it; only on the button. */
export function StatusCheck({ receipt }: { readonly receipt: Receipt }) {
  const { state } = useWizard();
  const settings = currentSettings(state);
  const read = (name: string) => {
    const value = settings[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const [address, setAddress] = useState(() => read('endpoint'));
  const [metrics, setMetrics] = useState(() => read('metrics_endpoint'));
  const [isAsking, setIsAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const ask = async () => {
    setIsAsking(true);
    setAnswer(null);
    const reply = await window.signerSetup['status:ask']({
      address: address.trim(),
      metrics: metrics.trim() === '' ? null : metrics.trim(),
    });
    setIsAsking(false);
    setAnswer(reply);
  };
  return (
    <div className="stack">
      <p className="help">{statusText.lead}</p>
      <TextInput
        label={statusText.address}
        help={statusText.addressHelp}
        value={address}
        onChange={setAddress}
      />
      <TextInput
        label={statusText.metrics}
        help={statusText.metricsHelp}
        value={metrics}
        onChange={setMetrics}
      />
      <div className="row">
        <Button isDisabled={isAsking || address.trim() === ''} onPress={() => void ask()}>
          {statusText.ask}
        </Button>
      </div>
      <div role="status" className="stack">
        {isAsking ? <p>{statusText.asking}</p> : null}
        {answer === null ? null : answer.ok ? (
          <Running report={answer.value} receipt={receipt} />
        ) : (
          <Notice tone="bad" title={statusText.notTitle}>
            {failureText[answer.code]}
          </Notice>
        )}
      </div>
    </div>
  );
}

function Running({
  report: { metrics },
  receipt,
}: {
  readonly report: StatusReport;
  readonly receipt: Receipt;
}) {
  const { facts } = statusText;
  if (metrics === null || typeof metrics === 'string') {
    return (
      <>
        <Notice tone="good" title={statusText.runsTitle}>
          {statusText.runs}
        </Notice>
        {metrics === null ? null : (
          <Notice tone="warn" title={statusText.noMetrics}>
            {failureText[metrics]}
          </Notice>
        )}
      </>
    );
  }
  const { info, reachesNode } = metrics;
  const isSame = info.publicKey === receipt.publicKey && info.address === receipt.address;
  return (
    <>
      <Notice tone={isSame ? 'good' : 'bad'} title={statusText.runsTitle}>
        {isSame ? statusText.same : statusText.other}
      </Notice>
      <dl className="facts-list card">
        <dt>{facts.address}</dt>
        <dd className="mono">{info.address}</dd>
        <dt>{facts.publicKey}</dt>
        <dd className="mono">{info.publicKey}</dd>
        <dt>{facts.network}</dt>
        <dd>{info.network}</dd>
        <dt>{facts.version}</dt>
        <dd>{info.version}</dd>
        <dt>{facts.node}</dt>
        <dd data-tone-text={reachesNode ? 'good' : 'bad'}>
          {reachesNode ? statusText.reached : statusText.notReached}
        </dd>
      </dl>
    </>
  );
}
