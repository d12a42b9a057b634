import { create } from 'zustand';
import type { SavedView } from '../../preload/contract';
import { provide } from '../state/commands';
import { desk, openDialog, setDesk, useDesk } from '../state/desk';
import { call } from '../state/engine';
import { setView } from '../state/figures';
import { mayWrite } from '../state/mayWrite';
import { announce, notify, notifyFault } from '../state/notices';
import { count } from '../state/words';
import { isView } from './sameView';

/** The saved views of the project, by name. */
export const useViews = create<{ views: readonly SavedView[] }>(() => ({ views: [] }));

async function refresh(): Promise<void> {
  useViews.setState({ views: desk().project ? await call('views.list', {}) : [] });
}

/** Shows what a saved view shows, in its order, and says how many figures that are. */
export async function applyView({ name, view }: SavedView): Promise<void> {
  setDesk({ drawer: false });
  await setView(view);
  const { total } = await call('figures.page', { ...view, offset: 0, limit: 0 });
  announce(`View “${name}”: ${count(total, 'figure')}.`);
}

/** Asks for the name of the view that is shown; says what to do where every figure is shown. */
function nameView(): void {
  if (!mayWrite()) return;
  if (isView(desk().view)) openDialog({ kind: 'view', id: null });
  else notify('Filter or sort the figures first; then this gives what you see a name.');
}

async function showAll(): Promise<void> {
  await setView({ filter: {}, sort: desk().view.sort });
  announce('Every figure is shown.');
}

/** Keeps the saved views at hand, and provides what can be done with them; returns what stops it. */
export function keepViews(): () => void {
  const read = () => void refresh().catch(notifyFault);
  read();
  const stops = [
    provide({ 'view.save': nameView, 'view.showAll': showAll }),
    useDesk.subscribe((now, before) => {
      if (now.revision !== before.revision) read();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    useViews.setState({ views: [] });
  };
}
