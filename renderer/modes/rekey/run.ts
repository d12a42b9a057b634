import type { Figure, Recorded, RekeyPlan } from '../../../preload/contract';
import { mayWrite } from '../../desk/commands';
import { EngineFault } from '../../engine/types';
import { desk } from '../../state/desk';
import { asEnglish } from '../../state/display';
import { call } from '../../state/engine';
import { announce, notify } from '../../state/notices';
import { travel } from '../../state/session';
import { inTurn } from '../../state/walk';
import { grouped } from '../../state/words';
import { modes, type Run, setMode, setRun, useModes } from '../store';
import { nextUntyped } from './plan';

/** Shows the re-keying that is at work, or, where there is none or all is typed, the choice of what to type again. */
export function openRekey(): void {
  if (modes().run?.ended) putAside();
  setMode('rekey');
}

/** Back to the choice of what to type again; what was typed is kept, and can be gone on with. */
export function putAside(): void {
  useModes.setState({ run: null });
}

/** Begins a re-keying. Rejects with the engine's fault. */
export async function begin(plan: RekeyPlan): Promise<void> {
  if (!mayWrite()) return;
  const { id } = await call('review.begin', plan);
  await resume(id);
}

/** Goes on with a re-keying at the first figure that nothing was typed for. */
export async function resume(id: string): Promise<void> {
  const { ids, ...rekeying } = await call('review.rekeying', { id });
  const standings = await call('review.standing', { ids, rekeying: id });
  // A figure that is gone cannot be typed any more.
  const there = ids.filter((_, at) => standings[at] !== null);
  const results = standings.flatMap((standing) => (standing ? [standing.rekey] : []));
  const run: Run = {
    ...{ rekeying, ids: there, results, at: 0, figure: null, last: null, ended: false },
    ...{ typed: '', unit: '', error: null, busy: false, difference: null },
  };
  useModes.setState({ run });
  await showNext(0);
}

let ahead: { id: string; figure: Promise<Figure> } | null = null;

function fetchFigure(id: string): Promise<Figure> {
  if (ahead?.id !== id) ahead = { id, figure: call('figures.get', { id }) };
  return ahead.figure;
}

/** Asks for the figure after the one that is being recorded, so that going on waits for nothing. */
function fetchNext({ ids, results, at }: Run): void {
  const next = nextUntyped(results.with(at, 'equal'), at);
  const id = next === null ? undefined : ids[next];
  // What fails here is asked for again, and told, when it is to be shown.
  if (id === undefined) return;
  fetchFigure(id).catch(() => {
    ahead = null;
  });
}

/** Shows a figure. What else changes with it changes in one step: a field that is emptied a moment later swallows letters. */
async function show(at: number, change: Partial<Run> = {}): Promise<void> {
  const { run: before } = modes();
  const id = before?.ids[at];
  if (!before || id === undefined) return;
  const figure = await fetchFigure(id);
  const empty = { typed: '', unit: '', error: null, busy: false, difference: null, ended: false };
  setRun({ ...change, ...empty, at, figure });
  const { run } = modes();
  if (!run) return;
  const done = run.results.filter((result) => result !== null).length;
  // The words of the passage are what is to be read; what is recorded is not said.
  const { prefix, exact, suffix } = figure.passage;
  const words = `${prefix.slice(-40)}${exact}${suffix.slice(0, 40)}`.replace(/\s+/g, ' ').trim();
  announce(
    `${run.last ?? ''} ${grouped(done + 1)} of ${grouped(run.ids.length)}. Type what the passage says: ${words}`.trim(),
  );
}

/** Shows the next figure that nothing was typed for, from an index on; the end where there is none. */
async function showNext(from: number, change: Partial<Run> = {}): Promise<void> {
  const { run: before } = modes();
  if (!before) return;
  const next = nextUntyped(change.results ?? before.results, from);
  if (next !== null) await show(next, change);
  else {
    setRun({ ...change, ended: true, figure: null, busy: false, difference: null });
    const { run } = modes();
    if (!run) return;
    announce(`${run.last ?? ''} All typed. ${run.rekeying.statement.sentence}`.trim());
  }
}

/** What the re-keying says by now. */
async function stated({ rekeying }: Run): Promise<Run['rekeying']> {
  return (await call('review.rekeyings', {})).find(({ id }) => id === rekeying.id) ?? rekeying;
}

