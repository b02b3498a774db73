import { useState } from 'react';
import type { Reply } from '../../electron/contract.ts';
import { Choices } from '../components/choices.tsx';
import { Confirm } from '../components/confirm.tsx';
import { Folded } from '../components/folded.tsx';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { TextInput } from '../components/text-input.tsx';
import { keyText } from '../text/steps.ts';
import { WORD_COUNTS_SHOWN } from '../wizard/choices.ts';
import { useWizard } from '../wizard/context.ts';
import { KeyFailure, type KeychainFailure } from './key-failure.tsx';

type Way = 'create' | 'mnemonic' | 'private-key';
type KeychainReply = Reply<'keychain:create' | 'keychain:import-mnemonic' | 'keychain:import-private-key'>;

/** Where the key comes from. What is typed here lives in this screen only and goes when it is left. */
export function KeySource({
  onDone,
  onCancel,
}: {
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}) {
  const { dispatch } = useWizard();
  const [way, setWay] = useState<Way>('create');
  const [words, setWords] = useState('24');
  const [mnemonic, setMnemonic] = useState('');
  const [privateKey, setPrivateKey] = useState('');
  const [failure, setFailure] = useState<KeychainFailure | null>(null);
  const [asks, setAsks] = useState(false);
  const { signerSetup } = window;

  const ask = (replace: boolean): Promise<KeychainReply> => {
    if (way === 'mnemonic') return signerSetup['keychain:import-mnemonic']({ mnemonic, replace });
    if (way === 'private-key') return signerSetup['keychain:import-private-key']({ privateKey, replace });
    const count = WORD_COUNTS_SHOWN.find((each) => String(each) === words) ?? 24;
    return signerSetup['keychain:create']({ words: count, replace });
  };
  const submit = async (replace: boolean) => {
    const reply = await ask(replace);
    setAsks(!reply.ok && reply.code === 'keychain-unsaved');
    if (reply.ok) {
      dispatch({ type: 'hold-keychain', keychain: reply.value });
      onDone();
    } else if (reply.code !== 'keychain-unsaved') setFailure(reply);
  };
  const edit = (set: (value: string) => void) => (value: string) => {
    setFailure(null);
    set(value);
  };

  const { replaceAsk, fundsNotice } = keyText;
  const ways = (['create', 'mnemonic', 'private-key'] as const).map((id) => ({ id, ...keyText.ways[id] }));
  const verdict =
    failure === null ? null : (
      <KeyFailure failure={failure} mnemonic={mnemonic} onRepair={edit(setMnemonic)} />
    );
  return (
    <Screen
      title={keyText.title}
      lead={keyText.lead}
      primary={{ label: way === 'create' ? keyText.create : keyText.read, onPress: () => void submit(false) }}
      {...(onCancel === undefined ? {} : { onBack: onCancel })}
    >
      <Choices
        label={keyText.way}
        isLabelHidden
        choices={ways}
        value={way}
        onChange={(id) => {
          setFailure(null);
          setMnemonic('');
          setPrivateKey('');
          setWay(id);
        }}
      />
      {way === 'create' ? (
        <Folded title={keyText.howMany}>
          <Choices
            label={keyText.howMany}
            isLabelHidden
            isRow
            choices={WORD_COUNTS_SHOWN.map((count) => ({
              id: String(count),
              title: keyText.wordCount(count),
              consequence: keyText.wordCountNote(count),
            }))}
            value={words}
            onChange={setWords}
          />
        </Folded>
      ) : null}
      {way === 'mnemonic' ? (
        <TextInput
          label={keyText.mnemonic}
          help={keyText.mnemonicHelp}
          value={mnemonic}
          rows={4}
          maxLength={2048}
          isSecret
          isInvalid={failure !== null}
          verdict={verdict}
          onChange={edit(setMnemonic)}
        />
      ) : null}
      {way === 'private-key' ? (
        <TextInput
          label={keyText.privateKey}
          help={keyText.privateKeyHelp}
          value={privateKey}
          rows={2}
          isSecret
          isInvalid={failure !== null}
          verdict={verdict}
          onChange={edit(setPrivateKey)}
        />
      ) : null}
      {way === 'create' && verdict !== null ? <div role="status">{verdict}</div> : null}
      {way === 'mnemonic' ? null : (
        <Notice tone="warn" title={fundsNotice.title}>
          {fundsNotice.text}
        </Notice>
      )}
      <Confirm
        isOpen={asks}
        title={replaceAsk.title}
        text={replaceAsk.text}
        stay={replaceAsk.stay}
        go={replaceAsk.go}
        onStay={() => setAsks(false)}
        onGo={() => void submit(true)}
      />
    </Screen>
  );
}
