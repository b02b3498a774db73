import type { SavedFile } from '../../electron/files/save-files.ts';
import { receiptText } from '../text/saving.ts';
import { Chip } from './chip.tsx';
import { Grouped } from './grouped.tsx';

/** One file as it was read back: what it is, who may read it, and its fingerprint. */
export function FileReceipt({ file }: { readonly file: SavedFile }) {
  return (
    <div className="card">
      <div className="file-head">
        <h2>{file.name}</h2>
        <Chip tone={file.secret ? 'secret' : 'neutral'}>
          {file.secret ? receiptText.secret : receiptText.safe}
        </Chip>
        <Chip tone="good">{receiptText.verified}</Chip>
      </div>
      <dl className="facts-list">
        <dt>{receiptText.size}</dt>
        <dd>{receiptText.bytes(file.size)}</dd>
        <dt>{receiptText.permissions}</dt>
        <dd>{receiptText.permissionTexts[file.permissions](file.mode)}</dd>
        <dt>{receiptText.sha256}</dt>
        <dd>
          <Grouped value={file.sha256} />
        </dd>
      </dl>
    </div>
  );
}
