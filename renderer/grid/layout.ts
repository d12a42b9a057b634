import type { GridApi } from 'ag-grid-community';
import type { ColumnLayout, Figure, Settings } from '../../preload/contract';
import { desk } from '../state/desk';
import { told } from '../state/figures';
import { saveSettings } from '../state/session';

/** Projects whose columns are remembered; the one not touched for longest goes first. */
const KEPT = 100;

/** The columns of a project as the person left them; in a project without a layout of its own as they stood last anywhere. */
export function layoutFor(settings: Settings | null, path: string | undefined): readonly ColumnLayout[] {
  return settings?.layouts.find((one) => one.path === path)?.columns ?? settings?.columns ?? [];
}

/** The columns of the project that is open. */
export const layoutNow = (): readonly ColumnLayout[] => layoutFor(desk().settings, desk().project?.path);

/** What to remember where the columns of a project have changed. */
export function withLayout(
  { layouts }: Pick<Settings, 'layouts'>,
  path: string | undefined,
  columns: ColumnLayout[],
): Pick<Settings, 'columns' | 'layouts'> {
  const others = layouts.filter((one) => one.path !== path);
  return { columns, layouts: path === undefined ? others : [{ path, columns }, ...others].slice(0, KEPT) };
}

/** Remembers the columns for this project; one that was never touched begins with them too. */
export function saveLayout(columns: ColumnLayout[]): void {
  const { settings, project } = desk();
  if (settings) told(saveSettings(withLayout(settings, project?.path, columns)));
}

/** How the columns stand now; a passage that takes its width from the pane has width 0. */
export function layoutOf(api: GridApi<Figure>, passageIsFree: boolean): ColumnLayout[] {
  return api.getColumnState().map(({ colId, width, hide, pinned }) => ({
    column: colId,
    width: colId === 'passage' && passageIsFree ? 0 : Math.round(width ?? 0),
    hidden: hide ?? false,
    pinned: pinned === 'left' || pinned === 'right' ? pinned : null,
  }));
}

/** How AG Grid names a change made through its interface by the dialog of columns or the menu of a heading. */
const CHOSEN = 'api';

/** Remembers order, width, pins and visibility of the columns once they come to rest. Returns what stops it. */
export function rememberColumns(api: GridApi<Figure>, passageIsFree: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => saveLayout(layoutOf(api, passageIsFree()));
  const later = (event: { source: string; finished?: boolean }) => {
    // The grid's own fitting and first drawing is no choice of the analyst.
    const chosen = event.source.startsWith('ui') || event.source === CHOSEN;
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