/** Keeps what was typed and holds it against what is recorded: equal goes on, else both are shown. */
export function submit(): Promise<void> {
  return inTurn(async () => {
    const { run } = modes();
    if (!run?.figure || run.difference || run.busy || !mayWrite()) return;
    const { id, passage } = run.figure;
    if (run.typed.trim() === '') {
      setRun({ error: 'Type the number as the passage says it, or go on to the next one.' });
      return;
    }
    setRun({ busy: true, error: null });
    try {
      const recording = call('review.record', { id, typed: asEnglish(run.typed), unit: run.unit });
      fetchNext(run);
      const { result, figure } = await recording;
      const results = run.results.with(run.at, result.equal ? 'equal' : 'differs');
      const change = { results, rekeying: await stated(run) };
      if (result.equal) {
        await showNext(run.at, { ...change, last: `“${passage.exact}”: equal, verified.` });
      } else {
        setRun({ ...change, difference: { result, figure } });
        announce(result.difference ?? 'What you typed differs.');
      }
    } catch (error) {
      if (!(error instanceof EngineFault) || error.code !== 'invalid') throw error;
      setRun({ error: error.message });
      announce(error.message);
    } finally {
      setRun({ busy: false });
    }
  });
}

/** Another try at the same figure: the slip may have been in the typing. */
export function typeAgain(): void {
  setRun({ difference: null, typed: '', unit: '', error: null });
}

/** What was typed, as cells to record. */
export function patchOf(
  { result }: NonNullable<Run['difference']>,
  recorded: Pick<Figure, 'value' | 'value2' | 'bound'>,
  unit: string,
): Partial<Recorded> {
  const { value, value2, bound } = result;
  const same = value === recorded.value && value2 === recorded.value2;
  const bounds = bound === null || bound === recorded.bound;
  return {
    ...(same ? {} : { value, value2 }),
    ...(bounds ? {} : { bound }),
    // Value and bound are equal: it is the unit that differs.
    ...(same && bounds && unit.trim() !== '' ? { unit: unit.trim() } : {}),
  };
}

/** Records what was typed in the place of what was recorded, verifies it, and goes on; a refusal stays. */
export function takeTyped(): Promise<void> {
  return settle(async (run, difference) => {
    const { id, passage } = difference.figure;
    await call('figures.edit', { id, patch: patchOf(difference, difference.figure, run.unit) });
    await call('figures.setVerdict', { ids: [id], verdict: 'verified' });
    return `“${passage.exact}”: corrected to what you typed, verified.`;
  });
}

/** Leaves what is recorded as it is, to be looked at again, and goes on. */
export function queryIt(): Promise<void> {
  return settle(async (_, { figure: { id, passage } }) => {
    await call('figures.setVerdict', { ids: [id], verdict: 'query' });
    return `“${passage.exact}”: differs, queried.`;
  });
}

/** Leaves the difference for a second look, and goes on. */
export function leaveIt(): Promise<void> {
  return settle(async (_, { figure: { passage } }) => `“${passage.exact}”: differs, left for a second look.`);
}

function settle(
  work: (run: Run, difference: NonNullable<Run['difference']>) => Promise<string>,
): Promise<void> {
  return inTurn(async () => {
    const { run } = modes();
    if (!run?.difference) return;
    try {
      await showNext(run.at, { last: await work(run, run.difference) });
    } catch (error) {
      if (!(error instanceof EngineFault)) throw error;
      notify(error.message, 'bad');
    }
  });
}

/** Goes on without typing; the figure comes again at the end of the round. */
export function skip(direction: 'next' | 'previous'): Promise<void> {
  return inTurn(async () => {
    const { run } = modes();
    if (!run || run.ended || run.difference) return;
    const { ids, at, results } = run;
    for (let by = 1; by < ids.length; by++) {
      const index = (at + (direction === 'next' ? by : -by) + ids.length) % ids.length;
      if (results[index] !== null) continue;
      await show(index, { last: null });
      return;
    }
    announce('This is the last one.');
  });
}

/** Undoes or redoes one action; where it was a value typed in this re-keying, it is typed anew. */
export async function travelInRun(direction: 'undo' | 'redo'): Promise<void> {
  await travel(direction);
  const { run } = modes();
  if (!run) return;
  const { id } = run.rekeying;
  if (!(await call('review.rekeyings', {})).some((each) => each.id === id)) {
    putAside();
    return;
  }
  const standings = await call('review.standing', { ids: [...run.ids], rekeying: id });
  ahead = null;
  const results = standings.map((standing) => standing?.rekey ?? null);
  const change = { results, rekeying: await stated(run), last: null };
  const at = run.ids.indexOf(desk().figure?.id ?? '');
  if (at >= 0 && results[at] === null) await show(at, change);
  else await showNext(run.at, change);
}
