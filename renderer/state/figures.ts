import type { Figure, FigureView, Outcome, Recorded } from '../../preload/contract';
import { EngineFault } from '../engine/types';
import { desk, setDesk } from './desk';
import { call } from './engine';
import { tellRows } from './known';
import { notifyFault } from './notices';

/** How many selections were asked for: the last one wins, whichever is answered last. */
let latest = 0;

/** Shows a figure: its row, its card, its passage. Given as a row where the caller has it already, so that nothing waits. */
export async function selectFigure(target: Figure | string, row?: number | null): Promise<void> {
  latest += 1;
  const mine = latest;
  const id = typeof target === 'string' ? target : target.id;
  if (typeof target !== 'string') {
    setDesk({ figure: target, figureRow: row ?? null, sourceId: target.sourceId, selection: null });
    if (row !== undefined) return;
  }
  const { view } = desk();
  const [figure, place] = await Promise.all([
    typeof target === 'string' ? call('figures.get', { id }) : target,
    row === undefined ? call('figures.place', { ...view, id }) : { index: row },
  ]);
  // A later selection may have overtaken this one while the engine was asked.
  if (typeof target === 'string' ? mine !== latest : desk().figure?.id !== id) return;
  setDesk({ figure, figureRow: place.index, sourceId: figure.sourceId, selection: null });
}

/** Reads the selected figure again after something changed it; deselects it where it is gone. */
export async function refreshFigure(): Promise<void> {
  const { figure, view } = desk();
  if (!figure) return;
  try {
    const [fresh, place] = await Promise.all([
      call('figures.get', { id: figure.id }),
      call('figures.place', { ...view, id: figure.id }),
    ]);
    if (desk().figure?.id === figure.id) setDesk({ figure: fresh, figureRow: place.index });
  } catch (error) {
    if (!(error instanceof EngineFault) || error.code !== 'not-found') throw error;
    if (desk().figure?.id === figure.id) setDesk({ figure: null, figureRow: null });
  }
}

/** Records cells of a figure; answers the fault's sentence where it was refused (nothing is written then), else null. */
export async function editFigure(id: string, patch: Partial<Recorded>): Promise<string | null> {
  try {
    const { figure } = await call('figures.edit', { id, patch });
    if (desk().figure?.id === id) setDesk({ figure });
    tellRows([figure]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Gives a figure the tags of a text, parted by commas, in the place of those it has; answers as `editFigure`. */
export async function tagFigure(id: string, tags: string): Promise<string | null> {
  try {
    const { refused } = await call('bulk.apply', { edits: [{ id, patch: { tags } }] });
    await refreshFigure();
    return refused[0]?.refused ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Changes what the grid shows. The selected figure stays selected, even where the view hides it. */
export async function setView(view: FigureView): Promise<void> {
  setDesk({ view, total: null });
  await refreshFigure();
}

/**
 * The figure of an action to go to: the selected one where it is among many, else that of the first and the last which the
 * view shows further up; what is undone is told in the order in which it is taken back. Null where there is none.
 */
async function figureOf(ids: readonly string[]): Promise<string | null> {
  const { figure, view } = desk();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined || first === last) return first ?? null;
  if (figure && ids.includes(figure.id)) return figure.id;
  const places = await Promise.all([first, last].map((id) => call('figures.place', { ...view, id })));
  const [of = Infinity, ofLast = Infinity] = places.map(({ index }) => index ?? Infinity);
  return ofLast < of ? last : first;
}

/** Goes where an undone or redone action took place. */
export async function goTo(outcome: Outcome): Promise<void> {
  try {
    const figureId = await figureOf(outcome.figureIds);
    if (figureId !== null) {
      await selectFigure(figureId);
      return;
    }
  } catch {
    // The action removed it: nothing to show.
  }
  const [sourceId] = outcome.sourceIds;
  if (sourceId && desk().sources.some((source) => source.id === sourceId)) setDesk({ sourceId });
}

/** Runs a promise whose failure is told to the analyst. */
export function told(work: Promise<unknown>): void {
  work.catch(notifyFault);
}
