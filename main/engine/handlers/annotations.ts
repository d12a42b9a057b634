import { type Cells, inserted, removed, updated } from '../domain/action';
import { passageAt, passageFault } from '../domain/passage';
import { quoted } from '../domain/quoted';
import { countOf } from '../domain/verdict';
import { EngineFault } from '../fault';
import { theAnnotation, theFigure, theSource, unique } from './found';
import type { NounHandlers } from './types';

/** Notes and tags on passages and figures. */
export const annotations: NounHandlers<'annotations'> = {
  queries: {
    'annotations.list': ({ read }, { sourceId }) =>
      read.annotations(sourceId === null ? null : theSource(read, sourceId)),
  },
  commands: {
    'annotations.add': (
      { read, project, newId, now, who },
      { sourceId, figureId, start, end, note, tags },
    ) => {
      const source = theSource(read, sourceId);
      if (figureId !== null && theFigure(read, figureId).source_id !== sourceId) {
        throw new EngineFault(
          'invalid',
          'This figure belongs to another source. Nothing was changed. Select the words again.',
          { field: 'figureId' },
        );
      }
      const fault = passageFault(source.length, start, end);
      if (fault !== null) throw new EngineFault('invalid', fault, { field: 'start' });
      const passage = passageAt(read.text(source), start, end);
      const id = newId();
      const row = {
        id,
        source_id: sourceId,
        figure_id: figureId,
        start_at: passage.start,
        end_at: passage.end,
        exact: passage.exact,
        note,
        tags: JSON.stringify(tags),
        created_at: now().toISOString(),
        created_by: who(),
      };
      return project.act({
        label: `Annotated ${quoted(passage.exact)}`,
        changes: [inserted('annotations', id, row)],
      });
    },
    'annotations.edit': ({ read, project }, { id, note, tags }) => {
      const row = theAnnotation(read, id);
      const patch: Cells = {
        ...(note === undefined ? {} : { note }),
        ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
      };
      const change = updated('annotations', id, row, patch);
      const label = `Changed the annotation of ${quoted(String(row.exact))}`;
      return project.act({ label, changes: change ? [change] : [] });
    },
    'annotations.remove': ({ read, project }, { ids }) => {
      const changes = unique(ids).map((id) => removed('annotations', id, theAnnotation(read, id)));
      return project.act({ label: `Deleted ${countOf(changes.length, 'annotation')}`, changes });
    },
  },
};
