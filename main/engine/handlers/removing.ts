import { type RowChange, removed } from '../domain/action';
import type { Reader } from '../store';

/** The changes that remove a figure with the annotations on it, or a source with all that is in it. */
export function removal(read: Reader, table: 'figures' | 'sources', id: string): RowChange[] {
  const { annotations, rekeys, dismissals, figures } = read.dependents(table, id);
  const gone = (name: RowChange['table'], each: string) => removed(name, each, read.row(name, each)!);
  return [
    ...annotations.map((each) => gone('annotations', each)),
    ...rekeys.map((each) => gone('rekeys', each)),
    ...dismissals.map((each) => gone('dismissals', each)),
    ...figures.map((each) => gone('figures', each)),
    gone(table, id),
  ];
}
