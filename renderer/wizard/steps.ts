import type { ComponentType } from 'react';
import { BackupStep } from '../steps/backup-step.tsx';
import { Base58Step } from '../steps/base58-step.tsx';
import { KeyStep } from '../steps/key-step.tsx';
import { MessageKeyStep } from '../steps/message-key-step.tsx';
import { NodeStep } from '../steps/node-step.tsx';
import { OfflineStep } from '../steps/offline-step.tsx';
import { PreviewStep } from '../steps/preview-step.tsx';
import { ProofStep } from '../steps/proof-step.tsx';
import { ReceiptStep } from '../steps/receipt-step.tsx';
import { WhereStep } from '../steps/where-step.tsx';
import { WordsStep } from '../steps/words-step.tsx';
import { railText } from '../text/frame.ts';
import { hasMessageKey, type WizardState } from './state.ts';
import type { StepId } from './step-ids.ts';

export interface Step {
  readonly id: StepId;
  /** Its name in the rail. */
  readonly name: string;
  readonly Screen: ComponentType;
  /** Whether the path has this step, given what was chosen so far. */
  readonly isShown: (state: WizardState) => boolean;
}

const always = () => true;
/** Until there is a key, the path is shown as it will be with words; an opened backup is a proof itself. */
const hasWordsToProve = ({ keychain }: WizardState) =>
  keychain === null || (keychain.words !== null && keychain.origin !== 'backup');

/** The step table: a new screen is one file in `steps/` and one row here. */
const STEPS: readonly Step[] = [
  { id: 'where', name: railText.where, Screen: WhereStep, isShown: always },
  { id: 'offline', name: railText.offline, Screen: OfflineStep, isShown: always },
  { id: 'key', name: railText.key, Screen: KeyStep, isShown: always },
  {
    id: 'words',
    name: railText.words,
    Screen: WordsStep,
    isShown: (state) => hasWordsToProve(state) && !state.isRestored,
  },
  { id: 'proof', name: railText.proof, Screen: ProofStep, isShown: hasWordsToProve },
  { id: 'backup', name: railText.backup, Screen: BackupStep, isShown: always },
  { id: 'message-key', name: railText['message-key'], Screen: MessageKeyStep, isShown: hasMessageKey },
  { id: 'base58', name: railText.base58, Screen: Base58Step, isShown: hasMessageKey },
  { id: 'node', name: railText.node, Screen: NodeStep, isShown: always },
  { id: 'preview', name: railText.preview, Screen: PreviewStep, isShown: always },
  { id: 'receipt', name: railText.receipt, Screen: ReceiptStep, isShown: always },
];

/** The steps of this person's path. */
export function pathOf(state: WizardState): readonly Step[] {
  return STEPS.filter(({ isShown }) => isShown(state));
}
