import { useEffect, useMemo, useReducer, useState } from 'react';
import type { AppDescription } from '../electron/contract.ts';
import { Brand } from './components/brand.tsx';
import { LastResort } from './components/last-resort.tsx';
import { Rail } from './components/rail.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import { RehearsalScreen } from './restore/rehearsal-screen.tsx';
import { RestoreScreen } from './restore/restore-screen.tsx';
import { Home } from './steps/home.tsx';
import { WizardContext } from './wizard/context.ts';
import { createState, reduce } from './wizard/state.ts';
import { pathOf } from './wizard/steps.ts';
import { useConnection } from './wizard/use-connection.ts';

/** The screens outside the path. */
const PLACES = { home: Home, check: CheckScreen, restore: RestoreScreen, rehearsal: RehearsalScreen };

/** Asks the trusted side who it is, then opens the wizard; a page that cannot start says so. */
export function App() {
  return (
    <LastResort>
      <Start />
    </LastResort>
  );
}

function Start() {
  const [app, setApp] = useState<AppDescription | 'failed' | null>(null);
  useEffect(() => {
    void window.signerSetup['app:describe']({}).then((reply) => setApp(reply.ok ? reply.value : 'failed'));
  }, []);
  if (app === 'failed') throw new Error('The trusted side does not answer');
  return app === null ? <Waiting /> : <WizardApp app={app} />;
}

/** The frame until the first answer, so that nothing blank is ever painted. */
function Waiting() {
  return (
    <div className="frame">
      <aside className="rail">
        <Brand />
      </aside>
    </div>
  );
}

function WizardApp({ app }: { readonly app: AppDescription }) {
  const [state, dispatch] = useReducer(reduce, app, createState);
  const path = pathOf(state);
  const now = path.findIndex(({ id }) => id === state.step);
  const next = path[now + 1]?.id;
  const back = path[now - 1]?.id;
  const connection = useConnection();
  const wizard = useMemo(
    () => ({
      state,
      dispatch,
      connection,
      goNext: () => (next === undefined ? undefined : dispatch({ type: 'go', step: next })),
      goBack: () => dispatch({ type: 'go', step: back ?? 'home' }),
    }),
    [state, next, back, connection],
  );
  const Screen = path[now]?.Screen ?? PLACES[state.step as keyof typeof PLACES];
  return (
    <WizardContext value={wizard}>
      <div className="frame">
        <Rail />
        <Screen key={state.step} />
      </div>
    </WizardContext>
  );
}
