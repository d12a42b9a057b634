import type { GridApi } from 'ag-grid-community';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Figure } from '../../preload/contract';
import { KeyOf } from '../app/Key';
import { BulkDialogs } from '../bulk/BulkDialogs';
import { followClipboard } from '../bulk/clipboard';
import { provideBulk } from '../bulk/provided';
import { SelectionBar } from '../bulk/SelectionBar';
import { provide } from '../state/commands';
import { desk, setDesk, useDesk } from '../state/desk';
import { beginEdit, type EditableField } from '../state/editing';
import { setView, told } from '../state/figures';
import { isBare, isFiltered } from '../state/filters';
import { mayWrite } from '../state/mayWrite';
import { CellEditor } from './CellEditor';
import { ColumnsDialog } from './ColumnsDialog';
import { fieldOf } from './columns';
import { focusGrid } from './follow';
import { GridMenu } from './GridMenu';
import { openGrid } from './openGrid';
import { pickSelected } from './picking';
import './grid.css';

/** Whether the field's column is in sight; scrolling to it would take the passage out of sight. */
function isInSight(api: GridApi<Figure>, field: EditableField): boolean {
  const { left, right } = api.getHorizontalPixelRange();
  return api.getAllDisplayedColumns().some((column) => {
    const from = column.getLeft() ?? 0;
    const to = from + column.getActualWidth();
    return fieldOf(column.getColId()) === field && (column.isPinned() || (from >= left && to <= right));
  });
}

/** Edits a cell of the selected figure: in its row where that is to be seen, else in the card. */
function edit(api: GridApi<Figure>, field: EditableField): void {
  const { figure, figureRow } = desk();
  if (!figure || !mayWrite()) return;
  beginEdit(figure, field, figureRow !== null && isInSight(api, field) ? 'grid' : 'card');
}

const commands = (api: GridApi<Figure>) =>
  provide({
    'edit.value': () => edit(api, 'value'),
    'edit.unit': () => edit(api, 'unit'),
    'edit.note': () => edit(api, 'note'),
    'edit.pick': () => pickSelected(api),
    'view.columns': () => setDesk({ dialog: { kind: 'columns' } }),
  });

/** The figures of the view, one a row. The engine sorts, filters and pages; here is only what is in sight. */
export function FigureGrid() {
  const root = useRef<HTMLDivElement>(null);
  const [api, setApi] = useState<GridApi<Figure> | null>(null);
  useLayoutEffect(() => {
    if (!root.current) return;
    const { api: opened, close } = openGrid(root.current);
    setApi(opened);
    return close;
  }, []);
  useEffect(() => (api ? commands(api) : undefined), [api]);
  useEffect(() => (api && root.current ? followClipboard(api, root.current) : undefined), [api]);
  useEffect(provideBulk, []);
  const dialog = useDesk((state) => state.dialog?.kind);
  return (
    <section className="figures" aria-label="Figures" data-pane="figures">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hands the focus of F6 on to the selected row */}
      <span className="sr-only" data-pane-focus tabIndex={-1} onFocus={() => api && focusGrid(api)} />
      <div className="figures-over">
        <div ref={root} className="figures-grid" />
        {api && <CellEditor api={api} root={root} />}
        {api && <GridMenu api={api} root={root} />}
      </div>
      <SelectionBar />
      <NoFigures />
      {api && dialog === 'columns' && <ColumnsDialog api={api} />}
      <BulkDialogs />
    </section>
  );
}

/** What to do where the grid is empty. */
function NoFigures() {
  const total = useDesk((state) => state.total);
  const filtered = useDesk((state) => isFiltered(state.view.filter));
  const bare = useDesk((state) => isBare(state.view.filter, state.sources));
  const readOnly = useDesk((state) => state.project?.readOnly ?? false);
  if (total !== 0) return null;
  if (filtered && !bare) {
    return (
      <div className="figures-none">
        <p>No figure matches these filters.</p>
        <ShowAll />
      </div>
    );
  }
  return (
    <div className="figures-none">
      <p>No figure was found in {bare ? 'this source' : 'these sources'}.</p>
      {!readOnly && (
        <p className="hint">
          Select a number in the source and press <KeyOf command="source.newFigure" /> to make a figure of it.
        </p>
      )}
      {filtered && <ShowAll />}
    </div>
  );
}

function ShowAll() {
  const view = useDesk((state) => state.view);
  return (
    <button type="button" className="btn" onClick={() => told(setView({ ...view, filter: {} }))}>
      Show all figures
    </button>
  );
}
