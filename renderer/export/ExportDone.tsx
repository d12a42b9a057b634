import type { Output } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Check } from '../icons/icons';
import { native } from '../project/verbs';
import { closeDialog } from '../state/desk';
import { told } from '../state/figures';
import { count, grouped } from '../state/words';

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${grouped(Math.ceil(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What was written, and where. */
export function ExportDone({ result, texts }: { result: Output<'datasets.export'>; texts: boolean }) {
  const verbs = native();
  return (
    <Dialog
      title="Exported"
      size="small"
      onClose={closeDialog}
      onSubmit={closeDialog}
      footer={
        <>
          {verbs && (
            <button type="button" className="btn apart" onClick={() => told(verbs.reveal(result.path))}>
              Show in folder
            </button>
          )}
          <button type="submit" className="btn btn-primary" data-autofocus>
            Done
          </button>
        </>
      }
    >
      <div className="export-done" role="status">
        <Check size={20} aria-hidden />
        <div>
          <p>
            <b>{count(result.rows, 'row')}</b> written, {size(result.bytes)}.
          </p>
          <p className="export-path">{result.path}</p>
          <p className="hint">
            {texts
              ? 'Every row names its passage, and the text that it stands in is here too: whoever has this file can check it.'
              : 'Every row carries its passage with the words around it, and the hash of its source’s text: whoever has the source can check it.'}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
