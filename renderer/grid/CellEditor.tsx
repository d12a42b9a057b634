import type { GridApi } from 'ag-grid-community';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Figure } from '../../preload/contract';
import { FieldEditor } from '../figures/FieldEditor';
import { desk } from '../state/desk';
import { type Editing, useEditing } from '../state/editing';
import { fieldOf } from './columns';

interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
  up: boolean;
}

interface Props {
  api: GridApi<Figure>;
  root: RefObject<HTMLElement | null>;
}

/** Room that a reason needs beneath its cell, in CSS pixels. */
const REASON_ROOM = 90;

function columnOf(api: GridApi<Figure>, field: Editing['field']) {
  return api.getAllDisplayedColumns().find((column) => fieldOf(column.getColId()) === field) ?? null;
}

function rowOf(api: GridApi<Figure>, figureId: string): number | null {
  const node = api.getRenderedNodes().find((each) => each.data?.id === figureId);
  return node?.rowIndex ?? (desk().figure?.id === figureId ? desk().figureRow : null);
}

function placeOf({ api, root }: Props, editing: Editing): Place | null {
  const column = columnOf(api, editing.field);
  const row = rowOf(api, editing.figureId);
  if (!column || row === null || !root.current) return null;
  const selector = `.ag-row[row-index="${row}"] .ag-cell[col-id="${column.getColId()}"]`;
  const cell = root.current.querySelector(selector)?.getBoundingClientRect();
  if (!cell) return null;
  const outer = root.current.getBoundingClientRect();
  return {
    left: cell.left - outer.left,
    top: cell.top - outer.top,
    width: Math.max(cell.width, editing.field === 'note' ? 260 : 110),
    height: cell.height,
    up: outer.bottom - cell.bottom < REASON_ROOM,
  };
}

/** Brings the cell into sight; the grid draws far columns a frame later. */
function reveal(api: GridApi<Figure>, editing: Editing): void {
  const column = columnOf(api, editing.field);
  const row = rowOf(api, editing.figureId);
  if (column) api.ensureColumnVisible(column);
  if (row !== null && row < api.getDisplayedRowCount()) api.ensureIndexVisible(row);
}

function usePlace(props: Props, editing: Editing): Place | null {
  const [place, setPlace] = useState<Place | null>(() => {
    reveal(props.api, editing);
    return placeOf(props, editing);
  });
  const { api, root } = props;
  useLayoutEffect(() => {
    // The grid tells of what it did a moment later: by then it may be closed, as by an undo that takes the last source.
    const measure = () => !api.isDestroyed() && setPlace(placeOf({ api, root }, editing) ?? null);
    const frame = requestAnimationFrame(measure);
    const events = ['bodyScroll', 'columnResized', 'modelUpdated', 'gridSizeChanged'] as const;
    for (const event of events) api.addEventListener(event, measure);
    return () => {
      cancelAnimationFrame(frame);
      if (api.isDestroyed()) return;
      for (const event of events) api.removeEventListener(event, measure);
    };
  }, [api, root, editing]);
  return place;
}

/** The editor that lies over a cell: the grid beneath can be drawn again without the text being lost. */
export function CellEditor(props: Props) {
  const editing = useEditing((state) => state.now);
  if (editing?.place !== 'grid') return null;
  return <Over key={`${editing.figureId} ${editing.field}`} {...props} editing={editing} />;
}

function Over({ editing, ...props }: Props & { editing: Editing }) {
  const place = usePlace(props, editing);
  const { api } = props;
  const backToCell = () => {
    const row = rowOf(api, editing.figureId);
    const column = columnOf(api, editing.field);
    if (row !== null && column) api.setFocusedCell(row, column);
  };
  if (!place) return null;
  const { up, ...box } = place;
  return (
    <div className="cell-editor" style={box} data-up={up}>
      <FieldEditor editing={editing} onEnd={backToCell} />
    </div>
  );
}
