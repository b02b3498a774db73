import { useEffect, useState } from 'react';
import type { ComparedLine } from '../../electron/config/compare-config.ts';
import type { OpenConfig, Reply, RepairReceipt } from '../../electron/contract.ts';
import type { RegisteredFolder } from '../../electron/files/folder-tokens.ts';
import { Notice } from '../components/notice.tsx';
import { Screen } from '../components/screen.tsx';
import { FolderChoice } from '../components/folder-choice.tsx';
import { SaveRefusalNotice } from '../components/save-refusal.tsx';
import { TextInput } from '../components/text-input.tsx';
import { checkText } from '../text/check.ts';
import { previewText } from '../text/saving.ts';
import { Comparison } from './comparison.tsx';

type Refused = Exclude<
  Reply<'check:save' | 'check:compare' | 'folder:choose'>,
  { ok: true } | { code: 'folder-cancelled' }
>;

interface RepairSaveProps {
  readonly config: OpenConfig;
  readonly onBack: () => void;
  readonly onSaved: (receipt: RepairReceipt) => void;
}

/** What changes, masked; then a name and a folder, beside the file it came from if there is one. */
export function RepairSave({ config, onBack, onSaved }: RepairSaveProps) {
  const [lines, setLines] = useState<readonly ComparedLine[]>([]);
  const [name, setName] = useState(suggestName(config.fileName));
  const [folder, setFolder] = useState<RegisteredFolder | null>(config.folder);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const { version } = config;

  useEffect(() => {
    void window.signerSetup['check:compare']({ version }).then((reply) =>
      reply.ok ? setLines(reply.value.lines) : setRefusal(reply),
    );
  }, [version]);

  const choose = async () => {
    const reply = await window.signerSetup['folder:choose']({});
    if (reply.ok) {
      setRefusal(null);
      setFolder(reply.value);
    } else if (reply.code !== 'folder-cancelled') setRefusal(reply);
  };
  const save = async () => {
    if (folder === null) return;
    setIsSaving(true);
    const reply = await window.signerSetup['check:save']({ version, folder: folder.token, name });
    setIsSaving(false);
    if (reply.ok) onSaved(reply.value);
    else setRefusal(reply);
  };

  return (
    <Screen
      title={checkText.compareTitle}
      lead={checkText.compareLead}
      eyebrow={checkText.eyebrow}
      onBack={onBack}
      isWide
      primary={
        folder === null
          ? { label: previewText.choose, onPress: () => void choose() }
          : { label: previewText.save(1), onPress: () => void save(), isDisabled: isSaving }
      }
      {...(folder === null ? {} : { note: folder.display })}
    >
      <Comparison lines={lines} />
      {config.accepted ? null : (
        <Notice tone="warn" title={checkText.verdicts.refused(countErrors(config))}>
          {checkText.stillRefused}
        </Notice>
      )}
      <section className="section stack save-form">
        <SaveRefusalNotice
          refusal={refusal}
          onTake={(_field, suggestion) => {
            setRefusal(null);
            setName(suggestion);
          }}
        />
        <TextInput
          label={checkText.fileName}
          value={name}
          onChange={(typed) => {
            setRefusal(null);
            setName(typed);
          }}
        />
        <FolderChoice folder={folder} onChoose={() => void choose()} />
      </section>
    </Screen>
  );
}

function countErrors({ problems }: OpenConfig): number {
  return problems.filter(({ level }) => level === 'error').length;
}

/** `signer.toml` becomes `signer-repaired.toml`: the old file stays beside it. */
function suggestName(fileName: string | null): string {
  if (fileName === null) return 'signer.toml';
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? `${fileName}-repaired` : `${fileName.slice(0, dot)}-repaired${fileName.slice(dot)}`;
}
