import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { TextInput } from '../components/text-input.tsx';
import { Working } from '../components/working.tsx';
import { failureText } from '../text/failures.ts';
import { restoreText } from '../text/restore.ts';

interface BackupEntryProps {
  readonly fileName: string | null;
  readonly passphrase: string;
  readonly isWorking: boolean;
  readonly onOpened: (fileName: string) => void;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onRefused: (reason: string | null) => void;
}

/** A sealed file and its passphrase. */
export function BackupEntry({
  fileName,
  passphrase,
  isWorking,
  onOpened,
  onPassphrase,
  onRefused,
}: BackupEntryProps) {
  const [isOpening, setIsOpening] = useState(false);
  const open = async () => {
    setIsOpening(true);
    const reply = await window.signerSetup['restore:open-backup']({});
    setIsOpening(false);
    if (reply.ok) onOpened(reply.value.fileName);
    else onRefused(reply.code === 'file-cancelled' ? null : failureText[reply.code]);
  };
  return (
    <div className="stack">
      <div className="row">
        {fileName === null ? null : <code>{restoreText.opened(fileName)}</code>}
        <Button isDisabled={isOpening} onPress={() => void open()}>
          {fileName === null ? restoreText.open : restoreText.other}
        </Button>
      </div>
      {fileName === null ? null : (
        <TextInput
          label={restoreText.passphrase}
          help={restoreText.passphraseHelp}
          value={passphrase}
          isSecret
          maxLength={1024}
          onChange={onPassphrase}
        />
      )}
      {isWorking ? (
        <Working
          label={restoreText.unlocking}
          cancel={restoreText.cancel}
          onCancel={() => void window.signerSetup['backup:cancel']({})}
        />
      ) : null}
    </div>
  );
}
