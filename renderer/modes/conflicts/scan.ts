import type { ConflictPair } from '../../../preload/contract';
import { type Desk, desk } from '../../state/desk';
import { call, engine } from '../../state/engine';
import { notifyFault } from '../../state/notices';
import { totalOf } from '../../state/words';
import { modes, setFound } from '../store';
import { recheckConflicts } from './recheck';

/** Figures looked at in one call: some 30 ms of 20,000 figures, so that a key that is pressed meanwhile is not felt to wait. */
const PIECE = 5;
/** Projects up to so many figures are looked through without being asked; larger ones when the list is opened. */
const UNASKED = 3_000;
/** Milliseconds after the last change before they are looked for again. */
const PAUSE = 1_200;
/** Milliseconds after figures were changed before those that are known are looked at again; one verdict after another does not wait for it. */
const REST = 300;

let turn = 0;

/** Gives up looking; what was known before stays. */
export function stopFinding(): void {
  turn += 1;
  setFound({ scanning: null });
}

/** How many times as many pairs must be found before they are shown anew: the list is drawn a few times, not with each of them. */
const GROWTH = 1.5;

/**
 * Looks for every conflict of the project, piece by piece, so that the engine answers others in between. Where none were
 * known they are shown as they are found: a large project takes half a minute.
 */
export async function findConflicts(): Promise<void> {
  turn += 1;
  const mine = turn;
  const pairs: ConflictPair[] = [];
  const { pairs: known, partly } = modes().found;
  const first = known === null || partly;
  let shown = known?.length ?? 0;
  const path = desk().project?.path;
  for (let from: number | null = 0; from !== null; ) {
    if (mine !== turn || desk().project?.path !== path) return;
    const found: Awaited<ReturnType<typeof call<'conflicts.find'>>> = await call('conflicts.find', {
      from,
      limit: PIECE,
    });
    if (mine !== turn) return;
    pairs.push(...found.pairs);
    from = found.next;
    const grown = first && pairs.length > shown * GROWTH;
    if (grown) shown = pairs.length;
    setFound({
      ...(grown ? { pairs: [...pairs], partly: true } : {}),
      scanning: { done: found.next ?? found.total, total: found.total },
    });
  }
  if (mine === turn) setFound({ pairs, aside: [], partly: false, scanning: null });
}

/** Whether a project is looked through without being asked. */
export function isSmall({ project }: Desk): boolean {
  return project !== null && totalOf(project.progress) <= UNASKED;
}

/** Looks for conflicts when the project is opened and when sources come, go or are read again; returns what stops it. */
export function keepFinding(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isSmall(desk()) || modes().mode === 'conflicts') findConflicts().catch(notifyFault);
    }, PAUSE);
  };
  soon();
  const stop = engine().on('changed', ({ nouns }) => {
    // That there are none is not known of what has come in since.
    if (nouns.includes('sources') && modes().found.pairs?.length === 0) setFound({ pairs: null });
    if (nouns.includes('sources') || nouns.includes('settlements') || modes().mode === 'conflicts') soon();
    else if (nouns.includes('figures')) {
      clearTimeout(again);
      again = setTimeout(() => recheckConflicts().catch(notifyFault), REST);
    }
  });
  return () => {
    clearTimeout(timer);
    clearTimeout(again);
    turn += 1;
    stop();
  };
}
