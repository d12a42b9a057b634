import type { Annotation } from '../../preload/contract';
import { goToPane } from '../app/panes';
import { showFound } from '../search/shown';
import { provide } from '../state/commands';
import { closeDialog, openDialog } from '../state/desk';
import { call } from '../state/engine';
import { selectFigure } from '../state/figures';
import { notify } from '../state/notices';
import { showSource } from '../state/places';
import { listenForTagKeys } from './tagKeys';
import { keepTags } from './tagStore';

/** Shows the passage of an annotation, or its figure. */
export async function goToAnnotation({ sourceId, figureId, passage }: Annotation): Promise<void> {
  closeDialog();
  if (figureId !== null) {
    await selectFigure(figureId);
    goToPane('source');
    return;
  }
  showSource(sourceId);
  showFound('', { sourceId, start: passage.start, end: passage.end });
}

/** Deletes an annotation; undo brings it back. */
export async function removeAnnotation({ id }: Annotation): Promise<void> {
  const { label } = await call('annotations.remove', { ids: [id] });
  notify(label, 'plain', { label: 'Undo', command: 'edit.undo' });
}

/** The commands on annotations and tags, and the tags' own keys; returns what takes them back. */
export function provideAnnotations(): () => void {
  const stops = [
    keepTags(),
    listenForTagKeys(),
    provide({
      'source.annotations': () => openDialog({ kind: 'annotations' }),
      'view.tags': () => openDialog({ kind: 'tags' }),
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
