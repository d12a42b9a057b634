import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import type { ColumnLayout, Figure } from '../../preload/contract';
import { Dialog } from '../app/Dialog';
import { ArrowDown, ArrowUp } from '../icons/icons';
import { closeDialog } from '../state/desk';
import { columnDefs, columnName, type GridColumn, usualLayout } from './columns';
import { layoutOf, saveLayout } from './layout';

/** Back to the usual columns in their usual order and width. */
function backToUsual(api: GridApi<Figure>): void {
  const usual = columnDefs(usualLayout());
  const state = usual.map(({ colId, width, hide, pinned }) => ({
    colId: colId ?? '',
    hide: hide ?? false,
    pinned: pinned ?? null,
    ...(width === undefined ? {} : { width }),
  }));
  api.applyColumnState({ state, applyOrder: true });
  saveLayout([]);
}

/** Moves a column by one place among all of them, hidden ones too. */
function move(api: GridApi<Figure>, column: string, by: 1 | -1): void {
  const state = api.getColumnState();
  const at = state.findIndex(({ colId }) => colId === column);
  const [moved] = state.splice(at, 1);
  if (moved) state.splice(at + by, 0, moved);
  api.applyColumnState({ state, applyOrder: true });
}

/** Chooses which columns the grid shows, in which order, and which stay in sight; it changes behind the dialog at once. */
export function ColumnsDialog({ api }: { api: GridApi<Figure> }) {
  const [layout, setLayout] = useState<ColumnLayout[]>(() => layoutOf(api, true));
  const after = (change: () => void) => () => {
    change();
    setLayout(layoutOf(api, true));
  };
  const rows = layout.filter(({ column }) => column !== 'problem');
  const footer = (
    <>
      <button type="button" className="btn btn-quiet apart" onClick={after(() => backToUsual(api))}>
        Back to the usual columns
      </button>
      <button type="submit" className="btn btn-primary">
        Done
      </button>
    </>
  );
  return (
    <Dialog title="Columns" size="small" onClose={closeDialog} onSubmit={closeDialog} footer={footer}>
      <ul className="column-choice">
        {rows.map((one, at) => (
          <ColumnRow
            key={one.column}
            one={one}
            first={at === 0}
            last={at === rows.length - 1}
            onShow={(visible) => after(() => api.setColumnsVisible([one.column], visible))()}
            onMove={(by) => after(() => move(api, one.column, by))()}
            onPin={(pinned) => after(() => api.setColumnsPinned([one.column], pinned))()}
          />
        ))}
      </ul>
      <p className="hint">
        Kept for this project. In the grid, drag a heading to move its column and its edge to change the
        width; with the keyboard, Shift with ← and → moves a heading, Alt with them changes its width.
      </p>
    </Dialog>
  );
}

interface RowProps {
  one: ColumnLayout;
  first: boolean;
  last: boolean;
  onShow: (visible: boolean) => void;
  onMove: (by: 1 | -1) => void;
  onPin: (pinned: ColumnLayout['pinned']) => void;
}

function ColumnRow({ one, first, last, onShow, onMove, onPin }: RowProps) {
  const name = columnName(one.column as GridColumn);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={!one.hidden}
          data-autofocus={first || undefined}
          onChange={(event) => onShow(event.target.checked)}
        />
        {name}
      </label>
      <select
        aria-label={`Pin ${name}`}
        value={one.pinned ?? ''}
        onChange={(event) => onPin((event.target.value || null) as ColumnLayout['pinned'])}
      >
        <option value="">scrolls</option>
        <option value="left">pinned left</option>
        <option value="right">pinned right</option>
      </select>
      <button
        type="button"
        className="column-move"
        aria-label={`Move ${name} up`}
        // Not `disabled`: the focus would be lost when the column has come to the end.
        aria-disabled={first}
        onClick={() => !first && onMove(-1)}
      >
        <ArrowUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="column-move"
        aria-label={`Move ${name} down`}
        aria-disabled={last}
        onClick={() => !last && onMove(1)}
      >
        <ArrowDown size={14} aria-hidden />
      </button>
    </li>
  );
}
