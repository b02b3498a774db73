import { useState } from 'react';
import { frameText } from '../text/frame.ts';
import { offlineText } from '../text/offline.ts';
import { useWizard } from '../wizard/context.ts';
import { currentRelease } from '../wizard/state.ts';
import { pathOf } from '../wizard/steps.ts';
import { useWipe } from '../wizard/use-wipe.ts';
import { Brand } from './brand.tsx';
import { Button } from './button.tsx';
import { Confirm } from './confirm.tsx';
import { ConnectionNews } from './connection-news.tsx';

/** The steps of the path, and the facts that are always in sight. */
export function Rail() {
  const { state, connection } = useWizard();
  const [asks, setAsks] = useState(false);
  const { refusal, wipe, dropRefusal } = useWipe();
  const isOutside = ['home', 'check', 'restore', 'rehearsal'].includes(state.step);
  const path = pathOf(state);
  const now = path.findIndex(({ id }) => id === state.step);
  const { title, stay, go, withKey, without } = frameText.startOverAsk;

  return (
    <aside className="rail">
      <Brand />
      {isOutside ? null : (
        <nav aria-label={frameText.steps}>
          <ol className="rail-steps">
            {path.map(({ id, name }, index) => {
              const progress = index < now ? 'done' : index === now ? 'now' : 'later';
              return (
                <li
                  key={id}
                  className="rail-step"
                  data-state={progress}
                  {...(index === now ? { 'aria-current': 'step' } : {})}
                >
                  <span className="dot" aria-hidden="true">
                    {progress === 'done' ? '✓' : index + 1}
                  </span>
                  {name}
                </li>
              );
            })}
          </ol>
        </nav>
      )}
      <div className="rail-foot">
        {isOutside || state.step === 'receipt' ? null : (
          <div>
            <Button size="small" kind="ghost" onPress={() => setAsks(true)}>
              {frameText.startOver}
            </Button>
          </div>
        )}
        <ConnectionNews connection={connection} />
        <dl className="facts">
          {connection.now === null ? null : (
            <div>
              <dt>{offlineText.fact}</dt>
              <dd data-tone-text={connection.now.state === 'offline' ? 'good' : 'warn'}>
                {offlineText.facts[connection.now.state]}
              </dd>
            </div>
          )}
          {isOutside ? null : (
            <>
              <div>
                <dt>{frameText.release}</dt>
                <dd>{currentRelease(state).title}</dd>
              </div>
              <div>
                <dt>{frameText.network}</dt>
                <dd>{frameText.networks[state.network]}</dd>
              </div>
            </>
          )}
          <div>
            <dt>{frameText.version}</dt>
            <dd>
              {state.app.version} · {state.app.commit}
            </dd>
          </div>
        </dl>
      </div>
      <Confirm
        isOpen={asks}
        title={title}
        refusal={refusal}
        text={state.keychain !== null && state.receipt === null ? withKey : without}
        stay={stay}
        go={go}
        onStay={() => {
          dropRefusal();
          setAsks(false);
        }}
        onGo={() => void wipe().then((isDone) => setAsks(!isDone))}
      />
    </aside>
  );
}
