import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { desk } from '../state/desk';
import { notify } from '../state/notices';
import { manyNow, type Picked, pickedNow, rectNow, setPicked } from '../state/range';

type Api = GridApi<Figure>;

const at = (api: Api, row: number): Picked | null => {
  const id = api.getDisplayedRowAtIndex(row)?.data?.id;
  return id === undefined ? null : { id, row };
};

const APART =
  'The selected block has rows that were not read yet, so none was picked beside it. It is as it was.';

/** The rows of the selected block, or what is picked already; null where the grid does not hold all rows of the block. */
function pickedSoFar(api: Api): readonly Picked[] | null {
  const rect = rectNow();
  if (!rect || manyNow() === 0) return pickedNow();
  const rows: Picked[] = [];
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    const one = at(api, row);
    if (!one) return null;
    rows.push(one);
  }
  return rows;
}

function toggle(api: Api, one: Picked, first: readonly Picked[]): void {
  const before = pickedSoFar(api);
  if (!before) {
    notify(APART);
    return;
  }
  const others = before.filter(({ id }) => id !== one.id);
  if (others.length < before.length) setPicked(others);
  else setPicked([...(before.length > 0 ? before : first), one]);
}

/** Picks the figure of a row beside others, or leaves it; the first one takes the selected figure with it, as lists of files have it. */
export function pickRow(api: Api, row: number): void {
  const one = at(api, row);
  if (!one) return;
  const { figure, figureRow } = desk();
  const other = figure && figureRow !== null && figure.id !== one.id;
  toggle(api, one, other ? [{ id: figure.id, row: figureRow }] : []);
}

/** Picks the selected figure, or leaves it. */
export function pickSelected(api: Api): void {
  const { figure, figureRow } = desk();
  if (figure && figureRow !== null) toggle(api, { id: figure.id, row: figureRow }, []);
}
