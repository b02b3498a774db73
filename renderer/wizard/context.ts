import { createContext, useContext, type Dispatch } from 'react';
import type { WizardAction, WizardState } from './state.ts';
import type { WatchedConnection } from './use-connection.ts';

export interface Wizard {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardAction>;
  readonly connection: WatchedConnection;
  readonly goNext: () => void;
  readonly goBack: () => void;
}

export const WizardContext = createContext<Wizard | null>(null);

/** The wizard around this screen. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('A step outside the wizard');
  return wizard;
}
