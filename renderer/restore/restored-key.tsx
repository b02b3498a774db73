import { Chip } from '../components/chip.tsx';
import { KeyFacts } from '../components/key-facts.tsx';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { frameText } from '../text/frame.ts';
import { restoreText } from '../text/restore.ts';
import { keyText } from '../text/steps.ts';
import { useWizard } from '../wizard/context.ts';
import type { Restored } from './restore-screen.tsx';

/** The key that came back, to be compared by eye; then the guided path, with what is known filled in. */
export function RestoredKey({ restored }: { readonly restored: Restored }) {
  const { state, dispatch } = useWizard();
  const { keychain, network, config } = restored;
  return (
    <Screen
      key="restored"
      eyebrow={restoreText.eyebrow}
      title={restoreText.heldTitle}
      lead={restoreText.heldLead}
      hasBack={false}
      primary={{ label: restoreText.next, onPress: () => dispatch({ type: 'restore', ...restored }) }}
    >
      <div className="row">
        <Chip tone="good">{keyText.origins[keychain.origin]}</Chip>
      </div>
      <div className="card">
        <KeyFacts keychain={keychain} network={network ?? state.network} />
      </div>
      {network === null || config !== null ? null : (
        <Notice tone="neutral" title={frameText.network}>
          {restoreText.networkOf(frameText.networks[network])}
        </Notice>
      )}
      {config === null ? null : (
        <Notice tone="neutral" title={config.fileName}>
          {restoreText.settingsKept(config.fileName)}
        </Notice>
      )}
      {keychain.words === null ? null : (
        <Notice tone="warn" title={keyText.fundsNotice.title}>
          {keyText.fundsNotice.text}
        </Notice>
      )}
    </Screen>
  );
}
