import { describe, expect, test } from 'vitest';
import { Desk, file, HARBOUR, LEDGER } from './desk';
import type { Connect } from './suite';

/** Searching everything at once. */
export function searchCases(connect: Connect): void {
  describe('search', () => {
    test('finds text in all sources at its place, also Chinese behind an emoji, and folded', async () => {
      const desk = await Desk.open(connect);
      const chinese = await desk.do('search.find', { text: '诈骗', limit: 10 });
      expect(chinese.sources).toHaveLength(1);
      const [{ start, end, snippet }] = chinese.sources[0]!.hits as [(typeof chinese.sources)[0]['hits'][0]];
      expect(LEDGER.slice(start, end)).toBe('诈骗');
      expect(snippet).toMatchObject({ match: '诈骗' });
      expect(snippet.before).toMatch(/Fraud at the port $/);
      const fraud = await desk.do('search.find', { text: 'ＦＲＡＵＤ  cases', limit: 10 });
      expect(fraud.sources.map(({ total }) => total)).toEqual([2, 1]);
      const [harbour] = fraud.sources;
      expect(harbour!.hits.map((hit) => HARBOUR.slice(hit.start, hit.end))).toEqual([
        'fraud cases',
        'fraud cases',
      ]);
      // A limit is one of hits, not of what is counted.
      const one = await desk.do('search.find', { text: 'fraud cases', limit: 1 });
      expect(one.sources[0]).toMatchObject({ total: 2 });
      expect(one.sources[0]!.hits).toHaveLength(1);
      await desk.close();
    });

    test('finds figures by cells, notes by words, annotations by note and tag, and titles', async () => {
      const desk = await Desk.open(connect);
      const figure = await desk.figure('41,000');
      const { sourceId, id } = figure;
      await desk.do('figures.edit', { id, patch: { note: 'Ask the Ｏfﬁce' } });
      const span = { start: 0, end: 7 };
      await desk.do('annotations.add', {
        sourceId,
        figureId: null,
        ...span,
        note: 'An Élan',
        tags: ['doubt'],
      });
      await desk.do('sources.edit', { id: sourceId, patch: { title: 'The Zürich brief' } });
      const office = await desk.do('search.find', { text: 'office', limit: 5 });
      expect(office.notes).toMatchObject({ total: 1, hits: [{ figureId: id, field: 'note', sourceId }] });
      expect(office.notes.hits[0]!.snippet).toEqual({ before: 'Ask the ', match: 'Ｏfﬁce', after: '' });
      const elan = await desk.do('search.find', { text: 'elan', limit: 5 });
      expect(elan.annotations).toMatchObject({
        total: 1,
        hits: [{ field: 'note', ...span, figureId: null }],
      });
      const doubt = await desk.do('search.find', { text: 'Doubt', limit: 5 });
      expect(doubt.annotations.hits).toMatchObject([{ field: 'tags', snippet: { match: 'doubt' } }]);
      const title = await desk.do('search.find', { text: 'zurich', limit: 5 });
      expect(title.sources).toMatchObject([{ sourceId, inTitle: true, total: 0, hits: [] }]);
      const counted = await desk.do('search.find', { text: 'fraud cases', limit: 5 });
      expect(counted.figures.hits.map(({ field }) => field)).toContain('counted');
      await desk.close();
    });

    test('finds a number by its value, however it is written', async () => {
      const desk = await Desk.open(connect);
      const { id, passage } = await desk.figure('3.5 billion');
      for (const text of ['3500000000', '3,500,000,000', '3.5bn', '3.5 billion']) {
        const { figures } = await desk.do('search.find', { text, limit: 5 });
        expect(figures.hits.map(({ figureId }) => figureId)).toContain(id);
      }
      const byValue = await desk.do('search.find', { text: '3500000000', limit: 5 });
      expect(byValue.figures.hits[0]).toMatchObject({
        field: 'value',
        start: passage.start,
        end: passage.end,
      });
      await desk.close();
    });

    test('finds nothing of nothing, takes wildcards as letters, and sees what is new at once', async () => {
      const desk = await Desk.open(connect);
      const nothing = { figures: { total: 0 }, notes: { total: 0 }, annotations: { total: 0 }, sources: [] };
      for (const text of ['', '  \n', '%', '_', '*']) {
        expect(await desk.do('search.find', { text, limit: 5 })).toMatchObject(nothing);
      }
      expect(await desk.do('search.find', { text: 'zanzibar', limit: 5 })).toMatchObject(nothing);
      await desk.do('sources.import', { files: [file('new.txt', 'Zanzibar paid 12 dollars.')] });
      expect((await desk.do('search.find', { text: 'zanzibar', limit: 5 })).sources).toHaveLength(1);
      await desk.do('history.undo', {});
      expect((await desk.do('search.find', { text: 'zanzibar', limit: 5 })).sources).toEqual([]);
      expect(await desk.fault('search.find', { text: 'x', limit: 0 })).toBe('invalid');
      await desk.close();
    });
  });
}
