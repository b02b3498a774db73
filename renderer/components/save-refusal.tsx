import type { Contract, Reply } from '../../electron/contract.ts';
import { failureText } from '../text/failures.ts';
import { previewText } from '../text/saving.ts';
import { Button } from './button.tsx';
import { Refusal } from './refusal.tsx';

/** Why something that concerns saving was not done. */
type Refused = Exclude<
  Reply<Extract<keyof Contract, 'config:save' | 'check:save' | 'check:compare' | 'folder:choose'>>,
  { ok: true } | { code: 'folder-cancelled' }
>;

interface SaveRefusalProps {
  readonly refusal: Refused | null;
  /** Takes a free name for the one that is taken: of which file, and the name. */
  readonly onTake: (field: string, name: string) => void;
}

/** Why a save was refused, what may have been left behind, and a free name if that helps. */
export function SaveRefusalNotice({ refusal, onTake }: SaveRefusalProps) {
  if (refusal === null) return null;
  const field = 'field' in refusal ? refusal.field : undefined;
  const suggestion = 'suggestion' in refusal ? refusal.suggestion : undefined;
  return (
    <Refusal title={previewText.notSaved} cause={refusal}>
      <p>
        {field === undefined ? null : <code>{field} </code>}
        {failureText[refusal.code]}
      </p>
      {'leftBehind' in refusal && refusal.leftBehind !== undefined ? (
        <p>{previewText.leftBehind(refusal.leftBehind.join(', '))}</p>
      ) : null}
      {suggestion === undefined || field === undefined ? null : (
        <div>
          <Button size="small" onPress={() => onTake(field, suggestion)}>
            {previewText.takeName(suggestion)}
          </Button>
        </div>
      )}
    </Refusal>
  );
}
