import { openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { count } from '../state/words';
import { chooseSources } from './source-verbs';

/** What can be done with many sources that are chosen at once; nothing where fewer are. */
export function ChosenSources() {
  const ids = useDesk((desk) => desk.view.filter.sourceIds);
  const readOnly = useDesk((desk) => desk.project?.readOnly ?? false);
  if (!ids || ids.length < 2) return null;
  return (
    <section className="src-chosen" aria-label="Chosen sources">
      <p>{count(ids.length, 'source')} chosen</p>
      {!readOnly && (
        <button
          type="button"
          className="link"
          onClick={() => openDialog({ kind: 'sources', sourceIds: ids })}
        >
          Edit…
        </button>
      )}
      <button type="button" className="link" onClick={() => told(chooseSources([]))}>
        Show all
      </button>
    </section>
  );
}
