import type { GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import type { Figure, FigureView } from '../../preload/contract';
import { desk, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { setView } from '../state/figures';
import { givens, rowsWith, withVerdict } from '../state/given';
import { notify, notifyFault } from '../state/notices';
import { conditionsOf, type GridFilterModel, type GridSort, sortOf, unreadable } from './gridModel';

/** Rows that are asked for at once. */
export const BLOCK = 100;

type Api = GridApi<Figure>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The view that the grid's headings ask for, everything else as it is. */
function askedView(params: IGetRowsParams): FigureView {
  const { filter, sort } = desk().view;
  const { columns, ...rest } = filter;
  const conditions = conditionsOf(params.filterModel as GridFilterModel);
  const kept = same(conditions, columns ?? []) ? columns : conditions;
  const asked = sortOf(params.sortModel as GridSort[]);
  return {
    filter: kept?.length ? { ...rest, columns: kept } : rest,
    sort: same(asked, sort) ? sort : asked,
  };
}

/** Asks until the answer belongs to the view that is shown: it may have changed while the engine was asked. */
async function page(offset: number, limit: number): Promise<{ rows: readonly Figure[]; total: number }> {
  const { view } = desk();
  const asked = givens.now;
  const { rows, total } = await call('figures.page', { ...view, offset, limit });
  if (desk().view !== view) return page(offset, limit);
  return { rows: rowsWith(rows, givens.after(asked), withVerdict), total };
}

/** Hands rows of the view to AG Grid, block by block; `loaded` is called after each block. */
export function figureSource(loaded: (rows: readonly Figure[]) => void): IDatasource {
  let told = '';
  const tell = (model: GridFilterModel) => {
    const text = unreadable(model) ?? '';
    if (text !== '' && text !== told) notify(`“${text}” is not a number, so values are not filtered by it.`);
    told = text;
  };
  return {
    getRows(params) {
      tell(params.filterModel as GridFilterModel);
      const asked = askedView(params);
      if (!same(asked, desk().view)) setView(asked).catch(notifyFault);
      page(params.startRow, params.endRow - params.startRow)
        .then(({ rows, total }) => {
          setTotal(total);
          params.successCallback([...rows], total);
          loaded(rows);
        })
        .catch((error: unknown) => {
          params.failCallback();
          notifyFault(error);
        });
    },
  };
}

function setTotal(total: number): void {
  if (desk().total !== total) setDesk({ total });
}

interface BlockState {
  startRow: number;
  pageStatus: string;
}

/** Start rows of the loaded blocks: those in sight, and the others. */
function loadedBlocks(api: Api): { near: number[]; far: number[] } {
  const blocks = Object.values(api.getCacheBlockState() ?? {}) as BlockState[];
  const starts = blocks.filter(({ pageStatus }) => pageStatus === 'loaded').map(({ startRow }) => startRow);
  const [first, last] = [api.getFirstDisplayedRowIndex(), api.getLastDisplayedRowIndex()];
  const isNear = (start: number) => start <= last && start + BLOCK > first;
  return { near: starts.filter(isNear), far: starts.filter((start) => !isNear(start)) };
}

/** Milliseconds without a change after which rows out of sight are read again: a verdict a second must not read thousands. */
const PAUSE_MS = 350;

function patch(api: Api, start: number, rows: readonly Figure[]): void {
  rows.forEach((row, at) => {
    const node = api.getDisplayedRowAtIndex(start + at);
    // A row without an identity is not there yet for AG Grid: its block is to be read again.
    if (node?.id !== undefined && !same(node.data, row)) node.updateData(row);
  });
}

/** Changes rows that are drawn, where they say something else now. */
export function patchDrawn(api: Api, rows: readonly Figure[]): void {
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const node of api.getRenderedNodes()) {
    const row = node.data && known.get(node.data.id);
    if (row && !same(node.data, row)) node.updateData(row);
  }
}

/** Reads a block again and changes its rows in place. False where the rest need not be read: it is, or will be, anyway. */
async function readBlock(
  api: Api,
  start: number,
  loaded: (rows: readonly Figure[]) => void,
): Promise<boolean> {
  const { view } = desk();
  const { rows, total } = await page(start, BLOCK);
  if (api.isDestroyed() || desk().view !== view) return false;
  const before = api.getDisplayedRowCount();
  setTotal(total);
  if (total !== before) api.setRowCount(total, true);
  patch(api, start, rows);
  loaded(rows);
  // Rows that were past the end have no identity yet; only a reload of their block gives them one.
  if (total > before) api.refreshInfiniteCache();
  return total <= before;
}

/** Reads the loaded blocks again, those in sight at once: nothing goes blank, nothing jumps, the focus stays. */
async function readAgain(
  api: Api,
  loaded: (rows: readonly Figure[]) => void,
  pause: () => Promise<void>,
  isOvertaken: () => boolean,
): Promise<void> {
  const { near, far } = loadedBlocks(api);
  if (near.length + far.length === 0) api.purgeInfiniteCache();
  for (const start of near) if (!(await readBlock(api, start, loaded))) return;
  if (far.length > 0) await pause();
  for (const start of far) {
    if (isOvertaken() || api.isDestroyed() || !(await readBlock(api, start, loaded))) return;
  }
}

/** Makes a function that reads the rows again; calls while it runs become one more run. */
export function makeReload(api: Api, loaded: (rows: readonly Figure[]) => void): () => void {
  let running = false;
  let again = false;
  let wake = () => {};
  /** Over early where something else has changed. */
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await readAgain(api, loaded, pause, () => again);
    } while (again && !api.isDestroyed());
  };
  return () => {
    again = true;
    wake();
    if (running) return;
    run()
      .catch(notifyFault)
      .finally(() => {
        running = false;
      });
  };
}

/** Rows beyond those drawn that are asked for before they come into sight. AG Grid asks for two blocks at a time, and forgets more. */
const AHEAD = 2 * BLOCK;

/** Makes a function that is told which rows are drawn, and has the engine asked for those that scrolling comes to next. */
export function fetchAhead(api: Api): (first: number, last: number) => void {
  let before = 0;
  return (first, last) => {
    if (first === before) return;
    const down = first > before;
    before = first;
    const total = api.getDisplayedRowCount();
    for (let by = BLOCK; by <= AHEAD; by += BLOCK) {
      const row = down ? last + by : first - by;
      // AG Grid asks for the block of a row that it is asked for.
      if (row >= 0 && row < total) api.getDisplayedRowAtIndex(row);
    }
  };
}
