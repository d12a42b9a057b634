import { describe, expect, test } from 'vitest';
import type { FacetCount, FigureFilter } from '../../preload/contract';
import { Desk } from './desk';
import type { Connect } from './suite';

type Facet = 'verdict' | 'unitKind' | 'unit' | 'source' | 'publisher' | 'tag' | 'who' | 'problem';

/** The condition that a value of a facet stands for. */
const FILTER: Record<Facet, (value: string) => FigureFilter> = {
  verdict: (value) => ({ verdicts: [value as 'query'] }),
  unitKind: (value) => ({ unitKinds: [value as 'count'] }),
  unit: (value) => ({ units: [value] }),
  source: (value) => ({ sourceIds: [value] }),
  publisher: (value) => ({ publishers: [value] }),
  tag: (value) => ({ tags: [value] }),
  who: (value) => ({ who: [value] }),
  problem: (value) => ({ problems: [value as 'mismatch'] }),
};

/** Facets, filters that go with them, sorting by several columns, and views with a name. */
export function facetCases(connect: Connect): void {
  describe('facets', () => {
    test('each value leads to as many figures as it counts, alone and under another condition', async () => {
      const desk = await prepared(connect);
      for (const base of [
        {},
        { verdicts: ['verified', 'unverified'] },
        { search: 'court' },
      ] as FigureFilter[]) {
        const facets = await desk.do('figures.facets', { filter: base });
        for (const [facet, filterOf] of Object.entries(FILTER) as [
          Facet,
          (value: string) => FigureFilter,
        ][]) {
          for (const { value, count } of facets[facet]) {
            const filter = { ...base, ...filterOf(value) };
            const sameFacet = facet === 'verdict' && base.verdicts;
            const shown = (await desk.figures({ filter: sameFacet ? filterOf(value) : filter, sort: [] }))
              .length;
            expect([facet, value, shown]).toEqual([facet, value, count]);
          }
        }
      }
      await desk.close();
    });

    test('a facet counts without its own condition, and with those of all others', async () => {
      const desk = await prepared(connect);
      const all = await desk.do('figures.facets', { filter: {} });
      const sourceId = await desk.sourceId('harbour.txt');
      const one = await desk.do('figures.facets', { filter: { sourceIds: [sourceId], tags: ['b'] } });
      expect(one.source.map(({ count }) => count)).toEqual([1, 0]);
      expect(one.source[0]!.label).toBeTypeOf('string');
      expect(valuesOf(one.tag)).toEqual(['a', 'b', '']);
      expect(sum(all.source)).toBe(sum(all.verdict));
      expect(valuesOf(all.who)).toEqual(['', 'Ada', 'Bo']);
      expect(valuesOf(all.publisher).sort()).toEqual(['', 'Harbour']);
      await desk.close();
    });

    test('any of the problems, any of the tags, none at all', async () => {
      const desk = await prepared(connect);
      const count = async (filter: FigureFilter) => (await desk.figures({ filter, sort: [] })).length;
      expect(await count({ problems: ['mismatch', 'corrected'] })).toBe(2);
      expect(await count({ problems: ['corrected'] })).toBe(1);
      expect(await count({ problems: [] })).toBe(0);
      expect(await count({ tags: ['a', 'b'] })).toBe(2);
      expect(await count({ tags: [] })).toBe(0);
      expect(await count({ publishers: ['ＨＡＲＢＯＵＲ'] })).toBe(await count({ publishers: ['Harbour'] }));
      expect(await desk.fault('figures.facets', { filter: { problems: ['bored'] } })).toBe('invalid');
      await desk.close();
    });

    test('several columns sort one within the other', async () => {
      const desk = await prepared(connect);
      const rows = await desk.figures({
        filter: {},
        sort: [
          { column: 'unit', descending: true },
          { column: 'value', descending: false },
        ],
      });
      for (const [at, row] of rows.slice(1).entries()) {
        const before = rows[at]!;
        const [a, b] = [before.unit?.toLowerCase() ?? '', row.unit?.toLowerCase() ?? ''];
        expect(a >= b).toBe(true);
        if (a === b) expect(Number(before.value)).toBeLessThanOrEqual(Number(row.value));
      }
      await desk.close();
    });
  });

  describe('views with a name', () => {
    test('are saved, changed and deleted, each undone', async () => {
      const desk = await Desk.open(connect);
      const view = {
        filter: { verdicts: ['query' as const] },
        sort: [{ column: 'value' as const, descending: true }],
      };
      const { id } = await desk.do('views.save', { id: null, name: ' Second look ', view });
      const list = () => desk.do('views.list', {});
      expect(await list()).toMatchObject([{ id, name: 'Second look', view }]);
      await desk.do('views.save', { id: null, name: 'All', view: { filter: {}, sort: [] } });
      expect((await list()).map(({ name }) => name)).toEqual(['All', 'Second look']);
      await desk.do('views.save', { id, name: 'Looked at twice', view });
      expect((await desk.do('views.save', { id, name: 'Looked at twice', view })).seq).toBeNull();
      expect(await desk.fault('views.save', { id: null, name: 'ＡＬＬ', view })).toBe('conflict');
      expect(await desk.fault('views.save', { id: null, name: ' ', view })).toBe('invalid');
      expect(await desk.fault('views.save', { id: 'gone', name: 'x', view })).toBe('not-found');
      await desk.do('views.remove', { ids: [id] });
      expect((await list()).map(({ name }) => name)).toEqual(['All']);
      await desk.do('history.undo', {});
      await desk.do('history.undo', {});
      expect((await list()).map(({ name }) => name)).toEqual(['All', 'Second look']);
      await desk.do('projects.close', {});
      await desk.do('projects.open', { path: desk.path });
      expect((await list()).map(({ name }) => name)).toEqual(['All', 'Second look']);
      await desk.close();
    });
  });
}

/** Two verdicts by two people, a mismatch and a correction, two tags, one publisher. */
async function prepared(connect: Connect): Promise<Desk> {
  const desk = await Desk.open(connect);
  const [first, second, third] = await desk.figures();
  const sourceId = await desk.sourceId('harbour.txt');
  await desk.do('sources.edit', { id: sourceId, patch: { publisher: 'Harbour' } });
  await desk.do('sources.edit', { id: await desk.sourceId('ledger.txt'), patch: { publisher: null } });
  await desk.do('settings.set', { analyst: 'Ada' });
  await desk.do('figures.edit', { id: first!.id, patch: { value: '1' } });
  await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
  await desk.do('settings.set', { analyst: 'Bo' });
  await desk.do('figures.setVerdict', { ids: [second!.id], verdict: 'query' });
  await desk.do('figures.edit', { id: third!.id, patch: { value: '1' } });
  for (const [figure, tags] of [
    [first!, ['a', 'b']],
    [second!, ['a']],
  ] as const) {
    const { start, end } = figure.passage;
    await desk.do('annotations.add', {
      sourceId,
      figureId: figure.id,
      start,
      end,
      note: '',
      tags: [...tags],
    });
  }
  return desk;
}

const valuesOf = (counts: readonly FacetCount[]): string[] => counts.map(({ value }) => value);
const sum = (counts: readonly FacetCount[]): number => counts.reduce((all, { count }) => all + count, 0);
