import type { ColumnResizedEvent, GridApi } from 'ag-grid-community';
import type { ColumnLayout, Figure } from '../../preload/contract';
import { useDesk } from '../state/desk';
import { layoutFor } from './layout';

/** Bounds of the width that the passage takes by itself, CSS pixels: enough to read, not so wide that nothing else shows. */
const NARROWEST = 96;
const WIDEST = 420;

/** Whether the passage still takes its width from the pane; a width set by hand is kept. */
export function isFree(layout: readonly ColumnLayout[]): boolean {
  return (layout.find(({ column }) => column === 'passage')?.width ?? 0) === 0;
}

/** The width that is left for the passage in a pane, after the columns that stand beside it and the scroll bar (0 where all rows are in sight). */
export function widthLeft(pane: number, before: number, bar: number): number {
  return Math.min(Math.max(Math.floor(pane - before - bar), NARROWEST), WIDEST);
}

/**
 * Makes the passage end at the right edge of the pane, so that what belongs together is seen at once and the other
 * columns are reached by scrolling. Returns whether the width is still free.
 */
export function fitPassage(
  api: GridApi<Figure>,
  root: HTMLElement,
  layout: readonly ColumnLayout[],
): () => boolean {
  let free = isFree(layout);
  const bar = root.querySelector<HTMLElement>('.ag-body-vertical-scroll');
  // Where the passage begins depends on the width of its column.
  const drawAnew = () => api.refreshCells({ columns: ['passage'], force: true });
  const takeWhatIsLeft = () => {
    // Its events come a moment later; the grid may be gone by then.
    if (api.isDestroyed()) return;
    const columns = api.getAllDisplayedColumns();
    const at = columns.findIndex((column) => column.getColId() === 'passage');
    if (!free || at < 0 || root.clientWidth === 0) return;
    const others = columns.filter((column, other) => other < at || column.getPinned() === 'right');
    const before = others.reduce((sum, column) => sum + column.getActualWidth(), 0);
    const newWidth = widthLeft(root.clientWidth, before, bar?.offsetWidth ?? 0);
    // The source says that nobody chose this width: it is not remembered.
    api.setColumnWidths([{ key: 'passage', newWidth }], true, 'flex');
    drawAnew();
  };
  api.addEventListener('gridSizeChanged', takeWhatIsLeft);
  api.addEventListener('columnVisible', takeWhatIsLeft);
  api.addEventListener('columnMoved', takeWhatIsLeft);
  api.addEventListener('columnResized', (event: ColumnResizedEvent<Figure>) => {
    if (event.source !== 'uiColumnResized') return;
    if (event.column?.getColId() === 'passage') free = false;
    if (!event.finished) return;
    if (free) takeWhatIsLeft();
    else drawAnew();
  });
  const stop = useDesk.subscribe((now, before) => {
    if (now.settings === before.settings) return;
    const columns = layoutFor(now.settings, now.project?.path);
    if (columns === layoutFor(before.settings, before.project?.path) || !isFree(columns)) return;
    free = true;
    takeWhatIsLeft();
  });
  // It comes and goes with the number of rows: without it, a sliver of the next column would show.
  const watch = new ResizeObserver(takeWhatIsLeft);
  if (bar) watch.observe(bar);
  api.addEventListener('gridPreDestroyed', () => {
    stop();
    watch.disconnect();
  });
  takeWhatIsLeft();
  return () => free;
}
