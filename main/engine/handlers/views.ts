import type { FigureView, Outcome, SavedView } from '../../../preload/contract';
import { type Cells, inserted, removed, updated } from '../domain/action';
import { foldQuery } from '../domain/folded';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { unique } from './found';
import type { CommandContext, NounHandlers } from './types';

/** Views of the grid that were given a name. */
export const views: NounHandlers<'views'> = {
  queries: {
    'views.list': ({ read }) => {
      const list = read.rows('views', null).map(toView);
      return list.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    },
  },
  commands: {
    'views.save': save,
    'views.remove': ({ read, project }, { ids }) => {
      const rows = unique(ids).map((id) => theView(read, id));
      const label =
        rows.length === 1 ? `Deleted the view “${rows[0]!.name}”` : `Deleted ${rows.length} views`;
      return project.act({ label, changes: rows.map((row) => removed('views', String(row.id), row)) });
    },
  },
};

function save(
  { read, project, newId, now, who }: CommandContext,
  { id, name, view }: { id: string | null; name: string; view: FigureView },
): Outcome & { id: string } {
  const other = read.rows('views', null).find((row) => foldQuery(String(row.name)) === foldQuery(name));
  if (other && other.id !== id) {
    const taken = `There is already a view “${other.name}”. Choose another name, or change that view.`;
    throw new EngineFault('conflict', taken, { field: 'name' });
  }
  const cells = { name, view: JSON.stringify(view) };
  const saved = { saved_at: now().toISOString(), saved_by: who() };
  if (id === null) {
    const made = newId();
    const row = { id: made, ...cells, ...saved };
    const outcome = project.act({
      label: `Saved the view “${name}”`,
      changes: [inserted('views', made, row)],
    });
    return { ...outcome, id: made };
  }
  const row = theView(read, id);
  const changed = updated('views', id, row, cells) && updated('views', id, row, { ...cells, ...saved });
  return { ...project.act({ label: `Changed the view “${name}”`, changes: changed ? [changed] : [] }), id };
}

function theView(read: Reader, id: string): Cells {
  const row = read.row('views', id);
  if (!row) throw new EngineFault('not-found', 'This view was deleted. Undo brings it back.');
  return row;
}

function toView(row: Cells): SavedView {
  return {
    id: String(row.id),
    name: String(row.name),
    view: JSON.parse(String(row.view)) as FigureView,
    savedAt: String(row.saved_at),
    savedBy: String(row.saved_by),
  };
}
