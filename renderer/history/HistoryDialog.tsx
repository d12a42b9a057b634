import { useEffect, useState } from 'react';
import type { ActionEntry } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { closeDialog, desk } from '../state/desk';
import { call } from '../state/engine';
import { notifyFault } from '../state/notices';
import { count, momentLabel } from '../state/words';
import './history.css';

/** Actions read at a time. */
const PAGE = 200;

function useHistory() {
  const [rows, setRows] = useState<ActionEntry[] | null>(null);
  const [total, setTotal] = useState(0);
  const more = (offset: number) =>
    call('history.page', { offset, limit: PAGE })
      .then((page) => {
        setRows((before) => [...(offset === 0 ? [] : (before ?? [])), ...page.rows]);
        setTotal(page.total);
      })
      .catch(notifyFault);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; nothing changes while the dialog is open
  useEffect(() => void more(0), []);
  return { rows, total, more: () => void more(rows?.length ?? 0) };
}

/** Everything that was done in this project, newest first; nothing is ever taken out of it. */
export function HistoryDialog() {
  const { rows, total, more } = useHistory();
  const undone = new Set(rows?.map((row) => row.undoes));
  return (
    <Dialog
      title="History"
      size="wide"
      onClose={closeDialog}
      onSubmit={closeDialog}
      footer={
        <>
          <p className="hint apart">
            {count(total, 'action')} in {desk().project?.name}. Undoing adds an action; none is ever removed.
          </p>
          <button type="submit" className="btn btn-primary" data-autofocus>
            Done
          </button>
        </>
      }
    >
      {rows?.length === 0 && (
        <p className="hint">Nothing has been done yet. Each verdict, edit and import will stand here.</p>
      )}
      {rows && rows.length > 0 && <Actions rows={rows} undone={undone} />}
      {rows && rows.length < total && (
        <button type="button" className="btn history-more" onClick={more}>
          Show earlier ones
        </button>
      )}
    </Dialog>
  );
}

function Actions({ rows, undone }: { rows: ActionEntry[]; undone: Set<number | null> }) {
  const now = new Date();
  return (
    <table className="history">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq} data-undone={undone.has(row.seq)}>
            <td className="history-seq">{row.seq}</td>
            <td className="history-when">{momentLabel(row.at, now)}</td>
            <td>
              <span className="history-label">{row.label}</span>
              {undone.has(row.seq) && <span className="hint"> (undone)</span>}
            </td>
            <td className="history-who">{row.who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
