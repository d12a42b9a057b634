import { type Cells, inserted, type RowChange, removed, updated } from '../domain/action';
import type { Reader } from '../store';
import type { CommandContext } from './types';

/** The tags of a row of annotations. */
export function tagsOf(row: Cells): string[] {
  return JSON.parse(String(row.tags)) as string[];
}

/** The change that gives an annotation other tags; one without a note and a tag says nothing any more, and goes. */
export function retagged(row: Cells, tags: readonly string[]): RowChange | null {
  const id = String(row.id);
  if (tags.length === 0 && row.note === '') return removed('annotations', id, row);
  return updated('annotations', id, row, { tags: JSON.stringify(tags) });
}

/** The changes that add tags to a figure and take others away. Tags of a figure are those of its annotations. */
export function tagChanges(
  { read, newId, now, who }: Pick<CommandContext, 'read' | 'newId' | 'now' | 'who'>,
  figure: Cells,
  add: readonly string[],
  remove: ReadonlySet<string>,
): RowChange[] {
  const rows = read.rowsAbout('annotations', String(figure.id));
  const kept = rows.map((row) => tagsOf(row).filter((tag) => !remove.has(tag)));
  const missing = add.filter((tag) => !kept.some((tags) => tags.includes(tag)));
  const first = rows.findIndex((row) => row.start_at === figure.start_at && row.end_at === figure.end_at);
  const place = first < 0 && rows.length > 0 ? 0 : first;
  const changes = rows.map((row, at) =>
    retaggedUnlessSame(row, at === place ? [...kept[at]!, ...missing] : kept[at]!),
  );
  if (missing.length > 0 && place < 0) {
    const id = newId();
    const { source_id, start_at, end_at, exact } = figure;
    const where = { source_id: source_id!, start_at: start_at!, end_at: end_at!, exact: exact! };
    const made = { created_at: now().toISOString(), created_by: who() };
    const said = { figure_id: String(figure.id), note: '', tags: JSON.stringify(missing) };
    changes.push(inserted('annotations', id, { id, ...where, ...said, ...made }));
  }
  return changes.filter((change) => change !== null);
}

function retaggedUnlessSame(row: Cells, tags: readonly string[]): RowChange | null {
  return JSON.stringify(tags) === row.tags ? null : retagged(row, tags);
}

/** What the tags of a figure are, each once, in the order given. */
export function figureTags(read: Reader, figureId: string): string[] {
  return [...new Set(read.rowsAbout('annotations', figureId).flatMap(tagsOf))];
}
