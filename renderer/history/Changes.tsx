import { useState } from 'react';
import { ArrowRight } from '../icons/icons';
import { closeDialog } from '../state/desk';
import { selectFigure, told } from '../state/figures';
import { useAnswer } from '../state/useAnswer';
import { count, grouped } from '../state/words';
import { type ChangedCell, type ChangedRow, changedRows } from './cells';

/** Changes shown at first, and the most that the engine tells of one action. */
const AT_FIRST = 40;
const MOST = 1_000;

/** What an action changed, cell by cell: before → after. */
export function Changes({ seq }: { seq: number }) {
  const [limit, setLimit] = useState(AT_FIRST);
  const answer = useAnswer('history.changes', { seq, limit }, 0);
  if (!answer) return <p className="hint">Reading…</p>;
  const { rows, total } = answer;
  return (
    <>
      <ul className="changes">
        {changedRows(rows, new Date()).map((row) => (
          <Row key={`${row.table} ${row.id} ${row.how}`} row={row} />
        ))}
      </ul>
      {rows.length < total && rows.length < MOST && (
        <button type="button" className="link" onClick={() => setLimit(MOST)}>
          Show {total <= MOST ? `all ${grouped(total)}` : `the first ${grouped(MOST)} of ${grouped(total)}`}{' '}
          changes
        </button>
      )}
      {rows.length < total && rows.length >= MOST && (
        <p className="hint">And {count(total - rows.length, 'more change')}.</p>
      )}
    </>
  );
}

const HOW = { added: 'came in', deleted: 'was deleted', changed: '' } as const;

function Row({ row }: { row: ChangedRow }) {
  const { table, id, noun, name, how, says, cells } = row;
  const there = table === 'figures' && how !== 'deleted';
  return (
    <li className="changed" data-how={how}>
      <p className="changed-row">
        <span className="changed-noun">{noun}</span>{' '}
        {name !== null && (there ? <Figure id={id} name={name} /> : <b>“{name}”</b>)}{' '}
        <span className="changed-how">
          {HOW[how]}
          {says !== null && ': '}
        </span>
        {says !== null && (
          <span className={how === 'added' ? 'changed-after' : 'changed-before'}>{says}</span>
        )}
      </p>
      {cells.length > 0 && (
        <dl className="changed-cells">
          {cells.map((cell) => (
            <Cell key={cell.column} cell={cell} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Figure({ id, name }: { id: string; name: string }) {
  const show = () => {
    closeDialog();
    told(selectFigure(id));
  };
  return (
    <button type="button" className="link changed-name" title="Go to this figure" onClick={show}>
      “{name}”
    </button>
  );
}

function Cell({ cell }: { cell: ChangedCell }) {
  return (
    <div>
      <dt>{cell.label}</dt>
      <dd>
        <Side text={cell.before} was />
        <ArrowRight size={13} className="changed-arrow" role="img" aria-label="became" />
        <Side text={cell.after} />
      </dd>
    </div>
  );
}

function Side({ text, was = false }: { text: string | null; was?: boolean }) {
  if (text === null) return <span className="changed-none">empty</span>;
  return <span className={was ? 'changed-before' : 'changed-after'}>{text}</span>;
}
