import type { Passage } from '../../../preload/contract';
import { type Cells, type RowChange, updated } from '../domain/action';
import { recordedOf } from '../domain/figure';
import { passageAt } from '../domain/passage';
import type { Reader, SourceKey } from '../store';
import { disagreementAt } from './passages';

/**
 * The changes that give a figure another passage (UTF-16 code units). What is recorded stays; whether the new passage says so
 * is found out anew. Annotations of the figure that stand on its old passage go with it.
 */
export function moved(
  read: Reader,
  source: SourceKey,
  row: Cells,
  start: number,
  end: number,
): { passage: Passage; changes: RowChange[] } {
  const passage = passageAt(read.text(source), start, end);
  const place = { start_at: passage.start, end_at: passage.end, exact: passage.exact };
  const mismatch = disagreementAt(read, source, { ...row, ...place }, recordedOf(row));
  const id = String(row.id);
  const figure = updated('figures', id, row, { ...place, ...foundAt(row, passage), mismatch });
  const notes = read
    .rowsAbout('annotations', id)
    .filter((note) => note.start_at === row.start_at && note.end_at === row.end_at)
    .map((note) => updated('annotations', String(note.id), note, place));
  return { passage, changes: [figure, ...notes].filter((change) => change !== null) };
}

/** Where it stood before it was first moved; nothing again where it is back there. */
function foundAt(row: Cells, { start, end }: Passage): Cells {
  const from = { start: row.found_start ?? row.start_at!, end: row.found_end ?? row.end_at! };
  const back = from.start === start && from.end === end;
  return { found_start: back ? null : from.start, found_end: back ? null : from.end };
}
