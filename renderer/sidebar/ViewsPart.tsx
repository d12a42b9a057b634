import { useEffect } from 'react';
import type { SavedView } from '../../preload/contract';
import { Bookmark, BookmarkPlus, Pencil } from '../icons/icons';
import { runCommand } from '../state/commands';
import { openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { useWithKey } from '../state/keys';
import { Part } from './FacetPart';
import { isSameView } from './sameView';
import { applyView, keepViews, useViews } from './views';

/** The saved views: filters and orders with a name. Nothing where there is none: what came and went with the first filter would push the others from under the pointer. */
export function ViewsPart() {
  useEffect(keepViews, []);
  const views = useViews((state) => state.views);
  const now = useDesk((state) => state.view);
  const title = useWithKey('Save what is shown as a view…', 'view.save');
  if (views.length === 0) return null;
  return (
    <Part
      name="views"
      title="Views"
      verbs={
        <button
          type="button"
          className="side-add"
          aria-label="Save what is shown as a view"
          title={title}
          onClick={() => runCommand('view.save')}
        >
          <BookmarkPlus size={15} aria-hidden />
        </button>
      }
    >
      <ul>
        {views.map((view) => (
          <ViewItem key={view.id} view={view} on={isSameView(view.view, now)} />
        ))}
      </ul>
    </Part>
  );
}

function ViewItem({ view, on }: { view: SavedView; on: boolean }) {
  return (
    <li className="side-item">
      <button type="button" className="facet" aria-pressed={on} onClick={() => told(applyView(view))}>
        <Bookmark size={14} aria-hidden />
        <span className="facet-word">{view.name}</span>
      </button>
      <button
        type="button"
        className="side-edit"
        aria-label={`Change the view ${view.name}`}
        title="Rename, change or delete…"
        onClick={() => openDialog({ kind: 'view', id: view.id })}
      >
        <Pencil size={13} aria-hidden />
      </button>
    </li>
  );
}
