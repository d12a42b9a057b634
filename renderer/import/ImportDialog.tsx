import type { ImportedFile } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Check, CircleAlert, Files } from '../icons/icons';
import { closeDialog, useDesk } from '../state/desk';
import { showSource } from '../state/places';
import { count } from '../state/words';
import { byNeed, importedSentence } from './summary';

const ICONS = { imported: Check, same: Files, refused: CircleAlert } as const;
const WORDS = { imported: 'Came in', same: 'Here already', refused: 'Left out' } as const;

/** What became of each file that was imported. */
export function ImportDialog({ results }: { results: readonly ImportedFile[] }) {
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
        <What file={file} />
      </div>
      <p className="result-what">
        {file.outcome === 'imported' ? count(file.figures, 'figure') : WORDS[file.outcome]}
      </p>
    </li>
  );
}

/** What the reader has to say; of a document that is here already, as which source, and the way to it. */
function What({ file: { outcome, sourceId, message } }: { file: ImportedFile }) {
  const known = useDesk((desk) => desk.sources.find(({ id }) => id === sourceId)?.title);
  if (outcome !== 'same' || sourceId === null || known === undefined)
    return message && <p className="hint">{message}</p>;
  const show = () => {
    closeDialog();
    showSource(sourceId);
  };
  return (
    <p className="hint">
      Its text is in the project already, as{' '}
      <button type="button" className="link" onClick={show}>
        {known}
      </button>
    </p>
  );
}
