import type { Figure, Outcome, RekeyResult, Standing } from '../../../preload/contract';
import { type Cells, inserted, type RowChange, updated } from '../domain/action';
import { recordedOf } from '../domain/figure';
import { quoted } from '../domain/quoted';
import { readTypedAgain, rekeyDiffers, type TypedAgain, unitDiffersFrom } from '../domain/rekey';
import { sampleOf } from '../domain/sample';
import { readSelection } from '../extract';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { theFigure } from './found';
import {
  begin,
  forget,
  type KeptRekey,
  rekeyings,
  rekeysByFigure,
  statementAbout,
  theRekeying,
  toRekey,
  toRekeying,
} from './rekeying';
import type { CommandContext, NounHandlers } from './types';

/** Going through figures one by one, and checking them by typing them again, all or a random sample. */
export const review: NounHandlers<'review'> = {
  queries: {
    'review.sample': ({ read }, { filter, count, seed }) => {
      const all = read.figureIds(filter);
      return { ids: sampleOf(all, count, seed), population: all.length };
    },
    'review.queue': ({ read }, { look, ...view }) => {
      const all = read.standingInView(view);
      if (look === 'all') return { ids: all.map(({ id }) => id) };
      const typed = rekeysByFigure(read, null);
      const wanted = all.filter((row) => {
        return row.verdict === 'query' || row.amiss === 1 || isOpenDifference(row, typed.get(row.id)?.at(-1));
      });
      return { ids: wanted.map(({ id }) => id) };
    },
    'review.standing': ({ read }, { ids, rekeying }) => standing(read, ids, rekeying),
    'review.rekeyings': ({ read }) => rekeyings(read).map(({ ids: _, ...rest }) => rest),
    'review.rekeying': ({ read }, { id }) => toRekeying(read, theRekeying(read, id)),
    'review.compare': ({ read }, { id, typed, unit }) => compared(theFigure(read, id), typed, unit),
    'review.rekeys': ({ read }, { id }) => {
      theFigure(read, id);
      return read
        .rowsAbout('rekeys', id)
        .map(toRekey)
        .map(({ figureId: _, ...rekey }) => rekey);
    },
    'review.statement': ({ read }, { ids, ...asked }) =>
      statementAbout(ids, rekeysByFigure(read, null), asked),
  },
  commands: {
    'review.record': record,
    'review.begin': begin,
    'review.forget': (context, { ids }) => forget(context, ids),
  },
};

/** Whether what was typed differs from what is recorded still, and nobody has decided on the figure since. */
function isOpenDifference(
  row: { verdict: string; verdict_at: string | null; value: string; value2: string | null },
  last: KeptRekey | undefined,
): boolean {
  if (!last || last.equal || last.recorded !== row.value || last.recorded2 !== row.value2) return false;
  const decided = row.verdict === 'verified' || row.verdict === 'rejected';
  return !(decided && (row.verdict_at ?? '') > last.at);
}

function standing(read: Reader, ids: readonly string[], rekeying: string | null): Standing[] {
  const since = rekeying === null ? null : String(theRekeying(read, rekeying).started_at);
  const typed = rekeysByFigure(read, since);
  const rows = new Map(read.standingOfIds(ids).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    const last = typed.get(id)?.at(-1);
    if (!row) return null;
    return { verdict: row.verdict, rekey: last ? (last.equal ? 'equal' : 'differs') : null };
  });
}

/** What was typed, held against what is recorded; `invalid` where it is no number. */
function compared(row: Cells, typed: string, unit: string): RekeyResult {
  const read = typedAgain(typed);
  if (!read.ok) throw new EngineFault('invalid', read.why, { field: 'typed' });
  const { value, value2, bound } = read;
  const recorded = recordedOf(row);
  const difference =
    rekeyDiffers(recorded, { value, value2, bound }) ?? unitDiffersFrom(recorded, unit, unitsOf(unit));
  return { equal: difference === null, value, value2, bound, difference };
}

/** A number as it is typed, or as a passage may write it: "six", "two thirds". */
function typedAgain(text: string): TypedAgain {
  const read = readTypedAgain(text);
  if (read.ok) return read;
  const found = readSelection(text, 0, text.length, { lang: 'auto', date: null, include: 'all' })?.reading;
  if (!found) return read;
  const { value, value2, bound } = found;
  return { ok: true, value, value2, bound: bound === '=' ? null : bound };
}

/** What the extractor takes a unit for, written behind a number or before it ("%", "RMB", "$"). */
function unitsOf(unit: string): string[] {
  return [`5 ${unit}`, `5${unit}`, `${unit}5`].flatMap((text) => {
    const found = readSelection(text, 0, text.length, { lang: 'auto', date: null, include: 'all' });
    return found?.reading?.unit ? [found.reading.unit] : [];
  });
}

/** Keeps what was typed; where it is equal, the figure is verified. */
function record(
  { read, project, newId, now, who }: CommandContext,
  { id, typed, unit }: { id: string; typed: string; unit: string },
): Outcome & { result: RekeyResult; figure: Figure } {
  const row = theFigure(read, id);
  const result = compared(row, typed, unit);
  const rekey = newId();
  const at = now().toISOString();
  const { value, value2, equal } = result;
  const changes: RowChange[] = [
    inserted('rekeys', rekey, {
      ...{ id: rekey, figure_id: id, typed: `${typed} ${unit}`.trim(), value, value2, equal: equal ? 1 : 0 },
      ...{ recorded: row.value!, recorded2: row.value2 ?? null, rekeyed_at: at, rekeyed_by: who() },
    }),
  ];
  const verdict = { verdict: 'verified', verdict_by: who(), verdict_at: at };
  const verified = equal && row.verdict !== 'verified' ? updated('figures', id, row, verdict) : null;
  if (verified) changes.push(verified);
  const label = `Re-keyed ${quoted(String(row.exact))}: ${equal ? 'equal, verified' : 'differs'}`;
  const outcome = project.act({ label, changes });
  return { ...outcome, result, figure: read.figure(id)! };
}
