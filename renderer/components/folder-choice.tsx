import { useEffect, useRef } from 'react';
import type { RegisteredFolder } from '../../electron/files/folder-tokens.ts';
import { folderWarningText } from '../text/failures.ts';
import { previewText } from '../text/saving.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface FolderChoiceProps {
  readonly folder: RegisteredFolder | null;
  readonly onChoose: () => void;
}

/** The folder that was chosen, with what a person should know about it before a secret goes there. */
export function FolderChoice({ folder, onChoose }: FolderChoiceProps) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(folder);
  // A folder just chosen may come with warnings, to be read before the save.
  useEffect(() => {
    if (folder !== seen.current) place.current?.scrollIntoView({ block: 'nearest' });
    seen.current = folder;
  }, [folder]);
  const warnings = folder?.warnings.filter((warning) => warning !== 'leftovers') ?? [];
  return (
    <div className="stack in-sight" ref={place}>
      <div>
        <h2 className="label">{previewText.folder}</h2>
        <div className="row">
          <code>{folder?.display ?? previewText.noFolder}</code>
          {folder === null ? null : (
            <Button size="small" onPress={onChoose}>
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
  );
}
