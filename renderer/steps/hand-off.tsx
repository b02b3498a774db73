import { useState } from 'react';
import type { HandOffCard } from '../../electron/deploy/hand-off-card.ts';
import { Button } from '../components/button.tsx';
import { failureText } from '../text/failures.ts';
import { handOffText } from '../text/saving.ts';

/** What may be given to anybody, as text and as a QR code that can be saved. */
export function HandOff({ card }: { readonly card: HandOffCard }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const save = async (format: 'svg' | 'png') => {
    const folder = await window.signerSetup['folder:choose']({});
    if (!folder.ok) {
      setOutcome(folder.code === 'folder-cancelled' ? null : failureText[folder.code]);
      return;
    }
    const { token, display } = folder.value;
    const call = (name: string) => window.signerSetup['card:save']({ folder: token, name, format });
    let reply = await call(`signer-card.${format}`);
    // Nothing secret and nobody's choice: a name that is taken just gives way.
    if (!reply.ok && 'suggestion' in reply && reply.suggestion !== undefined)
      reply = await call(reply.suggestion);
    setOutcome(reply.ok ? handOffText.saved(reply.value.file.name, display) : failureText[reply.code]);
  };
  const size = card.modules.length;
  return (
    <section className="section stack">
      <h2>{handOffText.title}</h2>
      <p className="help">{handOffText.lead}</p>
      <div className="hand-off card">
        <pre>{card.text}</pre>
        <svg
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={handOffText.code}
          shapeRendering="crispEdges"
        >
          <rect width={size} height={size} fill="#fff" />
          {card.modules.flatMap((row, y) =>
            [...row.matchAll(/1+/gu)].map(({ index, 0: run }) => (
              <rect key={`${y} ${index}`} x={index} y={y} width={run.length} height={1} fill="#000" />
            )),
          )}
        </svg>
      </div>
      <div className="row">
        <Button size="small" onPress={() => void save('svg')}>
          {handOffText.svg}
        </Button>
        <Button size="small" onPress={() => void save('png')}>
          {handOffText.png}
        </Button>
      </div>
      <p className="help" role="status">
        {outcome}
      </p>
    </section>
  );
}
