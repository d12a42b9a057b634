import type { Figure } from '../../preload/contract';
import { desk } from '../state/desk';
import { call } from '../state/engine';
import { clearRange, type Picked, pickedNow, rectNow, useRange } from '../state/range';
import { type Rect, rowsIn } from '../state/ranges';

/** Rows that are asked for at once. */
const PAGE = 1000;

const MOVED = 'The rows have moved since they were selected, so nothing was done. Select them again.';

/** Throws where other figures stand at the ends of the block than were seen there. */
function checkEnds(ids: readonly string[]): void {
  const { ends } = useRange.getState();
  const now = [ids[0], ids.at(-1)];
  if (!now.some((id, at) => ends[at] !== null && ends[at] !== undefined && id !== ends[at])) return;
  clearRange();
  throw new Error(MOVED);
}

/** Ids of the figures in the rows of a block; rejects with a sentence where the rows have moved. */
export async function idsIn(rect: Rect): Promise<string[]> {
  const { ids } = await call('figures.ids', { ...desk().view, offset: rect.top, limit: rowsIn(rect) });
  checkEnds(ids);
  return ids;
}

/** Ids of the selected figures: those of the block, those that are picked, or the one. */
export async function chosenIds(): Promise<string[]> {
  const rect = rectNow();
  const picked = pickedNow();
  const { figure } = desk();
  if (rect) return idsIn(rect);
  if (picked.length > 0) return picked.map(({ id }) => id);
  return figure ? [figure.id] : [];
}

/** How far reading is. */
export type Told = (done: number, total: number) => void;

/** `limit` rows of the view from `offset`, page by page. Rejects where it is called off. */
export async function readRows(
  offset: number,
  limit: number,
  told: Told = () => {},
  signal?: AbortSignal,
): Promise<Figure[]> {
  const { view } = desk();
  const rows: Figure[] = [];
  while (rows.length < limit) {
    signal?.throwIfAborted();
    told(rows.length, limit);
    const page = await call('figures.page', {
      ...view,
      offset: offset + rows.length,
      limit: Math.min(PAGE, limit - rows.length),
    });
    rows.push(...page.rows);
    if (page.rows.length === 0) break;
  }
  return rows;
}

/** The rows of a block; rejects with a sentence where they have moved. */
export async function rowsOf(rect: Rect, told?: Told, signal?: AbortSignal): Promise<Figure[]> {
  const rows = await readRows(rect.top, rowsIn(rect), told, signal);
  checkEnds(rows.map(({ id }) => id));
  return rows;
}

/** Picked figures as they are now. Rejects where one was deleted, and where it is called off. */
export async function pickedRows(
  picked: readonly Picked[],
  told: Told = () => {},
  signal?: AbortSignal,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { id } of picked) {
    signal?.throwIfAborted();
    told(figures.length, picked.length);
    figures.push(await call('figures.get', { id }));
  }
  return figures;
}
