import type { ConflictPair } from '../../../preload/contract';
import { desk } from '../../state/desk';
import { call } from '../../state/engine';
import { modes, setFound } from '../store';
import { putAside, withPairsOf } from './groups';

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The conflicts of a figure, as the engine tells them of it. */
async function toldOf(id: string): Promise<ConflictPair[]> {
  const related = await call('figures.conflicts', { id });
  return related
    .filter(({ relation }) => relation === 'conflict')
    .map(({ figure, slip, why, settled }) => ({ figures: [id, figure.id], slip, why, settled }));
}

/** The conflicts of a figure, also those that are only told of the other one. */
async function pairsOf(id: string, known: readonly ConflictPair[]): Promise<ConflictPair[]> {
  const told = await toldOf(id);
  const confirmed = new Set(told.flatMap(({ figures }) => figures));
  const others = known.flatMap(({ figures }) => (figures.includes(id) ? figures : []));
  for (const other of unique(others)) {
    if (other === id || confirmed.has(other)) continue;
    told.push(...(await toldOf(other)).filter(({ figures }) => figures.includes(id)));
  }
  return told;
}

/** Those of the figures that are rejected or gone. */
async function outOf(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const standing = await call('review.standing', { ids: [...ids], rekeying: null });
  return new Set(ids.filter((_, at) => (standing[at]?.verdict ?? 'rejected') === 'rejected'));
}

/**
 * Looks again at the conflicts that are known after figures were changed: a sign must not stand beside a figure that was
 * rejected, or whose value was put right. What was changed is selected nearly always; of other figures only verdicts
 * are looked at, so that a verdict costs a few milliseconds in a large project too.
 */
export async function recheckConflicts(): Promise<void> {
  const { found } = modes();
  if (found.pairs === null || found.scanning) return;
  let known = [...found.pairs, ...found.aside];
  const ids = unique(known.flatMap(({ figures, settled }) => (settled ? [] : figures)));
  const { figure } = desk();
  const out = await outOf(figure ? unique([...ids, figure.id]) : ids);
  if (figure && !out.has(figure.id)) {
    known = withPairsOf(known, figure.id, await pairsOf(figure.id, known));
  }
  // Who looked through all of them meanwhile, or settled one, knows better.
  if (modes().found === found) setFound(putAside(known, out));
}
