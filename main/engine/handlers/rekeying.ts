import type { Outcome, Rekey, Rekeying, RekeyPlan, ReviewStatement } from '../../../preload/contract';
import { type Cells, inserted, removed } from '../domain/action';
import { sampleOf } from '../domain/sample';
import { statementOf } from '../domain/statement';
import { countOf } from '../domain/verdict';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { unique } from './found';
import type { CommandContext } from './types';

/** A value typed again, with its figure. */
export type KeptRekey = Rekey & { figureId: string };

/** Values typed again by figure, oldest first; those from `since` on (ISO 8601, UTC), null for all. */
export function rekeysByFigure(read: Reader, since: string | null): Map<string, KeptRekey[]> {
  const all = new Map<string, KeptRekey[]>();
  for (const row of read.rows('rekeys', null)) {
    if (since !== null && String(row.rekeyed_at) < since) continue;
    const rekey = toRekey(row);
    all.set(rekey.figureId, [...(all.get(rekey.figureId) ?? []), rekey]);
  }
  return all;
}

/** A row of values typed again. */
export function toRekey(row: Cells): KeptRekey {
  return {
    figureId: String(row.figure_id),
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

/** Whether what was recorded was wrong: it differed, and typing once more did not show that the slip was in the typing. */
function isError(rekeys: readonly Rekey[]): boolean {
  const first = rekeys[0]!;
  const confirmed = ({ equal, recorded, recorded2 }: Rekey) =>
    equal && recorded === first.recorded && recorded2 === first.recorded2;
  return !rekeys.some(confirmed);
}

type Asked = Pick<ReviewStatement, 'population' | 'confidence' | 'sided'>;

/** What the values typed for some figures say about the population that they were drawn from. */
export function statementAbout(
  ids: readonly string[],
  typed: ReadonlyMap<string, readonly Rekey[]>,
  asked: Asked,
): ReviewStatement {
  const rekeyed = unique(ids).flatMap((id) => {
    const rekeys = typed.get(id);
    return rekeys === undefined ? [] : [rekeys];
  });
  if (rekeyed.length > asked.population) {
    throw new EngineFault('invalid', 'A sample cannot be larger than what it was drawn from. Draw fewer.', {
      field: 'population',
    });
  }
  return statementOf({ ...asked, rekeyed: rekeyed.length, errors: rekeyed.filter(isError).length });
}

/** A re-keying's row; `not-found` where it is gone. */
export function theRekeying(read: Reader, id: string): Cells {
  const row = read.row('rekeyings', id);
  if (!row) throw new EngineFault('not-found', 'This re-keying was taken away. Begin another one.');
  return row;
}

/** Re-keyings that were begun, the latest first. */
export function rekeyings(read: Reader): (Rekeying & { ids: string[] })[] {
  return read
    .rows('rekeyings', null)
    .map((row) => toRekeying(read, row))
    .reverse();
}

/** A re-keying with what it says so far. */
export function toRekeying(read: Reader, row: Cells): Rekeying & { ids: string[] } {
  const ids = JSON.parse(String(row.ids)) as string[];
  const startedAt = String(row.started_at);
  const asked: Asked = {
    population: Number(row.population),
    confidence: Number(row.confidence),
    sided: row.sided as Asked['sided'],
  };
  const statement = statementAbout(ids, rekeysByFigure(read, startedAt), asked);
  return {
    id: String(row.id),
    title: String(row.title),
    count: row.wanted as number | null,
    seed: String(row.seed),
    confidence: asked.confidence,
    sided: asked.sided,
    size: ids.length,
    ids,
    statement: row.wanted === null ? inOrder(statement) : statement,
    startedAt,
    startedBy: String(row.started_by),
  };
}

/** What typing all of them in order says before the last: those that are left were not drawn at random, so that nothing is known of them. */
function inOrder(statement: ReviewStatement): ReviewStatement {
  const { population, rekeyed, errors } = statement;
  const left = population - rekeyed;
  if (left <= 0 || rekeyed === 0) return statement;
  const [done, all] = [rekeyed, population].map((n) => n.toLocaleString('en'));
  const rest = left === 1 ? 'one is not known yet' : `${left.toLocaleString('en')} are not known yet`;
  const sentence = `${done} of ${all} re-keyed, ${countOf(errors, 'error')}; the other ${rest}.`;
  return { ...statement, lower: errors / population, upper: (errors + left) / population, sentence };
}

/** Draws the figures of a re-keying and keeps them, so that it can be gone on with when the data has changed. */
export function begin(
  { read, project, newId, now, who }: CommandContext,
  { filter, title, count, seed, confidence, sided }: RekeyPlan,
): Outcome & { id: string } {
  const all = read.figureIds(filter);
  if (all.length === 0) {
    throw new EngineFault('invalid', 'There is no figure to type again here. Take a filter away first.', {
      field: 'filter',
    });
  }
  const ids = count === null ? all : sampleOf(all, count, seed);
  const id = newId();
  const row = {
    ...{ id, title, drawn_from: JSON.stringify(filter), wanted: count, seed, confidence, sided },
    ...{ population: all.length, ids: JSON.stringify(ids) },
    ...{ started_at: now().toISOString(), started_by: who() },
  };
  const label = `Began to type ${countOf(ids.length, 'figure')} of ${all.length.toLocaleString('en')} again`;
  return { ...project.act({ label, changes: [inserted('rekeyings', id, row)] }), id };
}

/** Forgets re-keyings; the values that were typed stay. */
export function forget({ read, project }: CommandContext, ids: readonly string[]): Outcome {
  const rows = unique(ids).map((id) => theRekeying(read, id));
  const label = `Forgot ${countOf(rows.length, 're-keying')}`;
  return project.act({ label, changes: rows.map((row) => removed('rekeyings', String(row.id), row)) });
}
