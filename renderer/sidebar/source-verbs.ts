import type { Source } from '../../preload/contract';
import { desk, openDialog, setDesk } from '../state/desk';
import { call } from '../state/engine';
import { selectFigure, setView } from '../state/figures';
import { toggleSource, toggleValue } from '../state/filters';
import { notify } from '../state/notices';

/** Filters the grid to a source and shows it at its first undecided figure; shows every source again where it was filtered. */
export async function pickSource(source: Source): Promise<void> {
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
  const { view } = desk();
  await setView({ ...view, filter: toggleValue(view.filter, 'sourceIds', source.id) });
}

/** Opens the details of the source in sight. */
export function editDetails(): void {
  const { sourceId } = desk();
  if (sourceId) openDialog({ kind: 'source', sourceId });
}

/** Deletes a source with its figures and annotations; undo brings all of it back. */
export async function removeSource(id: string | null): Promise<void> {
  if (!id) return;
  const { view } = desk();
  const done = await call('sources.remove', { ids: [id] });
  const sourceIds = view.filter.sourceIds?.filter((other) => other !== id);
  if (view.filter.sourceIds) await setView({ ...view, filter: toggleOff(view.filter, sourceIds ?? []) });
  notify(done.label, 'plain', { label: 'Undo', command: 'edit.undo' });
}

function toggleOff(filter: ReturnType<typeof desk>['view']['filter'], sourceIds: string[]) {
  const { sourceIds: _, ...rest } = filter;
  return sourceIds.length > 0 ? { ...rest, sourceIds } : rest;
}
