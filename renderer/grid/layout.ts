import type { GridApi } from 'ag-grid-community';
import type { ColumnLayout, Figure } from '../../preload/contract';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';

/** How the columns stand now; a passage that takes its width from the pane has width 0. */
export function layoutOf(api: GridApi<Figure>, passageIsFree: boolean): ColumnLayout[] {
  return api.getColumnState().map(({ colId, width, hide, pinned }) => ({
    column: colId,
    width: colId === 'passage' && passageIsFree ? 0 : Math.round(width ?? 0),
    hidden: hide ?? false,
    pinned: pinned === 'left' || pinned === 'right' ? pinned : null,
  }));
}

/** How AG Grid names a change made through its interface by the dialog of columns. */
const CHOOSER = 'api';

/** Remembers order, width and visibility of the columns once they come to rest. Returns what stops it. */
export function rememberColumns(api: GridApi<Figure>, passageIsFree: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => told(saveSettings({ columns: layoutOf(api, passageIsFree()) }));
  const later = (event: { source: string; finished?: boolean }) => {
    // The grid's own fitting and first drawing is no choice of the analyst.
    const chosen = event.source.startsWith('ui') || event.source === CHOOSER;
    if (!chosen || event.finished === false) return;
    clearTimeout(timer);
    // Several columns may change at once; a drag tells only its end, so there is no need to wait longer.
    timer = setTimeout(save);
  };
  api.addEventListener('columnMoved', later);
  api.addEventListener('columnResized', later);
  api.addEventListener('columnVisible', later);
  api.addEventListener('columnPinned', later);
  return () => clearTimeout(timer);
}
