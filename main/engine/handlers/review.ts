import type { Figure, Outcome, Rekey, RekeyResult, ReviewStatement } from '../../../preload/contract';
import { type Cells, inserted, type RowChange, updated } from '../domain/action';
import { recordedOf } from '../domain/figure';
import { readTypedAgain, rekeyDiffers } from '../domain/rekey';
import { sampleOf } from '../domain/sample';
import { statementOf } from '../domain/statement';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { theFigure, unique } from './found';
import type { CommandContext, NounHandlers } from './types';

/** Checking figures by typing them again, all or a random sample. */
export const review: NounHandlers<'review'> = {
  queries: {
    'review.sample': ({ read }, { filter, count, seed }) => {
      const all = read.figureIds(filter);
      return { ids: sampleOf(all, count, seed), population: all.length };
    },
    'review.compare': ({ read }, { id, typed }) => compared(theFigure(read, id), typed),
    'review.rekeys': ({ read }, { id }) => {
      theFigure(read, id);
      return read.rowsAbout('rekeys', id).map(toRekey);
    },
    'review.statement': ({ read }, { ids, ...sample }) => statement(read, ids, sample),
  },
  commands: {
    'review.record': record,
  },
};

/** What was typed, held against what is recorded; `invalid` where it is no number. */
function compared(row: Cells, typed: string): RekeyResult {
  const read = readTypedAgain(typed);
  if (!read.ok) throw new EngineFault('invalid', read.why, { field: 'typed' });
  const { value, value2, bound } = read;
  const difference = rekeyDiffers(recordedOf(row), { value, value2, bound });
  return { equal: difference === null, value, value2, bound, difference };
}

/** Keeps what was typed; where it is equal, the figure is verified. */
function record(
  { read, project, newId, now, who }: CommandContext,
  { id, typed }: { id: string; typed: string },
): Outcome & { result: RekeyResult; figure: Figure } {
  const row = theFigure(read, id);
  const result = compared(row, typed);
  const rekey = newId();
  const at = now().toISOString();
  const { value, value2, equal } = result;
  const changes: RowChange[] = [
    inserted('rekeys', rekey, {
      ...{ id: rekey, figure_id: id, typed, value, value2, equal: equal ? 1 : 0 },
      ...{ recorded: row.value!, recorded2: row.value2 ?? null, rekeyed_at: at, rekeyed_by: who() },
    }),
  ];
  const verdict = { verdict: 'verified', verdict_by: who(), verdict_at: at };
  const verified = equal && row.verdict !== 'verified' ? updated('figures', id, row, verdict) : null;
  if (verified) changes.push(verified);
  const label = `Re-keyed “${row.exact}”: ${equal ? 'equal, verified' : 'differs'}`;
  const outcome = project.act({ label, changes });
  return { ...outcome, result, figure: read.figure(id)! };
}

type Asked = Pick<ReviewStatement, 'population' | 'confidence' | 'sided'>;

function statement(read: Reader, ids: readonly string[], asked: Asked): ReviewStatement {
  const known = unique(ids).map((id) => read.rowsAbout('rekeys', id).map(toRekey));
  const rekeyed = known.filter((each) => each.length > 0);
  const errors = rekeyed.filter(isError).length;
  if (rekeyed.length > asked.population) {
    throw new EngineFault('invalid', 'A sample cannot be larger than what it was drawn from.', {
      field: 'population',
    });
  }
  return statementOf({ ...asked, rekeyed: rekeyed.length, errors });
}

/** Whether what was recorded was wrong: it differed, and typing once more did not show that the slip was in the typing. */
function isError(rekeys: readonly Rekey[]): boolean {
  const first = rekeys[0]!;
  const confirmed = ({ equal, recorded, recorded2 }: Rekey) =>
    equal && recorded === first.recorded && recorded2 === first.recorded2;
  return !rekeys.some(confirmed);
}

function toRekey(row: Cells): Rekey {
  return {
    typed: String(row.typed),
    value: String(row.value),
    value2: row.value2 as string | null,
    equal: row.equal === 1,
    recorded: String(row.recorded),
    recorded2: row.recorded2 as string | null,
    at: String(row.rekeyed_at),
    by: String(row.rekeyed_by),
  };
}
