import { useId, useState } from 'react';
import type { FigureView, SavedView } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { Problem } from '../app/Problem';
import { Trash2 } from '../icons/icons';
import { closeAfter, closeDialog, desk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { COLUMN_WORDS, chipsOf } from '../state/filters';
import { notify } from '../state/notices';
import { isSameView } from './sameView';
import { useViews } from './views';

/** Gives what is shown a name, or changes a view that has one. */
export function ViewDialog({ id }: { id: string | null }) {
  const [saved] = useState(() => useViews.getState().views.find((view) => view.id === id) ?? null);
  return <ViewForm key={id} saved={saved} />;
}

function ViewForm({ saved }: { saved: SavedView | null }) {
  const [shown] = useState(() => desk().view);
  const [name, setName] = useState(saved?.name ?? '');
  const [renewed, setRenewed] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useId();
  const view = saved && !renewed ? saved.view : shown;
  const save = async () => {
    if (name.trim() === '') {
      setProblem('A view needs a name.');
      return;
    }
    try {
      const { label } = await closeAfter(
        call('views.save', { id: saved?.id ?? null, name: name.trim(), view }),
      );
      notify(`${label}.`, 'good');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title={saved ? 'View' : 'Save what is shown'}
      size="small"
      onClose={closeDialog}
      onSubmit={() => void save()}
      footer={
        <>
          {saved && <RemoveButton view={saved} />}
          <button type="button" className="btn" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" className="btn btn-primary">
            Save
          </button>
        </>
      }
    >
      <div className="dialog-rows">
        {problem && <Problem>{problem}</Problem>}
        <div>
          <label className="label" htmlFor={field}>
            Name
          </label>
          <input
            id={field}
            className="field"
            data-autofocus
            autoComplete="off"
            placeholder="e.g. Money, not verified"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Conditions view={view} />
        {saved && !isSameView(saved.view, shown) && (
          <label className="check">
            <input type="checkbox" checked={renewed} onChange={(event) => setRenewed(event.target.checked)} />
            Take the filters and the order that are shown now
          </label>
        )}
      </div>
    </Dialog>
  );
}

/** What a view shows, in words. */
function Conditions({ view }: { view: FigureView }) {
  const sources = useDesk((state) => state.sources);
  const chips = chipsOf(view.filter, sources);
  const order = view.sort.map(
    ({ column, descending }) => `${COLUMN_WORDS[column].toLowerCase()}${descending ? ', falling' : ''}`,
  );
  return (
    <div>
      <ul className="chips" aria-label="What it shows">
        {chips.map((chip) => (
          <li key={chip.id} className={`chip chip-${chip.tone}`}>
            <span className="chip-label">{chip.label}</span>
          </li>
        ))}
      </ul>
      <p className="hint">
        {chips.length === 0 && 'Every figure. '}
        {order.length > 0 ? `Sorted by ${order.join(', then ')}.` : 'In reading order.'}
      </p>
    </div>
  );
}

function RemoveButton({ view }: { view: SavedView }) {
  const remove = async () => {
    closeDialog();
    const { label } = await call('views.remove', { ids: [view.id] });
    notify(label, 'plain', { label: 'Undo', command: 'edit.undo' });
  };
  return (
    <button type="button" className="btn btn-quiet btn-danger apart" onClick={() => void remove()}>
      <Trash2 size={15} aria-hidden /> Delete
    </button>
  );
}
