import type {
  BulkCell,
  BulkEdit,
  BulkPreview,
  FindReplace,
  Outcome,
  Recorded,
} from '../../../preload/contract';
import type { Cell, Cells, RowChange } from '../domain/action';
import { COLUMNS } from '../domain/figure';
import { readCell, readTags } from '../domain/typed-cell';
import { countOf } from '../domain/verdict';
import { throwIfCancelled } from '../fault';
import type { Reader } from '../store';
import { editChange } from './editing';
import { replacements } from './replacing';
import { figureTags, tagChanges } from './tagging';
import type { CommandContext, NounHandlers, QueryContext } from './types';

/** Many cells at once: pasted blocks, filling down, finding and replacing. */
export const bulk: NounHandlers<'bulk'> = {
  queries: {
    'bulk.preview': async (context, { edits }) => counted(await previewed(context, edits)),
    'bulk.findReplace': (context, { filter, ...what }) =>
      findReplace(context, context.read.figureIds(filter), what),
  },
  commands: {
    'bulk.apply': (context, { edits }) => apply(context, edits),
  },
};

/** Figures that are done between two turns of others. */
const STEP = 100;
const GONE = 'This figure was deleted. Undo brings it back.';
const FIXED = 'This column is what the source says. It cannot be typed into.';
const DECIDED = 'A verdict is not typed: look at the figure and give it.';

/** What becomes of all of them, a piece at a time, as long as somebody waits for it. */
async function inPieces<T, R>(
  context: QueryContext,
  all: readonly T[],
  work: (read: Reader, one: T) => readonly R[],
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += STEP) {
    const { read } = context;
    for (const one of all.slice(from, from + STEP)) results.push(...work(read, one));
    await context.pause();
    throwIfCancelled(context.signal);
  }
  return results;
}

const previewed = (context: QueryContext, edits: readonly BulkEdit[]) => inPieces(context, edits, cellsOf);

function counted(cells: BulkCell[]): BulkPreview {
  const refused = cells.filter((cell) => cell.refused !== null).length;
  const same = cells.filter((cell) => cell.new === cell.old).length;
  return { cells, changed: cells.length - refused - same, same, refused };
}

function cellsOf(read: Reader, { id, patch }: BulkEdit): BulkCell[] {
  const row = read.row('figures', id);
  return (Object.entries(patch) as [BulkCell['field'], string][]).map(([field, typed]) => {
    const cell = { id, exact: String(row?.exact ?? ''), field, typed, old: '', new: null };
    if (!row) return { ...cell, refused: GONE };
    if (field === 'tags') {
      const [old, tags] = [figureTags(read, id), readTags(typed)];
      const same = old.length === tags.length && tags.every((tag) => old.includes(tag));
      return { ...cell, old: old.join(', '), new: (same ? old : tags).join(', '), refused: null };
    }
    if (!isRecorded(field)) return { ...cell, refused: field === 'verdict' ? DECIDED : FIXED };
    const old = shown(row[COLUMNS[field]]);
    const read_ = readCell(field, typed);
    return read_.ok
      ? { ...cell, old, new: shown(read_.value), refused: null }
      : { ...cell, old, refused: read_.why };
  });
}

function isRecorded(field: string): field is keyof Recorded {
  return Object.hasOwn(COLUMNS, field);
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Finds in one column of figures; only cells that would change, or whose change is refused. */
async function findReplace(
  context: QueryContext,
  ids: readonly string[],
  what: FindReplace,
): Promise<BulkPreview> {
  const column = COLUMNS[what.field];
  const cells = await inPieces(context, ids, (read, id) => {
    const row = read.row('figures', id);
    const typed = row ? replacements(shown(row[column]), what) : null;
    return typed === null ? [] : cellsOf(read, { id, patch: { [what.field]: typed } });
  });
  return counted(cells.filter((cell) => cell.new !== cell.old));
}

/** Writes what is not refused, as one action. */
async function apply(
  context: CommandContext,
  edits: readonly BulkEdit[],
): Promise<Outcome & { applied: number; refused: BulkCell[] }> {
  const { read, project, signal, progress, pause } = context;
  const merged = new Map<string, BulkEdit['patch']>();
  for (const { id, patch } of edits) merged.set(id, { ...merged.get(id), ...patch });
  const changes: RowChange[] = [];
  const refused: BulkCell[] = [];
  let applied = 0;
  let done = 0;
  for (const [id, patch] of merged) {
    if (done++ % STEP === 0) {
      progress(done - 1, merged.size, 'Changing figures');
      await pause();
      throwIfCancelled(signal);
    }
    const cells = cellsOf(read, { id, patch });
    refused.push(...cells.filter((cell) => cell.refused !== null));
    const good = cells.filter((cell) => cell.refused === null && cell.new !== cell.old);
    applied += good.length;
    if (good.length > 0) changes.push(...changesOf(context, read.row('figures', id)!, good));
  }
  const figures = new Set(
    changes.map(({ table, id, after }) => (table === 'figures' ? id : after?.figure_id)),
  );
  const label = `Changed ${countOf(applied, 'cell')} of ${countOf(figures.size, 'figure')}`;
  return { ...(await project.actInTurns({ label, changes }, context)), applied, refused };
}

function changesOf(context: CommandContext, row: Cells, cells: readonly BulkCell[]): RowChange[] {
  const { read } = context;
  const patch: Record<string, Cell> = {};
  const changes: RowChange[] = [];
  for (const { field, typed } of cells) {
    if (field === 'tags') {
      const tags = readTags(typed);
      const gone = new Set(figureTags(read, String(row.id)).filter((tag) => !tags.includes(tag)));
      changes.push(...tagChanges(context, row, tags, gone));
    } else if (isRecorded(field)) {
      const cell = readCell(field, typed);
      if (cell.ok) patch[COLUMNS[field]] = cell.value;
    }
  }
  const change = editChange(read, row, patch);
  return change ? [change, ...changes] : changes;
}
