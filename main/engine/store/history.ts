import type { ActionChange, ActionEntry, HistoryFilter, HistoryPerson } from '../../../preload/contract';
import type { Action, Cells, RowChange } from '../domain/action';
import { personOf, shownAs } from '../domain/person';
import { actionBody } from './actions';
import { actionRow } from './apply';
import type { ReadDb, Value } from './sqlite';

type EntryRow = Omit<ActionEntry, 'stands'> & { live: number };

const ENTRY = 'SELECT seq, at, who, label, changes, undoes, mode, live FROM actions';

/** A page of the history, newest first, and how many actions match. */
export function historyPage(
  db: ReadDb,
  offset: number,
  limit: number,
  filter: HistoryFilter = {},
): { rows: ActionEntry[]; total: number } {
  const { where, values } = conditions(db, filter);
  if (filter.figureId === undefined && filter.sourceId === undefined) {
    const page = `${ENTRY}${where} ORDER BY seq DESC LIMIT ? OFFSET ?`;
    return {
      rows: db.all<EntryRow>(page, ...values, limit, offset).map(toEntry),
      total: db.pluck<number>(`SELECT count(*) FROM actions${where}`, ...values)!,
    };
  }
  const concerns = concerning(db, filter);
  const seqs = db.all<{ seq: number }>(`SELECT seq FROM actions${where} ORDER BY seq DESC`, ...values);
  const found = seqs.filter(({ seq }) => concerns(actionBody(db, seq)!));
  const rows = found
    .slice(offset, offset + limit)
    .map(({ seq }) => db.get<EntryRow>(`${ENTRY} WHERE seq = ?`, seq)!);
  return { rows: rows.map(toEntry), total: found.length };
}

/** Everybody whose actions are in the history, by name: one person each, whichever initials they had when. */
export function people(db: ReadDb): HistoryPerson[] {
  const persons = new Map<string, HistoryPerson[]>();
  for (const each of signatures(db)) {
    const person = personOf(each.who);
    persons.set(person, [...(persons.get(person) ?? []), each]);
  }
  return [...persons.values()]
    .map((newestFirst) => ({
      who: shownAs(newestFirst.map(({ who }) => who)),
      actions: newestFirst.reduce((sum, { actions }) => sum + actions, 0),
      last: newestFirst[0]!.last,
    }))
    .sort((a, b) => a.who.localeCompare(b.who, 'en'));
}

/** Every name as it stands on actions, those used last first. */
function signatures(db: ReadDb): HistoryPerson[] {
  const sql =
    'SELECT who, count(*) AS actions, max(at) AS last FROM actions GROUP BY who ORDER BY max(seq) DESC';
  return db.all<HistoryPerson>(sql);
}

/** What an action changed, cell by cell: `limit` cells from `offset` on. */
export function changesOf(
  db: ReadDb,
  { changes }: Action,
  offset: number,
  limit: number,
): { rows: ActionChange[]; total: number } {
  const rows: ActionChange[] = [];
  let total = 0;
  for (const change of changes) {
    const columns = change.before && change.after ? Object.keys(change.after) : [null];
    for (const column of columns) {
      if (total >= offset && rows.length < limit) rows.push(cellOf(db, change, column));
      total += 1;
    }
  }
  return { rows, total };
}

function toEntry({ live, ...entry }: EntryRow): ActionEntry {
  return { ...entry, stands: live === 1 };
}

function conditions(db: ReadDb, { who, day }: HistoryFilter): { where: string; values: Value[] } {
  const parts: string[] = [];
  const values: Value[] = [];
  if (who !== undefined) {
    const person = personOf(who);
    const signed = signatures(db).filter((each) => personOf(each.who) === person);
    parts.push(`who IN (${signed.map(() => '?').join(', ')})`);
    values.push(...signed.map((each) => each.who));
  }
  if (day !== undefined) {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    parts.push('at >= ? AND at < ?');
    values.push(
      new Date(year, month - 1, date).toISOString(),
      new Date(year, month - 1, date + 1).toISOString(),
    );
  }
  return { where: parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '', values };
}

/** Whether an action, given as JSON, has to do with the figure or the source that is asked for. */
function concerning(db: ReadDb, { figureId, sourceId }: HistoryFilter): (body: string) => boolean {
  const inSource = sourceId === undefined ? null : idsIn(db, sourceId);
  return (body) => {
    if (figureId !== undefined && !body.includes(figureId)) return false;
    const { changes } = JSON.parse(body) as Action;
    const ofFigure = (change: RowChange) => change.id === figureId || cell(change, 'figure_id') === figureId;
    const ofSource = (change: RowChange) =>
      inSource!.has(change.id) || cell(change, 'source_id') === sourceId;
    return (
      (figureId === undefined || changes.some(ofFigure)) && (inSource === null || changes.some(ofSource))
    );
  };
}

function idsIn(db: ReadDb, sourceId: string): Set<string> {
  const within = 'WHERE source = (SELECT ord FROM sources WHERE id = ?)';
  const sql = `SELECT id FROM figures ${within} UNION ALL SELECT id FROM annotations ${within}`;
  return new Set([sourceId, ...db.all<{ id: string }>(sql, sourceId, sourceId).map((row) => row.id)]);
}

function cell({ before, after }: RowChange, column: string): unknown {
  return (after ?? before)?.[column];
}

function cellOf(db: ReadDb, change: RowChange, column: string | null): ActionChange {
  const { table, id, before, after } = change;
  const whole = (cells: Cells | null) =>
    column === null ? contentOf(table, cells) : (cells?.[column] ?? null);
  const name = summary(after) ?? summary(before) ?? summary(actionRow(db, table, id) ?? null);
  return { table, id, name, column, before: whole(before), after: whole(after) };
}

/** What a whole row says: of an annotation its note and tags, of any other what it is called. */
function contentOf(table: RowChange['table'], cells: Cells | null): string | null {
  if (table !== 'annotations' || cells === null) return summary(cells);
  const tags = JSON.parse(String(cells.tags)) as string[];
  return [cells.note, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' ') || null;
}

/** What a row is called: a source's title, else the words of its passage. */
function summary(cells: Cells | null): string | null {
  const named = cells?.title ?? cells?.exact ?? cells?.name;
  return typeof named === 'string' ? named : null;
}
