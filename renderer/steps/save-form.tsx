import type { Reply } from '../../electron/contract.ts';
import { FolderChoice } from '../components/folder-choice.tsx';
import { Option } from '../components/option.tsx';
import { SaveRefusalNotice } from '../components/save-refusal.tsx';
import { TextInput } from '../components/text-input.tsx';
import { previewText } from '../text/saving.ts';
import { useWizard } from '../wizard/context.ts';
import { isBackupStale } from '../wizard/state.ts';

export type SaveRefusal = Exclude<
  Reply<'config:save' | 'folder:choose'>,
  { ok: true } | { code: 'folder-cancelled' }
>;

interface SaveFormProps {
  readonly refusal: SaveRefusal | null;
  readonly onChooseFolder: () => void;
  readonly onRename: () => void;
}

/** Name, companion file and folder; and, when a save was refused, why and what to do. */
export function SaveForm({ refusal, onChooseFolder, onRename }: SaveFormProps) {
  const { state, dispatch } = useWizard();
  const rename = (name: string) => {
    onRename();
    dispatch({ type: 'name-config', name });
  };
  const takeName = (field: string, name: string) => {
    if (field === state.configName) return rename(name);
    onRename();
    dispatch({ type: field === state.backupName ? 'name-backup' : 'name-keychain', name });
  };
  return (
    <section className="section stack save-form">
      <SaveRefusalNotice refusal={refusal} onTake={takeName} />
      <TextInput label={previewText.configName} value={state.configName} onChange={rename} />
      <Option
        label={previewText.keychain(state.keychainName)}
        help={state.keychain?.words === null ? previewText.keychainHelpNoWords : previewText.keychainHelp}
        isChosen={state.savesKeychain}
        onChange={(savesKeychain) => dispatch({ type: 'save-keychain', savesKeychain })}
      />
      {state.backup === null || isBackupStale(state) ? null : (
        <Option
          label={previewText.backup(state.backupName)}
          help={previewText.backupHelp}
          isChosen={state.savesBackup}
          onChange={(savesBackup) => dispatch({ type: 'save-backup', savesBackup })}
        />
      )}
      <FolderChoice folder={state.folder} onChoose={onChooseFolder} />
    </section>
  );
}
