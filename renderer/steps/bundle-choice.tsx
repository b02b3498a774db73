import { useEffect, useState } from 'react';
import type { BundlePreview } from '../../electron/contract.ts';
import { Chip } from '../components/chip.tsx';
import { Folded } from '../components/folded.tsx';
import { Segments } from '../components/segments.tsx';
import { bundleText, receiptText } from '../text/saving.ts';
import { useWizard } from '../wizard/context.ts';

const KINDS = ['none', 'systemd', 'compose', 'docker'] as const;
const NODES = ['none', 'snippet', 'full'] as const;

interface BundleChoiceProps {
  readonly preview: string;
  /** Told how many files will be saved beside the config. */
  readonly onCount: (count: number) => void;
}

/** What is saved beside the config to run it with; each file can be read before. */
export function BundleChoice({ preview, onCount }: BundleChoiceProps) {
  const { state, dispatch } = useWizard();
  const { bundle, configName } = state;
  const [files, setFiles] = useState<BundlePreview['files']>([]);
  useEffect(() => {
    let isCurrent = true;
    void window.signerSetup['bundle:preview']({ preview, configName, bundle }).then((reply) => {
      if (!isCurrent || !reply.ok) return;
      setFiles(reply.value.files);
      onCount(reply.value.files.length);
    });
    return () => {
      isCurrent = false;
    };
  }, [preview, configName, bundle, onCount]);
  return (
    <section className="section stack">
      <h2>{bundleText.title}</h2>
      <p className="help">{bundleText.lead}</p>
      <div className="row">
        <Segments
          label={bundleText.kind}
          choices={KINDS.map((id) => ({ id, title: bundleText.kinds[id] }))}
          value={bundle.kind}
          onChange={(kind) => dispatch({ type: 'choose-bundle', bundle: { ...bundle, kind } })}
        />
        <Segments
          label={bundleText.node}
          choices={NODES.map((id) => ({ id, title: bundleText.nodes[id] }))}
          value={bundle.node}
          onChange={(node) => dispatch({ type: 'choose-bundle', bundle: { ...bundle, node } })}
        />
      </div>
      {files.map(({ name, text, secret }) => (
        <Folded key={name} title={bundleText.show(name)}>
          <div className="stack">
            <div className="row">
              <Chip tone={secret ? 'secret' : 'neutral'}>
                {secret ? receiptText.secret : receiptText.safe}
              </Chip>
            </div>
            {/* oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
            <pre className="code file-text" tabIndex={0} aria-label={name}>
              {text}
            </pre>
          </div>
        </Folded>
      ))}
    </section>
  );
}
