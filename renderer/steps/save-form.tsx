import { useEffect, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Reply } from '../../electron/contract.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { TextInput } from '../components/text-input.tsx';
import { failureText, folderWarningText } from '../text/failures.ts';
import { previewText } from '../text/saving.ts';
import { useWizard } from '../wizard/context.ts';

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
  const { folder } = state;
  const rename = (name: string) => {
    onRename();
    dispatch({ type: 'name-config', name });
  };
  const takeName = (field: string, name: string) => {
    if (field === state.configName) return rename(name);
    onRename();
    dispatch({ type: 'name-keychain', name });
  };
  const place = useRef<HTMLDivElement>(null);
  const seenFolder = useRef(folder);
  // A folder just chosen may come with warnings, to be read before the save.
  useEffect(() => {
    if (folder !== seenFolder.current) place.current?.scrollIntoView({ block: 'nearest' });
    seenFolder.current = folder;
  }, [folder]);
  const warnings = folder?.warnings.filter((warning) => warning !== 'leftovers') ?? [];
  return (
    <section className="section stack save-form">
      {refusal === null ? null : (
        <Refusal title={previewText.notSaved} cause={refusal}>
          <p>
            {'field' in refusal && refusal.field !== undefined ? <code>{refusal.field} </code> : null}
            {failureText[refusal.code]}
          </p>
          {'leftBehind' in refusal && refusal.leftBehind !== undefined ? (
            <p>{previewText.leftBehind(refusal.leftBehind.join(', '))}</p>
          ) : null}
          <SuggestedName refusal={refusal} onTake={takeName} />
        </Refusal>
      )}
      <TextInput label={previewText.configName} value={state.configName} onChange={rename} />
      <Checkbox
        className="checkbox"
        isSelected={state.savesKeychain}
        onChange={(savesKeychain) => dispatch({ type: 'save-keychain', savesKeychain })}
      >
        <span className="box" aria-hidden="true">
          ✓
        </span>
        <span>
          <span className="label">{previewText.keychain(state.keychainName)}</span>
          <span className="help">
            {state.keychain?.words === null ? previewText.keychainHelpNoWords : previewText.keychainHelp}
          </span>
        </span>
      </Checkbox>
      <div className="stack in-sight" ref={place}>
        <div>
          <h2 className="label">{previewText.folder}</h2>
          <div className="row">
            <code>{folder?.display ?? previewText.noFolder}</code>
            {folder === null ? null : (
              <Button size="small" onPress={onChooseFolder}>
                {previewText.chooseOther}
              </Button>
            )}
          </div>
        </div>
        {warnings.map((warning) => (
          <Notice key={warning} tone="warn" title={previewText.folderWarning}>
            {folderWarningText[warning]}
          </Notice>
        ))}
        {folder === null || folder.leftovers.length === 0 ? null : (
          <Notice tone="warn" title={previewText.folderWarning}>
            {previewText.leftovers(folder.leftovers.join(', '))}
          </Notice>
        )}
      </div>
    </section>
  );
}

/** A free name for the one that is taken. */
function SuggestedName({
  refusal,
  onTake,
}: {
  refusal: SaveRefusal;
  onTake: (field: string, name: string) => void;
}) {
  if (!('suggestion' in refusal) || refusal.suggestion === undefined || refusal.field === undefined)
    return null;
  const { suggestion, field } = refusal;
  return (
    <div>
      <Button size="small" onPress={() => onTake(field, suggestion)}>
        {previewText.takeName(suggestion)}
      </Button>
    </div>
  );
}
