import { useEffect, useState } from 'react';
import type { ConfigPreview, Reply } from '../../electron/contract.ts';
import { Button } from '../components/button.tsx';
import { Chip } from '../components/chip.tsx';
import { CopyPassword } from '../components/copy-password.tsx';
import { Notice } from '../components/notice.tsx';
import { Refusal } from '../components/refusal.tsx';
import { Screen } from '../components/screen.tsx';
import { backupText } from '../text/backup.ts';
import { failureText } from '../text/failures.ts';
import { frameText } from '../text/frame.ts';
import { problemText } from '../text/problems.ts';
import { previewText } from '../text/saving.ts';
import { useWizard } from '../wizard/context.ts';
import { currentRelease, currentSettings, isBackupStale } from '../wizard/state.ts';
import { useReveal } from '../wizard/use-reveal.ts';
import { BundleChoice } from './bundle-choice.tsx';
import { ConfigLines } from './config-lines.tsx';
import { EarlierComparison } from './earlier-comparison.tsx';
import { SaveForm, type SaveRefusal } from './save-form.tsx';

type PreviewFailure = Exclude<Reply<'config:preview'>, { ok: true }>;

/** The exact file, secrets masked, with the verdict on exactly this text; then a folder, then save. */
export function PreviewStep() {
  const { state, dispatch } = useWizard();
  const [preview, setPreview] = useState<ConfigPreview | null>(null);
  const [failure, setFailure] = useState<PreviewFailure | null>(null);
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [companions, setCompanions] = useState(0);
  const {
    value: revealed,
    secondsLeft,
    refusal: unshown,
    show,
    hide,
  } = useReveal(() => window.signerSetup['config:reveal']({ preview: preview?.id ?? '' }));
  const release = currentRelease(state);
  const { network, placement, folder } = state;
  const savesBackup = state.backup !== null && state.savesBackup && !isBackupStale(state);

  useEffect(() => {
    void window.signerSetup['config:preview']({
      release: release.id,
      network,
      placement,
      settings: currentSettings(state),
    }).then((reply) => (reply.ok ? setPreview(reply.value) : setFailure(reply)));
    // The file is made once, when the screen opens; nothing that it is made of can change here.
    // oxlint-disable-next-line exhaustive-deps, exhaustive-effect-dependencies
  }, []);

  const choose = async () => {
    const reply = await window.signerSetup['folder:choose']({});
    if (reply.ok) {
      setRefusal(null);
      dispatch({ type: 'choose-folder', folder: reply.value });
    } else if (reply.code !== 'folder-cancelled') setRefusal(reply);
  };
  const save = async () => {
    if (preview === null || folder === null) return;
    setIsSaving(true);
    const reply = await window.signerSetup['config:save']({
      preview: preview.id,
      folder: folder.token,
      configName: state.configName,
      keychainName: state.savesKeychain ? state.keychainName : null,
      backupName: savesBackup ? state.backupName : null,
      bundle: state.bundle,
    });
    setIsSaving(false);
    if (reply.ok) dispatch({ type: 'saved', receipt: reply.value });
    else setRefusal(reply);
  };

  const hasPassword = release.fields.some(({ source }) => source === 'auth-password');
  const warnings = preview?.problems.filter(({ level }) => level === 'warning').length ?? 0;
  const canSave = preview?.accepted === true && !isSaving;
  const files = 1 + Number(state.savesKeychain) + Number(savesBackup) + companions;
  const primary =
    folder === null
      ? { label: previewText.choose, onPress: () => void choose(), isDisabled: !canSave }
      : { label: previewText.save(files), onPress: () => void save(), isDisabled: !canSave };
  return (
    <Screen
      title={previewText.title}
      lead={previewText.lead}
      primary={primary}
      isWide
      {...(folder === null ? {} : { note: folder.display })}
    >
      {failure === null ? null : (
        <Notice tone="bad" title={previewText.refused} isAlert>
          {failure.code === 'settings-refused' ? previewText.fixForm : failureText[failure.code]}
        </Notice>
      )}
      {preview === null ? null : (
        <>
          {preview.problems.map(({ code, level, line, column }) => (
            <Notice
              key={`${code} ${line} ${column}`}
              tone={level === 'error' ? 'bad' : 'warn'}
              title={previewText.problemAt(line, column)}
            >
              {problemText[code]}
            </Notice>
          ))}
          <ConfigLines
            name={state.configName}
            lines={revealed?.lines ?? preview.lines}
            fields={release.fields}
            chips={
              <>
                <Chip tone="secret">{previewText.secret}</Chip>
                <Chip tone={preview.accepted ? 'good' : 'bad'}>
                  {preview.accepted ? previewText.accepted : previewText.refused}
                </Chip>
                {warnings === 0 ? null : <Chip tone="warn">{previewText.looks(warnings)}</Chip>}
              </>
            }
            aside={
              <>
                <div className="card">
                  <h2>{release.title}</h2>
                  {previewText.acceptedBy(release.title)} {release.era}
                </div>
                {revealed === null ? (
                  <Button onPress={show}>{previewText.show}</Button>
                ) : (
                  <>
                    <Button onPress={hide}>{previewText.hide}</Button>
                    <p>{frameText.hiddenIn(secondsLeft)}</p>
                  </>
                )}
                {hasPassword ? <CopyPassword /> : null}
              </>
            }
          />
          <Refusal title={frameText.notShown} cause={unshown}>
            {unshown}
          </Refusal>
          {state.earlier === null ? null : (
            <EarlierComparison preview={preview.id} fileName={state.earlier.fileName} />
          )}
          <BundleChoice preview={preview.id} onCount={setCompanions} />
          {isBackupStale(state) ? (
            <Notice tone="warn" title={backupText.staleNotice.title}>
              {backupText.staleNotice.text}
            </Notice>
          ) : null}
          <SaveForm
            refusal={refusal}
            onChooseFolder={() => void choose()}
            onRename={() => setRefusal(null)}
          />
        </>
      )}
    </Screen>
  );
}
