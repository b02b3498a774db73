import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { KeyFacts } from '../components/key-facts.tsx';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { keyText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import { KeySource } from './key-source.tsx';

/** The key: made here, or brought along; then shown by its public face. */
export function KeyStep() {
  const { state, goNext } = useWizard();
  const [isChanging, setIsChanging] = useState(false);
  const { keychain, network } = state;
  if (keychain === null || isChanging) {
    return (
      <KeySource
        onDone={() => setIsChanging(false)}
        {...(keychain === null ? {} : { onCancel: () => setIsChanging(false) })}
      />
    );
  }
  const { fundsNotice, importedNotice } = keyText;
  return (
    <Screen title={keyText.held} lead={keyText.heldLead} primary={{ label: keyText.next, onPress: goNext }}>
      <div className="row">
        <Chip tone="good">{keyText.origins[keychain.origin]}</Chip>
        <Button size="small" onPress={() => setIsChanging(true)}>
          {keyText.another}
        </Button>
      </div>
      <div className="card">
        <KeyFacts keychain={keychain} network={network} />
      </div>
      {keychain.origin === 'mnemonic' ? (
        <Notice tone="warn" title={importedNotice.title}>
          {importedNotice.text}
        </Notice>
      ) : null}
      {keychain.words === null ? null : (
        <Notice tone="warn" title={fundsNotice.title}>
          {fundsNotice.text}
        </Notice>
      )}
    </Screen>
  );
}
