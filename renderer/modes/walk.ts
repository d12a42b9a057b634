import type { Figure, Verdict } from '../../preload/contract';
import { mayWrite } from '../desk/commands';
import { desk, setDesk } from '../state/desk';
import { commitEdit } from '../state/editing';
import { call } from '../state/engine';
import { refreshFigure, selectFigure } from '../state/figures';
import { chipsOf } from '../state/filters';
import { announce, notifyFault } from '../state/notices';
import { travel } from '../state/session';
import { prefetchTexts } from '../state/texts';
import { inTurn } from '../state/walk';
import { count, grouped, VERDICT_WORDS } from '../state/words';
import { coming, decided, makeQueue, refreshed, stepped, summaryWords } from './queue';
import { modes, setMode, setWalk, useModes } from './store';

/** Figures that come next; so many are shown, and fetched ahead. */
export const COMING = 5;

/** The filter of the desk in words. */
export function filterWords(): string {
  const { view, sources } = desk();
  return (
    chipsOf(view.filter, sources)
      .map(({ label }) => label)
      .join(' · ') || 'All figures'
  );
}

const ahead = new Map<string, Figure>();

/** The next figures to decide, fetched so that going on waits for nothing. Rejects with an EngineFault. */
export async function fetchComing(): Promise<Figure[]> {
  const queue = modes().walk?.queue;
  if (!queue) return [];
  const ids = coming(queue, COMING).map((at) => queue.ids[at]!);
  const figures = await Promise.all(ids.map((id) => call('figures.get', { id })));
  ahead.clear();
  for (const figure of figures) ahead.set(figure.id, figure);
  prefetchTexts(figures);
  return figures;
}

/** Begins a round through the figures that the desk shows, at the selected one; `second`: only those that want another look. */
export async function startWalk(look: 'all' | 'second'): Promise<void> {
  const { view, figure } = desk();
  const before = modes().walk;
  const same = before?.look === look && before.view === view && !before.ended && look === 'all';
  if (same && before.queue?.ids[before.queue.at] === figure?.id) {
    setMode('flow');
    return;
  }
  useModes.setState({
    mode: look === 'all' ? 'flow' : 'second',
    walk: { look, view, title: filterWords(), queue: null, ended: false },
  });
  const { ids } = await call('review.queue', { ...view, look });
  const standings = await call('review.standing', { ids, rekeying: null });
  const queue = makeQueue(ids, standings, look, figure?.id ?? null);
  if (modes().walk?.look !== look) return;
  setWalk({ queue, ended: ids.length === 0 });
  if (ids.length > 0) await show(queue.at);
  else announce(look === 'all' ? 'No figure is in this view.' : 'Nothing wants a second look.');
}

/** Shows a figure of the queue, and says where it stands. */
async function show(at: number, said = ''): Promise<void> {
  const queue = modes().walk?.queue;
  const id = queue?.ids[at];
  if (!queue || id === undefined) return;
  const figure = ahead.get(id) ?? (await call('figures.get', { id }));
  setWalk({ queue: { ...queue, at }, ended: false });
  await selectFigure(figure, null);
  sayPlace(figure, said);
}

function sayPlace(figure: Figure, said: string): void {
  const queue = modes().walk?.queue;
  if (!queue) return;
  const place = `${grouped(queue.at + 1)} of ${grouped(queue.ids.length)}`;
  announce(
    `${said}${figure.passage.exact}, ${VERDICT_WORDS[figure.verdict].toLowerCase()}, ${place}, ${grouped(queue.open.size)} left.`,
  );
}

/** The figure after or before, decided or not; what is being edited is recorded first, and a refusal stays. */
export function step(direction: 'next' | 'previous'): Promise<void> {
  return inTurn(async () => {
    const { walk } = modes();
    if (!walk?.queue || !(await commitEdit())) return;
    // Back from the summary to the last figure.
    const at = walk.ended ? walk.queue.at : stepped(walk.queue, direction);
    if (at === null || walk.queue.ids.length === 0) announce('No other figure.');
    else await show(at);
  });
}

/** The next figure that is to be decided; says so where there is none. */
export function stepOpen(): Promise<void> {
  return inTurn(async () => {
    const { walk } = modes();
    if (!walk?.queue || !(await commitEdit())) return;
    const [next] = coming(walk.queue, 1);
    if (next === undefined) announce('No other figure is left to decide.');
    else await show(next);
  });
}

/** Goes to a figure of the queue. */
export function goTo(id: string): Promise<void> {
  return inTurn(async () => {
    const at = modes().walk?.queue?.ids.indexOf(id) ?? -1;
    if (at >= 0 && (await commitEdit())) await show(at);
  });
}

/** Gives the figure a verdict and goes on once it is on the disk; what is refused stays where it is. */
export function decide(verdict: Verdict): Promise<void> {
  return inTurn(async () => {
    const { walk } = modes();
    const { figure } = desk();
    if (!walk?.queue || walk.ended || !figure || walk.queue.ids[walk.queue.at] !== figure.id) return;
    if (!mayWrite() || !(await commitEdit())) return;
    try {
      await call('figures.setVerdict', { ids: [figure.id], verdict });
    } catch (error) {
      notifyFault(error);
      return;
    }
    ahead.delete(figure.id);
    const queue = decided(walk.queue, verdict);
    setWalk({ queue });
    await goOn(figure, verdict);
  });
}

async function goOn(figure: Figure, verdict: Verdict): Promise<void> {
  const queue = modes().walk?.queue;
  if (!queue) return;
  const said = `${figure.passage.exact} ${VERDICT_WORDS[verdict].toLowerCase()}. `;
  const [next] = coming(queue, 1);
  if (verdict !== 'unverified' && next !== undefined) {
    await show(next, said);
    return;
  }
  await refreshFigure();
  if (verdict === 'unverified') {
    announce(`${said}${count(queue.open.size, 'figure')} left.`);
  } else {
    setWalk({ ended: true });
    announce(`${said}${summaryWords(queue)}`);
  }
}

/** Undoes or redoes one action, and goes to its figure where it is in the queue. */
export async function travelInWalk(direction: 'undo' | 'redo'): Promise<void> {
  await travel(direction);
  const { walk } = modes();
  if (!walk?.queue) return;
  ahead.clear();
  const standings = await call('review.standing', { ids: [...walk.queue.ids], rekeying: null });
  const queue = refreshed(walk.queue, standings, desk().figure?.id ?? null);
  setWalk({ queue, ended: false });
  // What was undone may be elsewhere: the figure in sight stays the queue's.
  if (desk().figure?.id !== queue.ids[queue.at]) await show(queue.at);
}

/** Back to the desk, at the figure that was shown; an edit that is refused stays. */
export async function leave(): Promise<void> {
  if (!(await commitEdit())) return;
  const id = desk().figure?.id;
  setMode(null);
  setDesk({ selection: null });
  if (id) await selectFigure(id);
  announce('Back at the desk.');
}
