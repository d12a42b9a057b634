import type { GridApi, IDatasource, IGetRowsParams } from 'ag-grid-community';
import type { Figure, FigureView } from '../../preload/contract';
import { desk, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { setView } from '../state/figures';
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
async function page(offset: number, limit: number): Promise<{ rows: Figure[]; total: number }> {
  const { view } = desk();
  const answer = await call('figures.page', { ...view, offset, limit });
  return desk().view === view ? answer : page(offset, limit);
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
          params.successCallback(rows, total);
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

/** Start rows of the loaded blocks, those in sight first. */
function loadedBlocks(api: Api): number[] {
  const blocks = Object.values(api.getCacheBlockState() ?? {}) as BlockState[];
  const first = api.getFirstDisplayedRowIndex();
  const far = (start: number) => Math.abs(start + BLOCK / 2 - first);
  return blocks
    .filter((block) => block.pageStatus === 'loaded')
    .map((block) => block.startRow)
    .sort((a, b) => far(a) - far(b));
}

function patch(api: Api, start: number, rows: readonly Figure[]): void {
  rows.forEach((row, at) => {
    const node = api.getDisplayedRowAtIndex(start + at);
    // A row without an identity is not there yet for AG Grid: its block is to be read again.
    if (node?.id !== undefined && !same(node.data, row)) node.updateData(row);
  });
}

/** Reads the loaded blocks again and changes the rows in place: nothing goes blank, nothing jumps, the focus stays. */
async function readAgain(api: Api, loaded: (rows: readonly Figure[]) => void): Promise<void> {
  const { view } = desk();
  for (const start of loadedBlocks(api)) {
    const { rows, total } = await page(start, BLOCK);
    if (api.isDestroyed() || desk().view !== view) return;
    const before = api.getDisplayedRowCount();
    setTotal(total);
    if (total !== before) api.setRowCount(total, true);
    patch(api, start, rows);
    loaded(rows);
    // Rows that were past the end have no identity yet; only a reload of their block gives them one.
    if (total > before) api.refreshInfiniteCache();
    if (total > before) return;
  }
  if (loadedBlocks(api).length === 0) api.purgeInfiniteCache();
}

/** Makes a function that reads the rows again; calls while it runs become one more run. */
export function makeReload(api: Api, loaded: (rows: readonly Figure[]) => void): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await readAgain(api, loaded);
    } while (again && !api.isDestroyed());
  };
  return () => {
    again = true;
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
