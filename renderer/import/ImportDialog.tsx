import type { ImportedFile } from '../../preload/contract';
import { CancelButton } from '../app/CancelButton';
import { Dialog } from '../app/Dialog';
import { ProgressLine } from '../app/ProgressLine';
import { Check, CircleAlert, Files } from '../icons/icons';
import { closeDialog } from '../state/desk';
import { count } from '../state/words';
import { useImport } from './store';
import { byNeed, importedSentence } from './summary';

const ICONS = { imported: Check, same: Files, refused: CircleAlert } as const;
const WORDS = { imported: 'Came in', same: 'Here already', refused: 'Left out' } as const;

/** The import while it runs, with Cancel; afterwards what became of each file. */
export function ImportDialog() {
  const { running, progress, results, cancel } = useImport();
  if (running) {
    return (
      <Dialog
        title="Reading your documents"
        size="small"
        closable={false}
        onClose={closeDialog}
        footer={<CancelButton onCancel={cancel} />}
      >
        <ProgressLine progress={progress} idle="Reading…" />
        <p className="hint">They come in together, when the last one is read. Cancelling brings in none.</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={importedSentence(results)}
      onClose={closeDialog}
      onSubmit={closeDialog}
      footer={
        // biome-ignore lint/a11y/noAutofocus: the button that had the focus while files were read is gone
        <button type="submit" className="btn btn-primary" data-autofocus autoFocus>
          Done
        </button>
      }
    >
      <ul className="results">
        {byNeed(results).map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files of a batch may have the same name, and none moves
          <Result key={at} file={file} />
        ))}
      </ul>
    </Dialog>
  );
}

function Result({ file }: { file: ImportedFile }) {
  const Icon = ICONS[file.outcome];
  return (
    <li className={`result result-${file.outcome}`}>
      <Icon size={16} aria-hidden />
      <div>
        <p className="result-name">{file.name}</p>
        {file.message && <p className="hint">{file.message}</p>}
      </div>
      <p className="result-what">
        {file.outcome === 'imported' ? count(file.figures, 'figure') : WORDS[file.outcome]}
      </p>
    </li>
  );
}
