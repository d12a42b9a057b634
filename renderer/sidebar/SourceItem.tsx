import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { Source } from '../../preload/contract';
import { TagDot } from '../annotations/TagMark';
import { focusFigures } from '../app/focusBack';
import { Pencil } from '../icons/icons';
import { Ring } from '../icons/Ring';
import { desk, openDialog } from '../state/desk';
import { told } from '../state/figures';
import { useLater } from '../state/later';
import { mayWrite } from '../state/mayWrite';
import { count, dayLabel, grouped, totalOf } from '../state/words';
import { neighbour } from './choose';
import { useMatching } from './counts';
import {
  addSource,
  anchorFrom,
  chooseSources,
  chooseTo,
  listedNow,
  pickSource,
  removeSources,
} from './source-verbs';

/** The sources that a key is about: those that are chosen, where this is one of many; else this one. */
function meant(id: string): readonly string[] {
  const { sourceIds = [] } = desk().view.filter;
  return sourceIds.length > 1 && sourceIds.includes(id) ? sourceIds : [id];
}

/** Arrows walk, with Shift they choose; Ctrl+A chooses all that are listed. */
function walk(event: KeyboardEvent<HTMLButtonElement>, id: string): boolean {
  const listed = listedNow();
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    told(chooseSources(listed));
    return true;
  }
  const to = neighbour(listed, id, event.key);
  if (to === null) return ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key);
  const items = event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('.src-pick');
  items?.[listed.indexOf(to)]?.focus();
  if (event.shiftKey) {
    anchorFrom(id);
    told(chooseTo(to));
  }
  return true;
}

/** The sources that are being deleted by the key of the list, and the place of the first; null where none are. */
let deleted: { ids: readonly string[]; at: number } | null = null;

/** Deletes sources by the key of the list; the focus stays in it. */
function removeFromList(ids: readonly string[]): Promise<void> {
  deleted = { ids, at: listedNow().findIndex((id) => ids.includes(id)) };
  return removeSources(ids).catch((error: unknown) => {
    deleted = null;
    throw error;
  });
}

/** Once the list is drawn without deleted sources: the one in their place takes the focus that was lost with them. */
export function focusInPlace(listed: readonly string[]): void {
  if (deleted === null || deleted.ids.some((id) => listed.includes(id))) return;
  const { at } = deleted;
  deleted = null;
  if (document.activeElement !== document.body) return;
  const items = document.querySelectorAll<HTMLElement>('.src-pick');
  const next = items[Math.min(at, items.length - 1)];
  if (next) next.focus();
  else focusFigures();
}

/** F2 opens what can be renamed, as in every list of files; Delete deletes, which undo takes back. */
function onItemKey(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
  const ids = meant(id);
  if (event.key === 'F2')
    openDialog(ids.length > 1 ? { kind: 'sources', sourceIds: ids } : { kind: 'source', sourceId: id });
  else if (event.key === 'Delete' && mayWrite()) told(removeFromList(ids));
  else if (event.altKey || !walk(event, id)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Who published it and when; else the file it came from, unless that is its title already. */
function originWords({ title, publisher, published, fileName }: Source): string {
  const origin = [publisher, published && dayLabel(published)].filter(Boolean).join(' · ');
  if (origin) return origin;
  if (fileName === null) return 'Pasted text';
  return fileName.startsWith(title) ? 'No publisher or date yet' : fileName;
}

/** What a click on a source does: shows only it; with Ctrl or ⌘ adds it to those that are shown, with Shift all up to it. */
function onPick({ ctrlKey, metaKey, shiftKey }: MouseEvent, source: Source): void {
  if (shiftKey) told(chooseTo(source.id));
  else told(ctrlKey || metaKey ? addSource(source) : pickSource(source));
}

/** A source in the side bar, which many of can be chosen at once as in any list of files. */
export const SourceItem = memo(function SourceItem({ source }: { source: Source }) {
  const { id, title, uncovered, tags } = source;
  const only = useLater((state) => state.view.filter.sourceIds?.includes(id) ?? false);
  const shown = useLater((state) => state.sourceId === id);
  const hint = only
    ? 'Click to show every source again'
    : 'Click to show only this source; Ctrl+click adds it, Shift+click all up to it';
  return (
    <li className="src" data-only={only} data-shown={shown}>
      <button
        type="button"
        className="src-pick"
        aria-pressed={only}
        aria-current={shown || undefined}
        aria-keyshortcuts="F2 Delete"
        title={`${title}\n${hint}`}
        onClick={(event) => onPick(event, source)}
        onKeyDown={(event) => onItemKey(event, id)}
      >
        <Ring progress={source.progress} />
        <span className="src-title">{title}</span>
        <Count source={source} />
        <span className="src-origin">{originWords(source)}</span>
        <span className="src-signs">
          {tags.map((tag) => (
            <TagDot key={tag} name={tag} title={tag} />
          ))}
          {tags.length > 0 && <span className="sr-only">, tagged {tags.join(', ')}</span>}
          {uncovered !== null && uncovered > 0 && (
            <span className="src-gaps" title={`${count(uncovered, 'number')} without a figure`}>
              <span aria-hidden>{grouped(uncovered)}</span>
              <span className="sr-only">, {count(uncovered, 'number')} without a figure</span>
            </span>
          )}
        </span>
      </button>
      <button
        type="button"
        className="src-details"
        aria-label={`Details of ${title}`}
        title="Rename, tag, delete… (F2)"
        onClick={() => openDialog({ kind: 'source', sourceId: id })}
      >
        <Pencil size={13} aria-hidden />
      </button>
    </li>
  );
});

/** How many are verified of all; under a filter, how many match it. */
function Count({ source }: { source: Source }) {
  const { progress } = source;
  const matching = useMatching(source.id);
  const total = totalOf(progress);
  if (matching !== null && matching !== total) {
    return (
      <span
        className="src-count"
        data-matching
        title={`${count(matching, 'figure')} of ${grouped(total)} match`}
      >
        <span aria-hidden>{grouped(matching)}</span>
        <span className="sr-only">
          , {matching} of {total} match the filter
        </span>
      </span>
    );
  }
  return (
    <span className="src-count">
      <span aria-hidden>
        {grouped(progress.verified)}/{grouped(total)}
      </span>
      <span className="sr-only">
        , {progress.verified} of {total} verified
      </span>
    </span>
  );
}
