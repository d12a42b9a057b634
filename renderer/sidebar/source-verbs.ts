import type { Source } from '../../preload/contract';
import { desk, openDialog, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { selectFigure, setView } from '../state/figures';
import { toggleSource, toggleValue, withSources } from '../state/filters';
import { readGiven } from '../state/fresh';
import { notify } from '../state/notices';
import { rangeOf } from './choose';

/** The source from which a range is chosen: what was clicked last without Shift. */
let anchor: string | null = null;

let listed: readonly string[] = [];

/** Tells in which order the sources are listed: found, sorted. */
export function listSources(ids: readonly string[]): void {
  listed = ids;
}

/** The sources as they are listed. */
export const listedNow = (): readonly string[] => listed;

/** Chooses sources: only their figures are shown then; all of them where none is chosen. */
export async function chooseSources(sourceIds: readonly string[]): Promise<void> {
  const { view } = desk();
  await setView({ ...view, filter: withSources(view.filter, [...sourceIds]) });
}

/** Chooses the sources from the one that was clicked last to this one, as they are listed. */
export function chooseTo(id: string): Promise<void> {
  anchor ??= id;
  return chooseSources(rangeOf(listed, anchor, id));
}

/** A range is chosen from here where none has been begun: what was clicked last is not among those that are chosen. */
export function anchorFrom(id: string): void {
  const { sourceIds = [] } = desk().view.filter;
  if (anchor === null || !sourceIds.includes(anchor)) anchor = id;
}

/** Filters the grid to a source and shows it at its first undecided figure; shows every source again where it was filtered. */
export async function pickSource(source: Source): Promise<void> {
  anchor = source.id;
  const { view } = desk();
  const filter = toggleSource(view.filter, source.id);
  await setView({ ...view, filter });
  setDesk({ drawer: false });
  if (!filter.sourceIds || desk().figure?.sourceId === source.id) return;
  setDesk({ sourceId: source.id, figure: null, figureRow: null, selection: null });
  const ask = { ...desk().view, from: null, direction: 'next' as const };
  const first =
    (await call('figures.step', { ...ask, unverifiedOnly: true })) ??
    (await call('figures.step', { ...ask, unverifiedOnly: false }));
  if (first && desk().sourceId === source.id)
    await selectFigure(await call('figures.get', { id: first.id }), first.index);
}

/** Adds a source to those whose figures are shown, or takes it away. */
export async function addSource(source: Source): Promise<void> {
  anchor = source.id;
  const { view } = desk();
  await setView({ ...view, filter: toggleValue(view.filter, 'sourceIds', source.id) });
}

/** Opens the details of the sources that are chosen, where these are many; else of the one in sight. */
export async function editDetails(): Promise<void> {
  // The figure of a source that only just came in is shown before the list of the sources is read.
  await readGiven();
  const { sourceId, view, sources } = desk();
  const { sourceIds = [] } = view.filter;
  if (sourceIds.length > 1) openDialog({ kind: 'sources', sourceIds });
  else if (sourceId && sources.some(({ id }) => id === sourceId)) openDialog({ kind: 'source', sourceId });
  else notify('No source is open.');
}

/** Deletes sources with their figures and annotations; undo brings all of it back. */
export async function removeSources(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) {
    notify('No source is open.');
    return;
  }
  const { filter } = desk().view;
  const done = await call('sources.remove', { ids: [...ids] });
  const left = filter.sourceIds?.filter((other) => !ids.includes(other));
  if (left) await chooseSources(left);
  notify(done.label, 'plain', { label: 'Undo', command: 'edit.undo' });
}
