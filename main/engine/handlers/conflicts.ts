import type { FigureView, Outcome, Settlement } from '../../../preload/contract';
import { type Cells, inserted, type RowChange, removed, updated } from '../domain/action';
import { quoted } from '../domain/quoted';
import { countOf } from '../domain/verdict';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { conflictsOf, settledPairs } from './conflicting';
import { theFigure, unique } from './found';
import type { CommandContext, NounHandlers } from './types';

/** Every figure that is not rejected, in reading order. */
const WANTED: FigureView = { filter: { verdicts: ['unverified', 'verified', 'query'] }, sort: [] };

/** Figures of different sources that cannot all be true: finding them, and settling which stands or why. */
export const conflicts: NounHandlers<'conflicts'> = {
  queries: {
    'conflicts.find': ({ read }, { from, limit }) => {
      const settled = settledPairs(read);
      const pairs = read.viewIds(WANTED, from, limit).flatMap((id) => conflictsOf(read, id, settled));
      const total = read.countFigures(WANTED.filter);
      return { pairs, next: from + limit < total ? from + limit : null, total };
    },
    'conflicts.settled': ({ read }) => settlements(read),
  },
  commands: {
    'conflicts.settle': settle,
    'conflicts.reopen': ({ read, project }, { ids }) => {
      const rows = unique(ids).map((id) => {
        const row = read.row('settlements', id);
        if (row) return row;
        throw new EngineFault('not-found', 'This conflict is open again already. Nothing was changed.');
      });
      const changes = rows.map((row) => removed('settlements', String(row.id), row));
      return project.act({ label: `Opened ${countOf(rows.length, 'conflict')} again`, changes });
    },
  },
};

interface Settling {
  ids: string[];
  how: 'stands' | 'explained';
  stands: string | null;
  note: string;
}

function settle({ read, project, newId, now, who }: CommandContext, settling: Settling): Outcome {
  const { how, stands, note } = settling;
  const ids = unique(settling.ids);
  check({ ...settling, ids });
  const rows = ids.map((id) => theFigure(read, id));
  const at = now().toISOString();
  const by = who();
  const changes: RowChange[] = [];
  for (const row of rows) {
    const verdict = row.id === stands ? 'verified' : 'rejected';
    const given = how === 'stands' && row.verdict !== verdict;
    const cells = {
      ...(given ? { verdict, verdict_by: by, verdict_at: at } : {}),
      ...(note === '' ? {} : { note: noted(row, note) }),
    };
    const change = updated('figures', String(row.id), row, cells);
    if (change) changes.push(change);
  }
  const id = newId();
  const kept = { id, figures: JSON.stringify(ids), how, stands, note, settled_at: at, settled_by: by };
  changes.push(inserted('settlements', id, kept));
  return project.act({ label: labelOf(rows, stands), changes });
}

function check({ ids, how, stands, note }: Settling): void {
  if (ids.length < 2)
    throw new EngineFault('invalid', 'A conflict has two figures or more. Nothing was changed.', {
      field: 'ids',
    });
  if (how === 'stands' && (stands === null || !ids.includes(stands))) {
    throw new EngineFault('invalid', 'Say which of the figures stands.', { field: 'stands' });
  }
  if (how === 'explained' && (note === '' || stands !== null)) {
    throw new EngineFault('invalid', 'Say in the note why all of them can be true.', { field: 'note' });
  }
}

/** A figure's note with another one beneath it; the same one is not written twice. */
function noted(row: Cells, note: string): string {
  const before = String(row.note);
  if (before.split('\n').includes(note)) return before;
  return before === '' ? note : `${before}\n${note}`;
}

function labelOf(rows: readonly Cells[], stands: string | null): string {
  const all = rows.map(({ exact }) => quoted(String(exact)));
  const named = all.length === 2 ? all.join(' and ') : `${all.length} figures`;
  const standing = rows.find(({ id }) => id === stands);
  return `Settled the conflict of ${named}: ${standing ? `${quoted(String(standing.exact))} stands` : 'explained'}`;
}

function settlements(read: Reader): Settlement[] {
  const all: Settlement[] = [];
  for (const row of read.rows('settlements', null)) {
    const figures = (JSON.parse(String(row.figures)) as string[]).map((id) => read.figure(id));
    const there = figures.filter((figure) => figure !== null);
    if (there.length < figures.length) continue;
    all.push({
      id: String(row.id),
      figures: there,
      how: row.how as Settlement['how'],
      stands: row.stands as string | null,
      note: String(row.note),
      at: String(row.settled_at),
      by: String(row.settled_by),
    });
  }
  return all.reverse();
}
