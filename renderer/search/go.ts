import { goToPane } from '../app/panes';
import { desk } from '../state/desk';
import { selectFigure, setView } from '../state/figures';
import { withSearch } from '../state/filters';
import { announce, notify } from '../state/notices';
import { showSource } from '../state/places';
import type { SearchEntry } from './entries';
import { hideFound, showFound } from './shown';

async function goToFigure(id: string): Promise<void> {
  hideFound();
  await selectFigure(id);
  const { figureRow, view } = desk();
  goToPane('figures');
  if (figureRow === null && Object.keys(view.filter).length > 0)
    notify('The filter keeps this figure out of the grid; its card and its passage are shown.');
}

/** Goes to what was found: selects the figure, or shows the place in its source. `text` is what was sought. */
export async function goToEntry(entry: Exclude<SearchEntry, { kind: 'more' }>, text: string): Promise<void> {
  if (entry.kind === 'figure') return goToFigure(entry.hit.figureId);
  if (entry.kind === 'annotation' && entry.hit.figureId) return goToFigure(entry.hit.figureId);
  if (entry.kind === 'source') {
    showSource(entry.sourceId);
    hideFound();
    goToPane('source');
    announce(`Source ${entry.title}.`);
    return;
  }
  const { sourceId } = entry.kind === 'text' ? entry : entry.hit;
  const { start, end, snippet } = entry.hit;
  showSource(sourceId);
  showFound(entry.kind === 'text' ? text : '', { sourceId, start, end });
  announce(`${snippet.before}${snippet.match}${snippet.after}`);
}

/** Shows in the grid only figures with this in a cell; an empty text shows them all. */
export async function filterBy(text: string): Promise<void> {
  const { view } = desk();
  if ((view.filter.search ?? '') === text.trim()) return;
  await setView({ ...view, filter: withSearch(view.filter, text) });
}
