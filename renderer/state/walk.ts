import type { Figure, Verdict } from '../../preload/contract';
import { type Neighbour, neighbour } from './ahead';
import { desk, setDesk } from './desk';
import { call } from './engine';
import { refreshFigure, selectFigure, told } from './figures';
import { fresh, readAfterKeys } from './fresh';
import { type Given, givens, progressWith, sourcesWith, withVerdict } from './given';
import { tellRows } from './known';
import { stepping } from './later';
import { announce, notify, notifyFault } from './notices';
import { cursorIn, figuresFrom } from './reading';
import { marksAtHand } from './texts';
import { VERDICT_WORDS } from './words';

let turn: Promise<void> = Promise.resolve();
let waiting = 0;

/** Runs what a key asks for after what the keys before it asked for: a fast V Q must not query the figure that V verified. */
export function inTurn(work: () => Promise<void> | undefined): Promise<void> {
  if (waiting > 0) return queue(turn.then(async () => work()));
  const running = work();
  return running ? queue(running) : turn;
}

function queue(running: Promise<void>): Promise<void> {
  waiting += 1;
  const done = running.finally(() => {
    waiting -= 1;
  });
  turn = done.catch(() => {});
  return done;
}

/** Where one is now, for those who cannot see it. */
function sayPlace(said = ''): void {
  const { figure, figureRow, total } = desk();
  if (!figure) return;
  const place = figureRow === null || total === null ? '' : `, ${figureRow + 1} of ${total}`;
  announce(`${said}${figure.passage.exact}, ${VERDICT_WORDS[figure.verdict].toLowerCase()}${place}.`);
}

function show({ figure, row }: Neighbour, said = ''): void {
  stepping();
  told(selectFigure(figure, row));
  sayPlace(said);
}

async function ask(direction: 'next' | 'previous', unverifiedOnly: boolean): Promise<Neighbour | null> {
  const { view, figure } = desk();
  const from = figure?.id ?? null;
  const found = await call('figures.step', { ...view, from, direction, unverifiedOnly });
  if (!found || found.id === from) return null;
  return { figure: await call('figures.get', { id: found.id }), row: found.index };
}

/** Figures near the place where one reads that are looked for in the view. */
const TRIES = 20;

/** Where none is selected, as after one went to a place of a source: the nearest figure of the view from where one reads. */
async function nearReading(direction: 'next' | 'previous', unverifiedOnly: boolean) {
  const { sourceId, view, figure } = desk();
  const at = figure || !sourceId ? null : cursorIn(sourceId);
  if (!sourceId || at === null) return null;
  const ids = figuresFrom(marksAtHand(sourceId), at, direction, unverifiedOnly);
  for (const id of ids.slice(0, TRIES)) {
    const { index } = await call('figures.place', { ...view, id });
    if (index !== null) return { figure: await call('figures.get', { id }), row: index };
  }
  return null;
}

async function goAsked(direction: 'next' | 'previous', unverifiedOnly: boolean): Promise<void> {
  const found = (await nearReading(direction, unverifiedOnly)) ?? (await ask(direction, unverifiedOnly));
  if (found) show(found);
  else
    announce(unverifiedOnly ? 'No other unverified figure in this view.' : 'No other figure in this view.');
}

/** Goes to the next or previous figure of the view, round its end; says so where there is none. */
export function step(direction: 'next' | 'previous', unverifiedOnly: boolean): Promise<void> {
  return inTurn(() => {
    const found = neighbour(direction, unverifiedOnly);
    if (!found) return goAsked(direction, unverifiedOnly);
    show(found);
    return undefined;
  });
}

/** Counts a verdict in the project and its source. */
function countIn(given: Given): void {
  const { project, sources } = desk();
  if (!project) return;
  const progress = progressWith(project.progress, [given]);
  setDesk({ project: { ...project, progress }, sources: sourcesWith(sources, [given]) });
}

/**
 * Records a verdict, and shows it wherever the figure is shown or counted before that is answered; where it fails, goes
 * back to the figure that has none, and says why.
 */
async function record(figure: Figure, to: Verdict): Promise<void> {
  const { id, sourceId, verdict: from } = figure;
  const given: Given = { id, sourceId, from, to };
  const answered = givens.give(given);
  const recording = call('figures.setVerdict', { ids: [id], verdict: to });
  countIn(given);
  tellRows([withVerdict(figure, to)]);
  readAfterKeys();
  try {
    const { seq } = await recording;
    answered(true);
    // Nothing was changed, so nothing says so: it had another verdict than the page took it to have.
    if (seq === null && from !== to) await fresh.now([]);
  } catch (error) {
    answered(false);
    countIn({ ...given, from: to, to: from });
    tellRows([figure]);
    notifyFault(error);
    told(selectFigure(id));
  }
}

const saidOf = (figure: Figure, verdict: Verdict): string =>
  `${figure.passage.exact} ${VERDICT_WORDS[verdict].toLowerCase()}. `;

async function decideAsked(figure: Figure, verdict: Verdict): Promise<void> {
  // Asked before the verdict is recorded: writing takes a while, and the analyst is looking on already.
  const next = await ask('next', true);
  const recording = record(figure, verdict);
  if (next) show(next, saidOf(figure, verdict));
  await recording;
  if (next) return;
  await refreshFigure();
  notify(`${saidOf(figure, verdict)}Every figure in this view has a verdict.`, 'good');
}

/** Gives the selected figure a verdict and goes on to the next unverified one; taking a verdict back stays. */
export function decide(verdict: Verdict): Promise<void> {
  return inTurn(() => {
    const { figure } = desk();
    if (!figure) return undefined;
    if (verdict === 'unverified') {
      return record(figure, verdict)
        .then(refreshFigure)
        .then(() => sayPlace());
    }
    const next = neighbour('next', true);
    if (!next) return decideAsked(figure, verdict);
    show(next, saidOf(figure, verdict));
    void record(figure, verdict);
    return undefined;
  });
}
