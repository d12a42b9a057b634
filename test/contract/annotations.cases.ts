import { describe, expect, test } from 'vitest';
import { Desk, LEDGER } from './desk';
import type { Connect } from './suite';

/** Notes and tags. */
export function annotationCases(connect: Connect): void {
  describe('annotations', () => {
    test('a passage is annotated, the annotation changed and removed, and all of it undone', async () => {
      const desk = await Desk.open(connect);
      const sourceId = await desk.sourceId('ledger.txt');
      const start = LEDGER.indexOf('📒');
      // The end falls into the middle of the emoji: the passage is widened, never cut.
      const added = await desk.do('annotations.add', {
        sourceId,
        figureId: null,
        start,
        end: start + 1,
        note: 'sign',
        tags: ['look', 'look', ' again '],
      });
      const list = () => desk.do('annotations.list', { sourceId });
      const [annotation] = await list();
      expect(annotation).toMatchObject({
        id: added.annotationIds[0],
        note: 'sign',
        tags: ['look', 'again'],
        figureId: null,
      });
      expect(annotation!.passage).toMatchObject({ start, end: start + 2, exact: '📒' });
      const came = await desk.do('history.changes', { seq: added.seq!, limit: 5 });
      expect(came.rows).toMatchObject([{ name: '📒', before: null, after: 'sign #look #again' }]);
      await desk.do('annotations.edit', { id: annotation!.id, tags: [] });
      expect((await list())[0]).toMatchObject({ note: 'sign', tags: [] });
      await desk.do('annotations.remove', { ids: [annotation!.id] });
      expect(await list()).toEqual([]);
      await desk.do('history.undo', {});
      await desk.do('history.undo', {});
      expect(await list()).toEqual([annotation]);
      expect((await desk.do('sources.list', {}))[1]!.annotations).toBe(1);
      await desk.close();
    });

    test('tags of a figure are those of its annotations, and can be searched', async () => {
      const desk = await Desk.open(connect);
      const { id, sourceId, passage } = await desk.figure('41,000');
      const { start, end } = passage;
      const add = (tags: string[]) =>
        desk.do('annotations.add', { sourceId, figureId: id, start, end, note: '', tags });
      await add(['core', 'Größe']);
      await add(['core', 'later']);
      expect((await desk.do('figures.get', { id })).tags).toEqual(['core', 'Größe', 'later']);
      const found = await desk.figures({ filter: { search: 'grösse' }, sort: [] });
      expect(found.map((figure) => figure.id)).toEqual([id]);
      expect(
        await desk.figures({
          filter: { columns: [{ column: 'tags', op: 'contains', text: 'gro' }] },
          sort: [],
        }),
      ).toHaveLength(1);
      await desk.do('history.undo', {});
      expect((await desk.do('figures.get', { id })).tags).toEqual(['core', 'Größe']);
      await desk.close();
    });

    test('what does not fit is refused', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('41,000');
      const sourceId = await desk.sourceId('ledger.txt');
      const base = { sourceId, figureId: null, start: 0, end: 3, note: '', tags: [] };
      expect(await desk.fault('annotations.add', { ...base, figureId: id })).toBe('invalid');
      expect(await desk.fault('annotations.add', { ...base, end: 0 })).toBe('invalid');
      expect(await desk.fault('annotations.add', { ...base, sourceId: 'gone' })).toBe('not-found');
      expect(await desk.fault('annotations.add', { ...base, tags: [''] })).toBe('invalid');
      expect(await desk.fault('annotations.edit', { id: 'gone', note: '' })).toBe('not-found');
      expect(await desk.fault('annotations.remove', { ids: ['gone'] })).toBe('not-found');
      await desk.close();
    });
  });
}
