import { provide } from '../state/commands';
import { desk } from '../state/desk';
import { call } from '../state/engine';
import { mayWrite } from '../state/mayWrite';
import { announce, notify } from '../state/notices';
import { showSource } from '../state/places';
import { count } from '../state/words';
import { gapsIn, nextGap, type Span, sourcesAround, uncoveredOf } from './gaps';
import { coverageView, keepGaps, readGaps, showGaps, useCoverage } from './store';

function goTo(sourceId: string, { start, end }: Span): void {
  if (desk().sourceId !== sourceId) showSource(sourceId);
  useCoverage.setState({ target: { sourceId, start, end }, turn: coverageView().turn + 1 });
}

/** Where one is in the source in sight: at the selected text, else at the selected figure, else at its beginning. */
function here(sourceId: string): Span | null {
  const { selection, figure } = desk();
  if (selection?.sourceId === sourceId) return selection;
  return figure?.sourceId === sourceId ? figure.passage : null;
}

const inView = () => {
  const { sources, view } = desk();
  const only = view.filter.sourceIds;
  return only ? sources.filter(({ id }) => only.includes(id)) : sources;
};

/** Goes to the next or previous number without a figure, on into other sources, round the end. */
async function step(direction: 'next' | 'previous', from?: Span): Promise<void> {
  const { sourceId } = desk();
  if (sourceId === null) return;
  if (!coverageView().on) showGaps(true);
  const numbers = await readGaps(sourceId);
  const near = nextGap(numbers, from ?? here(sourceId), direction);
  if (near) {
    goTo(sourceId, near);
    return;
  }
  for (const id of sourcesAround(inView(), sourceId, direction)) {
    const found = nextGap(id === sourceId ? numbers : await readGaps(id), null, direction);
    if (!found) continue;
    goTo(id, found);
    return;
  }
  announceNone();
}

function announceNone(): void {
  notify('Every number that may state a quantity has a figure, or was dismissed.', 'good');
}

/** Shows or hides the marks, and says how many there are. */
async function toggle(): Promise<void> {
  const { sourceId } = desk();
  const on = !coverageView().on;
  showGaps(on);
  if (!on || sourceId === null) {
    announce('Numbers without a figure are not marked.');
    return;
  }
  announce(`${count((await readGaps(sourceId)).length, 'number')} without a figure in this source.`);
}

/** Shows the marks and goes to the first of them, in the sources in view; hides them where they are shown. */
export async function lookThrough(): Promise<void> {
  if (coverageView().on) {
    showGaps(false);
    return;
  }
  showGaps(true);
  const { sourceId } = desk();
  const sources = inView();
  if (uncoveredOf(sources, undefined) === 0) announceNone();
  else if (sourceId !== null && sources.some(({ id, uncovered }) => id === sourceId && uncovered))
    await step('next', { start: 0, end: 0 });
  else await step('next');
}

/** The numbers without a figure that the selected text holds. */
export function selectedGaps(): readonly Span[] {
  const { selection } = desk();
  const { on, sourceId, numbers } = coverageView();
  return on && selection && selection.sourceId === sourceId ? gapsIn(numbers, selection) : [];
}

/** Says of the selected numbers that they need no figure, and goes on to the next one. */
async function dismissSelected(): Promise<void> {
  const { selection } = desk();
  const spans = selectedGaps().map(({ start, end }) => ({ start, end }));
  if (!mayWrite()) return;
  const last = spans.at(-1);
  if (!selection || !last) {
    notify('Select a number that no figure covers first: O goes to the next one.');
    return;
  }
  const { label } = await call('sources.dismiss', { sourceId: selection.sourceId, spans });
  notify(label, 'plain', { label: 'Undo', command: 'edit.undo' });
  await step('next', { start: last.end, end: last.end });
}

/** The commands on numbers without a figure; returns what takes them back. */
export function provideCoverage(): () => void {
  const stops = [
    keepGaps(),
    provide({
      'source.coverage': toggle,
      'source.nextUncovered': () => step('next'),
      'source.previousUncovered': () => step('previous'),
      'source.dismiss': dismissSelected,
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
