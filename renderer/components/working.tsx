import { ProgressBar } from 'react-aria-components';
import { Button } from './button.tsx';

/** Something that takes seconds is under way; it can be cancelled. */
export function Working({
  label,
  cancel,
  onCancel,
}: {
  readonly label: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}) {
  return (
    <div className="working stack" role="status">
      <ProgressBar isIndeterminate aria-label={label} className="progress">
        <div />
      </ProgressBar>
      <p>{label}</p>
      <div>
        <Button size="small" onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
