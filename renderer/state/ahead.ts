import type { Figure, FigureView } from '../../preload/contract';
import { type Desk, desk, setDesk, useDesk } from './desk';
import { call } from './engine';
import { givens, rowsWith, withVerdict } from './given';
import { onRows } from './known';

/** Rows around the selected one that are kept at hand, so that a key needs not wait for the engine (which may be writing). */
const BEFORE = 6;
const AFTER = 24;
/** Nearer than this to an end of them, the next ones are fetched. */
const MARGIN = 5;

interface Window {
  view: FigureView;
  start: number;
  rows: readonly Figure[];
}

let near: Window | null = null;
let asking = false;
let again = false;

/** A figure at hand, and its row in the view. */
export interface Neighbour {
  figure: Figure;
  row: number;
}

/** The next or previous figure where it is at hand; null where the engine must be asked. */
export function neighbour(direction: 'next' | 'previous', unverifiedOnly: boolean): Neighbour | null {
  const { view, figure } = desk();
  if (!near || near.view !== view || !figure) return null;
  const by = direction === 'next' ? 1 : -1;
  for (let at = near.rows.findIndex((row) => row.id === figure.id) + by; at !== by - 1; at += by) {
    const found = near.rows[at];
    if (!found) return null;
    if (!unverifiedOnly || found.verdict === 'unverified') return { figure: found, row: near.start + at };
  }
  return null;
}

/** Figures look otherwise now: what is at hand follows. */
function note(rows: readonly Figure[]): void {
  if (!near) return;
  const known = new Map(rows.map((row) => [row.id, row]));
  near = { ...near, rows: near.rows.map((row) => known.get(row.id) ?? row) };
}

async function fetch(): Promise<void> {
  const { view, figureRow, revision } = desk();
  if (figureRow === null) return;
  const start = Math.max(0, figureRow - BEFORE);
  const asked = givens.now;
  const answer = await call('figures.page', { ...view, offset: start, limit: BEFORE + AFTER });
  const rows = rowsWith(answer.rows, givens.after(asked), withVerdict);
  near = { view, start, rows };
  // One may have gone to a row that was at hand still as it was before a change.
  const { figure, ...now } = desk();
  const fresh = rows.find(({ id }) => id === figure?.id);
  if (fresh && now.revision === revision && JSON.stringify(fresh) !== JSON.stringify(figure))
    setDesk({ figure: fresh });
}

function refresh(): void {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  fetch()
    .catch(() => {
      // Nothing is lost: the engine is asked again, and a failure told, when a key needs it.
      near = null;
    })
    .finally(() => {
      asking = false;
      if (again) refresh();
      again = false;
    });
}

function isNearEnd({ figureRow }: Desk): boolean {
  if (!near || figureRow === null) return true;
  const at = figureRow - near.start;
  return (at < MARGIN && near.start > 0) || at >= near.rows.length - MARGIN;
}

/** Keeps the rows around the selected one at hand; returns what stops it. */
export function keepAhead(): () => void {
  refresh();
  const stops = [
    onRows(note),
    useDesk.subscribe((now, before) => {
      const moved = now.figureRow !== before.figureRow && isNearEnd(now);
      if (now.view !== before.view || now.revision !== before.revision || moved) refresh();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
