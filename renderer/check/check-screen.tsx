import { useRef, useState } from 'react';
import type { RepairReceipt } from '../../electron/contract.ts';
import { Confirm } from '../components/confirm.tsx';
import { FileReceipt } from '../components/file-receipt.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { checkText } from '../text/check.ts';
import { useWizard } from '../wizard/context.ts';
import type { EditorHandle } from './config-editor.tsx';
import { Intake } from './intake.tsx';
import { RepairSave } from './repair-save.tsx';
import { Review } from './review.tsx';
import { useDesk } from './use-desk.ts';

/** The second door: bring a config, see what is wrong, put it right, save it beside the old one. */
export function CheckScreen() {
  const { dispatch } = useWizard();
  const desk = useDesk();
  const editor = useRef<EditorHandle | null>(null);
  const [isComparing, setIsComparing] = useState(false);
  const [receipt, setReceipt] = useState<RepairReceipt | null>(null);
  const [asks, setAsks] = useState(false);
  const { config } = desk;
  const goHome = () => dispatch({ type: 'go', step: 'home' });

  const leave = async () => {
    await desk.close();
    setAsks(false);
    setIsComparing(false);
    setReceipt(null);
  };

  if (config === null) {
    return (
      <Screen
        key="intake"
        eyebrow={checkText.eyebrow}
        title={checkText.title}
        lead={checkText.lead}
        onBack={goHome}
      >
        <Refusal title={checkText.notOpened} cause={desk.refusal}>
          {desk.refusal}
        </Refusal>
        <Intake
          onOpen={() => void desk.act('check:open', () => ({}))}
          onPaste={(text) => void desk.act('check:paste', () => ({ text }))}
        />
      </Screen>
    );
  }
  if (receipt !== null) {
    return (
      <Screen
        key="saved"
        eyebrow={checkText.eyebrow}
        title={checkText.saved}
        lead={checkText.savedAs(receipt.file.name, receipt.folder)}
        hasBack={false}
        primary={{ label: checkText.finish, onPress: () => void leave().then(goHome) }}
      >
        <FileReceipt file={receipt.file} />
        <Notice
          tone={receipt.accepted ? 'good' : 'warn'}
          title={receipt.accepted ? checkText.verdicts.accepted : checkText.verdicts.stillRefused}
        >
          {checkText.savedSecret}
        </Notice>
      </Screen>
    );
  }
  if (isComparing) {
    return (
      <RepairSave key="compare" config={config} onBack={() => setIsComparing(false)} onSaved={setReceipt} />
    );
  }
  const compare = async () => {
    await editor.current?.flush();
    setIsComparing(true);
  };
  return (
    <Screen
      key="review"
      eyebrow={checkText.eyebrow}
      title={checkText.reviewTitle}
      onBack={() => (config.isChanged ? setAsks(true) : void leave())}
      note={checkText.changed(config.isChanged)}
      primary={{ label: checkText.compare, onPress: () => void compare(), isDisabled: !config.isChanged }}
      isWide
    >
      <Refusal title={checkText.notOpened} cause={desk.refusal}>
        {desk.refusal}
      </Refusal>
      <Review config={config} desk={desk} editor={editor} />
      <Confirm
        isOpen={asks}
        {...checkText.leaveAsk}
        onStay={() => setAsks(false)}
        onGo={() => void leave()}
      />
    </Screen>
  );
}
