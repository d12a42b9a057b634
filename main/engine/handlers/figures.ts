import { inserted, type RowChange, updated } from '../domain/action';
import { figureCells, recordedCells, recordedOf } from '../domain/figure';
import { passageAt, passageFault } from '../domain/passage';
import { quoted } from '../domain/quoted';
import { countOf, verdictLabel } from '../domain/verdict';
import { EngineFault } from '../fault';
import type { SourceKey } from '../store';
import { relatedTo } from './conflicting';
import { dismissalOf } from './covering';
import { cellsInWords, editChange, typedValues } from './editing';
import { theFigure, theSource, theVerdict, unique } from './found';
import { moved } from './moving';
import { disagreementAt, readAt } from './passages';
import { removal } from './removing';
import { tagChanges } from './tagging';
import type { CommandContext, NounHandlers } from './types';
import { wordsOf } from './words';

/** Figures: pages of them, and everything the analyst does to them. */
export const figures: NounHandlers<'figures'> = {
  queries: {
    'figures.page': ({ read }, { offset, limit, after = null, ...view }) => {
      if (after !== null) theFigure(read, after);
      return { rows: read.figurePage(view, offset, limit, after), total: read.countFigures(view.filter) };
    },
    'figures.get': ({ read }, { id }) => {
      theFigure(read, id);
      return read.figure(id)!;
    },
    'figures.place': ({ read }, { id, ...view }) => ({ index: read.placeOf(view, id) }),
    'figures.step': ({ read }, { from, direction, unverifiedOnly, ...view }) =>
      read.stepFrom(view, from, direction, unverifiedOnly),
    'figures.ids': ({ read }, { offset, limit, ...view }) => ({ ids: read.viewIds(view, offset, limit) }),
    'figures.words': ({ read }, { field, limit }) => wordsOf(read, field, limit),
    'figures.marks': ({ read }, { sourceId }) => read.marks(theSource(read, sourceId)),
    'figures.facets': ({ read }, { filter }) => read.facets(filter),
    'figures.conflicts': ({ read }, { id }) => relatedTo(read, id),
    'figures.readSelection': ({ read }, { sourceId, start, end }) => {
      const source = theSource(read, sourceId);
      checkSpan(source, start, end);
      return readAt(read, source, start, end);
    },
  },
  commands: {
    'figures.setVerdict': (context, { ids, verdict }) => {
      const { read, project, now, who } = context;
      const given = verdict !== 'unverified';
      const patch = {
        verdict,
        verdict_by: given ? who() : null,
        verdict_at: given ? now().toISOString() : null,
      };
      const changes: RowChange[] = [];
      const exacts: string[] = [];
      for (const id of unique(ids)) {
        const row = theVerdict(read, id);
        const change = row.verdict === verdict ? null : updated('figures', id, row, patch);
        if (!change) continue;
        changes.push(change);
        exacts.push(String(row.exact));
      }
      return project.actInTurns({ label: verdictLabel(verdict, exacts), changes }, context);
    },
    'figures.edit': ({ read, project }, { id, patch }) => {
      const row = theFigure(read, id);
      const change = editChange(read, row, recordedCells({ ...patch, ...typedValues(patch) }));
      const label = `Changed ${cellsInWords(change ? [change] : [])} of ${quoted(String(row.exact))}`;
      const outcome = project.act({ label, changes: change ? [change] : [] });
      return { ...outcome, figure: read.figure(id)! };
    },
    'figures.setMany': (context, { ids, patch }) => {
      const { read, project } = context;
      const cells = recordedCells({ ...patch, ...typedValues(patch) });
      const rows = unique(ids).map((id) => theFigure(read, id));
      const changes = rows.map((row) => editChange(read, row, cells)).filter((change) => change !== null);
      const label = `Changed ${cellsInWords(changes)} of ${countOf(changes.length, 'figure')}`;
      return project.actInTurns({ label, changes }, context);
    },
    'figures.tag': (context, { ids, add, remove }) => {
      const rows = unique(ids).map((id) => theFigure(context.read, id));
      const gone = new Set(remove.filter((tag) => !add.includes(tag)));
      const changes = rows.map((row) => tagChanges(context, row, add, gone));
      const figures = changes.filter((each) => each.length > 0).length;
      const label = `${tagsInWords(add, gone)} ${countOf(figures, 'figure')}`;
      return context.project.actInTurns({ label, changes: changes.flat() }, context);
    },
    'figures.add': (context, { sourceId, start, end }) => addFigure(context, sourceId, start, end),
    'figures.move': (context, { id, start, end }) => moveFigure(context, id, start, end),
    'figures.remove': (context, { ids }) => {
      const { read, project } = context;
      const rows = unique(ids).map((id) => theFigure(read, id));
      const changes = rows.flatMap((row) => [
        ...removal(read, 'figures', String(row.id)),
        ...dismissalOf(context, row),
      ]);
      return project.actInTurns({ label: `Deleted ${countOf(rows.length, 'figure')}`, changes }, context);
    },
  },
};

function checkSpan(source: SourceKey, start: number, end: number): void {
  const fault = passageFault(source.length, start, end);
  if (fault !== null) throw new EngineFault('invalid', fault, { field: 'start' });
}

function tagsInWords(add: readonly string[], remove: ReadonlySet<string>): string {
  const quoted = (tags: Iterable<string>) => [...tags].map((tag) => `“${tag}”`).join(', ');
  if (remove.size === 0) return `Tagged ${quoted(add)} on`;
  return add.length === 0
    ? `Took the tag ${quoted(remove)} off`
    : `Tagged ${quoted(add)}, not ${quoted(remove)}, on`;
}

function moveFigure({ read, project }: CommandContext, id: string, start: number, end: number) {
  const row = theFigure(read, id);
  const source = theSource(read, String(row.source_id));
  checkSpan(source, start, end);
  const { passage, changes } = moved(read, source, row, start, end);
  const label = `Changed the passage ${quoted(String(row.exact))} to ${quoted(passage.exact)}`;
  const outcome = project.act({ label, changes });
  return { ...outcome, figure: read.figure(id)! };
}

function addFigure({ read, project, newId }: CommandContext, sourceId: string, start: number, end: number) {
  const source = theSource(read, sourceId);
  checkSpan(source, start, end);
  const passage = passageAt(read.text(source), start, end);
  const found = readAt(read, source, passage.start, passage.end);
  if (!found?.reading) {
    const none = 'There is no number in the selected words. Select the number with its unit, and try again.';
    throw new EngineFault('invalid', none, { field: 'start' });
  }
  const id = newId();
  const row = figureCells({ id, sourceId, passage, reading: found.reading, origin: 'hand', mismatch: null });
  const mismatch = disagreementAt(read, source, row, recordedOf(row));
  const changes = [inserted('figures', id, { ...row, mismatch })];
  const outcome = project.act({ label: `Added the figure ${quoted(passage.exact)}`, changes });
  return { ...outcome, figure: read.figure(id)! };
}
