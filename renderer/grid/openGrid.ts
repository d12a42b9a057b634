import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CustomFilterModule,
  createGrid,
  EventApiModule,
  type GridApi,
  type GridOptions,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextFilterModule,
} from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { pageNonce } from '../engine/page';
import { desk, useDesk } from '../state/desk';
import { onRows } from '../state/known';
import { noteRows, prefetchTexts } from '../state/texts';
import { keepConflictSigns } from './cells';
import { columnDefs, defaultColumn } from './columns';
import { keepOnResize, markSelected, selectFocused, selectPressed, showSelected } from './follow';
import { filterModelOf, gridSortOf } from './gridModel';
import { editCell, onCellKey } from './keys';
import { layoutNow, rememberColumns } from './layout';
import { fitPassage } from './passageWidth';
import { keepRange } from './rangeKeep';
import { drawRanges } from './rangeMouse';
import { paintRange, rangeClasses } from './rangePaint';
import { BLOCK, fetchAhead, figureSource, makeReload, patchDrawn } from './rows';
import { keepSticky } from './sticky';
import { keepTagColours } from './tagsCell';
import { gridTheme, ROW_HEIGHT, SCROLL_BAR } from './theme';
import { fitValueSlots } from './valueSlots';

ModuleRegistry.registerModules([
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CustomFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextFilterModule,
]);

/** Blocks kept in memory: 2,000 rows around what was seen last. */
const BLOCKS_KEPT = 20;

const options = (): GridOptions<Figure> => ({
  theme: gridTheme,
  styleNonce: pageNonce(),
  rowModelType: 'infinite',
  cacheBlockSize: BLOCK,
  maxBlocksInCache: BLOCKS_KEPT,
  rowBuffer: 8,
  rowHeight: ROW_HEIGHT,
  scrollbarWidth: SCROLL_BAR,
  columnDefs: columnDefs(layoutNow()),
  defaultColDef: { ...defaultColumn, suppressKeyboardEvent: onCellKey, cellClass: rangeClasses },
  rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: false },
  rowClassRules: { 'row-rejected': ({ data }) => data?.verdict === 'rejected' },
  // Every change of this grid comes from the engine and is undone by its history.
  suppressClickEdit: true,
  suppressDragLeaveHidesColumns: true,
  // The grid would have the space bar select rows, which it does not do here; the page announces what is selected.
  getLocaleText: ({ key, defaultValue }) => (/^ariaRow(?:Select|Deselect)$/.test(key) ? '' : defaultValue),
  suppressOverlays: ['loading', 'noRows', 'noMatchingRows'],
  suppressColumnMoveAnimation: true,
  animateRows: false,
  enableCellTextSelection: false,
});

/** Shows the view's filter and sort in the headings, where something else than the headings changed them. */
function showView(api: GridApi<Figure>): void {
  const { filter, sort } = desk().view;
  const wanted = filterModelOf(filter.columns ?? []);
  if (JSON.stringify(Object.keys(wanted)) !== JSON.stringify(Object.keys(api.getFilterModel()))) {
    api.setFilterModel(wanted);
  }
  const state = gridSortOf(sort).map((one, sortIndex) => ({ ...one, sortIndex }));
  const now = api.getColumnState().flatMap(({ colId, sort }) => (sort ? [`${colId} ${sort}`] : []));
  const same =
    now.length === state.length && state.every(({ colId, sort }) => now.includes(`${colId} ${sort}`));
  if (!same) api.applyColumnState({ state, defaultState: { sort: null } });
}

/** Opens the grid of figures in an element; it follows the desk from then on. Returns it with what closes it. */
export function openGrid(root: HTMLElement): { api: GridApi<Figure>; close: () => void } {
  const api = createGrid<Figure>(root, options());
  const range = keepRange(api);
  const loaded = (rows: readonly Figure[]) => {
    range.check();
    fitValueSlots(root, api);
    markSelected(api);
    prefetchTexts(rows);
    noteRows(rows);
  };
  const reload = makeReload(api, loaded);
  const ahead = fetchAhead(api);
  let shown = false;
  const show = () => {
    shown = showSelected(api, root);
  };
  api.addEventListener('cellFocused', (event) => selectFocused(api, event));
  api.addEventListener('cellDoubleClicked', ({ data, colDef }) => {
    if (data && colDef.colId !== 'verdict') editCell(data, colDef.colId ?? '');
  });
  api.addEventListener('bodyScroll', ({ left }) => root.classList.toggle('figures-aside', left > 0));
  api.addEventListener('viewportChanged', ({ firstRow, lastRow }) => ahead(firstRow, lastRow));
  const stopSize = keepOnResize(api, root);
  const stopSticky = keepSticky(root);
  const stopDrawing = drawRanges(api, root);
  const stopPainting = paintRange(api, root);
  const stopColours = keepTagColours(api);
  const stopSigns = keepConflictSigns(api);
  const stopRows = onRows((rows) => patchDrawn(api, rows));
  root.addEventListener('mousedown', (event) => selectPressed(api, event));
  api.setGridOption(
    'datasource',
    figureSource((rows) => {
      // The answer may come after the grid was closed: with the project, or to be drawn in other sizes.
      if (api.isDestroyed()) return;
      loaded(rows);
      if (!shown) show();
    }),
  );
  const forget = rememberColumns(api, fitPassage(api, root, layoutNow()));
  const stop = useDesk.subscribe((now, before) => {
    if (now.view !== before.view) {
      shown = false;
      showView(api);
    }
    if (now.view !== before.view || now.revision !== before.revision) reload();
    // Shown before it is marked: measuring what was changed already means laying it out twice.
    if (now.figure?.id !== before.figure?.id || now.figureRow !== before.figureRow) show();
    if (now.figure !== before.figure || now.figureRow !== before.figureRow) markSelected(api);
  });
  const close = () => {
    stop();
    forget();
    stopSize();
    stopSticky();
    stopDrawing();
    stopPainting();
    stopColours();
    stopSigns();
    stopRows();
    range.stop();
    api.destroy();
  };
  return { api, close };
}
