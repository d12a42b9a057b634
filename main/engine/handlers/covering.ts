import type { Coverage, Outcome } from '../../../preload/contract';
import { type Cells, inserted, pickCells, type RowChange } from '../domain/action';
import { mayBeFigure, type Span, uncovered } from '../domain/coverage';
import { passageAt, passageFault } from '../domain/passage';
import { quoted } from '../domain/quoted';
import { countOf } from '../domain/verdict';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { theSource } from './found';
import { numbersOf } from './numbers';
import type { CommandContext } from './types';

/** The numbers of a source that no figure covers. */
export function coverage(read: Reader, sourceId: string, kinds: 'figures' | 'all'): Coverage {
  const source = theSource(read, sourceId);
  const all = numbersOf(read.text(source), source).filter(({ kind }) => kinds === 'all' || mayBeFigure(kind));
  const spansOf = (table: 'figures' | 'dismissals'): Span[] =>
    read.rows(table, source).map((row) => ({ start: Number(row.start_at), end: Number(row.end_at) }));
  const open = uncovered(all, spansOf('figures'));
  const numbers = uncovered(open, spansOf('dismissals')).sort((a, b) => a.start - b.start);
  return { numbers, covered: all.length - open.length, dismissed: open.length - numbers.length };
}

/** A figure that the extractor found and a person deleted: its number needs none, so that no later reading brings it back. */
export function dismissalOf({ newId, now, who }: CommandContext, figure: Cells): RowChange[] {
  if (figure.origin !== 'extractor') return [];
  const id = newId();
  const where = pickCells(figure, ['source_id', 'start_at', 'end_at', 'exact']);
  return [
    inserted('dismissals', id, { id, ...where, dismissed_at: now().toISOString(), dismissed_by: who() }),
  ];
}

/** Says of numbers that they need no figure; those that were dismissed already are left out. */
export function dismiss(
  { read, project, newId, now, who }: CommandContext,
  sourceId: string,
  spans: readonly Span[],
): Outcome {
  const source = theSource(read, sourceId);
  for (const { start, end } of spans) {
    const fault = passageFault(source.length, start, end);
    if (fault !== null) throw new EngineFault('invalid', fault, { field: 'spans' });
  }
  const text = read.text(source);
  const seen = new Set(read.rows('dismissals', source).map((row) => `${row.start_at} ${row.end_at}`));
  const at = { dismissed_at: now().toISOString(), dismissed_by: who() };
  const changes = spans.flatMap((span) => {
    const { start, end, exact } = passageAt(text, span.start, span.end);
    if (seen.has(`${start} ${end}`)) return [];
    seen.add(`${start} ${end}`);
    const id = newId();
    const row = { id, source_id: sourceId, start_at: start, end_at: end, exact, ...at };
    return [inserted('dismissals', id, row)];
  });
  const only =
    changes.length === 1 ? quoted(String(changes[0]!.after!.exact)) : countOf(changes.length, 'number');
  return project.act({ label: `Dismissed ${only} of “${source.title}”`, changes });
}
