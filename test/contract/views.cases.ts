import { describe, expect, test } from 'vitest';
import type { Figure, FigureColumn, FigureFilter, FigureView } from '../../preload/contract';
import { ALL, Desk } from './desk';
import type { Connect } from './suite';

const COLUMNS: FigureColumn[] = [
  'verdict',
  'value',
  'unit',
  'bound',
  'change',
  'counted',
  'period',
  'attribution',
  'passage',
  'source',
  'publisher',
  'published',
  'note',
  'tags',
];

/** Sorting, filtering, paging and stepping through figures. */
export function viewCases(connect: Connect): void {
  describe('views', () => {
    test('pages fit together, whatever they are sorted by, and places are where the pages say', async () => {
      const desk = await Desk.open(connect);
      const all = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [all[2]!.id, all[5]!.id], verdict: 'verified' });
      await desk.do('figures.edit', { id: all[1]!.id, patch: { note: 'Élan' } });
      for (const column of COLUMNS) {
        for (const descending of [false, true]) {
          const view: FigureView = { filter: {}, sort: [{ column, descending }] };
          const rows = await desk.figures(view);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(all.length);
          const pages = await Promise.all(
            [0, 4, 8, 12].map((offset) => desk.do('figures.page', { ...view, offset, limit: 4 })),
          );
          expect(pages.flatMap((page) => page.rows).map(({ id }) => id)).toEqual(
            rows.slice(0, 16).map(({ id }) => id),
          );
          expect(pages[0]!.total).toBe(all.length);
          for (const index of [0, 3, rows.length - 1]) {
            const { id } = rows[index]!;
            expect(await desk.do('figures.place', { ...view, id })).toEqual({ index });
            const next = await desk.do('figures.page', { ...view, offset: 1, limit: 3, after: id });
            expect(next.rows).toEqual(rows.slice(index + 2, index + 5));
            expect(next.total).toBe(all.length);
          }
        }
      }
      const gone = { filter: {}, sort: [], offset: 0, limit: 1, after: 'gone' };
      expect(await desk.fault('figures.page', gone)).toBe('not-found');
      await desk.close();
    });

    test('values sort by size, verdicts in the order shown, ties in reading order', async () => {
      const desk = await Desk.open(connect);
      const all = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [all[0]!.id], verdict: 'rejected' });
      await desk.do('figures.setVerdict', { ids: [all[4]!.id], verdict: 'verified' });
      const byValue = await desk.figures({ filter: {}, sort: [{ column: 'value', descending: false }] });
      const values = byValue.map(({ value }) => Number(value));
      expect(values).toEqual([...values].sort((a, b) => a - b));
      const byVerdict = await desk.figures({ filter: {}, sort: [{ column: 'verdict', descending: true }] });
      expect(byVerdict[0]!.id).toBe(all[0]!.id);
      expect(byVerdict[1]!.id).toBe(all[4]!.id);
      const rest = all.filter((_, at) => at !== 0 && at !== 4);
      expect(byVerdict.slice(2).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
      await desk.close();
    });

    test('filters find what they say, folded, and all of them hold', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('41,000');
      await desk.do('figures.edit', { id, patch: { note: 'Ｃａｆé 诈骗案 50%_off' } });
      const found = async (filter: FigureFilter) => (await desk.figures({ filter, sort: [] })).map(exactOf);
      expect(await found({ search: 'CAFE' })).toEqual(['41,000']);
      expect(await found({ search: '诈骗' })).toContain('41,000');
      // Wildcards of LIKE are letters like any other.
      expect(await found({ search: '50%_' })).toEqual(['41,000']);
      expect(await found({ search: '5__' })).toEqual([]);
      expect(await found({ columns: [{ column: 'note', op: 'notBlank' }] })).toEqual(['41,000']);
      expect(await found({ columns: [{ column: 'note', op: 'startsWith', text: 'cafe' }] })).toEqual([
        '41,000',
      ]);
      expect(await found({ columns: [{ column: 'passage', op: 'equals', text: '41,000' }] })).toEqual([
        '41,000',
      ]);
      // The grid shows a passage with its context, and people filter by what they see.
      const around = await found({ columns: [{ column: 'passage', op: 'contains', text: 'LEDGER 📒 has' }] });
      expect(around).toContain('40,000');
      expect(around).not.toContain('41,000');
      expect(await found({ search: 'the ledger 📒 has' })).toEqual(around);
      const total = (await desk.figures()).length;
      expect(await found({ columns: [{ column: 'note', op: 'notContains', text: 'cafe' }] })).toHaveLength(
        total - 1,
      );
      expect(await found({ columns: [{ column: 'note', op: 'notEqual', text: '' }] })).toHaveLength(1);
      expect(await found({ columns: [{ column: 'note', op: 'in', texts: [''] }] })).toHaveLength(total - 1);
      expect(await found({ search: 'cafe', verdicts: ['verified'] })).toEqual([]);
      expect(await found({ sourceIds: [] })).toEqual([]);
      await desk.close();
    });

    test('values compare as decimals, also where doubles cannot tell them apart', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('41,000');
      await desk.do('figures.edit', { id, patch: { value: '9007199254740993' } });
      const count = async (op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge', number: string) =>
        (await desk.figures({ filter: { columns: [{ column: 'value', op, number }] }, sort: [] })).filter(
          (each) => each.id === id,
        ).length;
      expect(await count('gt', '9007199254740992')).toBe(1);
      expect(await count('lt', '9007199254740994')).toBe(1);
      expect(await count('ge', '9007199254740993')).toBe(1);
      expect(await count('gt', '9007199254740993')).toBe(0);
      expect(await count('eq', '9007199254740992')).toBe(0);
      const between = { column: 'value', op: 'between', number: '50', number2: '60' } as const;
      const inside = await desk.figures({ filter: { columns: [between] }, sort: [] });
      expect(inside.every(({ value }) => Number(value) >= 50 && Number(value) <= 60)).toBe(true);
      expect(inside.length).toBeGreaterThan(0);
      await desk.close();
    });

    test('facets count without their own condition', async () => {
      const desk = await Desk.open(connect);
      const all = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [all[0]!.id], verdict: 'verified' });
      await desk.do('figures.edit', { id: all[0]!.id, patch: { value: '1' } });
      const facets = await desk.do('figures.facets', { filter: { verdicts: ['verified'] } });
      expect(facets.verdict).toEqual([
        { value: 'unverified', count: all.length - 1 },
        { value: 'verified', count: 1 },
      ]);
      expect(facets.unit).toEqual([{ value: all[0]!.unit ?? '', count: 1 }]);
      expect(facets.problem).toEqual([
        { value: 'mismatch', count: 1 },
        { value: 'vanished', count: 0 },
        { value: 'corrected', count: 1 },
      ]);
      for (const { value, count } of (await desk.do('figures.facets', { filter: {} })).unit) {
        const shown = await desk.figures({ filter: { units: [value] }, sort: [] });
        expect(shown).toHaveLength(count);
      }
      await desk.close();
    });

    test('stepping goes through the view, wraps once, and starts beside a figure that is not in it', async () => {
      const desk = await Desk.open(connect);
      const all = await desk.figures();
      const step = (
        from: string | null,
        direction: 'next' | 'previous',
        view: FigureView = ALL,
        unverifiedOnly = false,
      ) => desk.do('figures.step', { ...view, from, direction, unverifiedOnly });
      expect(await step(null, 'next')).toEqual({ id: all[0]!.id, index: 0 });
      expect(await step(null, 'previous')).toEqual({ id: all.at(-1)!.id, index: all.length - 1 });
      expect(await step(all[0]!.id, 'next')).toEqual({ id: all[1]!.id, index: 1 });
      expect(await step(all.at(-1)!.id, 'next')).toEqual({ id: all[0]!.id, index: 0 });
      expect(await step(all[0]!.id, 'previous')).toEqual({ id: all.at(-1)!.id, index: all.length - 1 });
      await desk.do('figures.setVerdict', { ids: [all[1]!.id, all[2]!.id], verdict: 'verified' });
      expect(await step(all[0]!.id, 'next', ALL, true)).toEqual({ id: all[3]!.id, index: 3 });
      const unverified: FigureView = { filter: { verdicts: ['unverified'] }, sort: [] };
      expect(await step(all[1]!.id, 'next', unverified)).toEqual({ id: all[3]!.id, index: 1 });
      const verified: FigureView = { filter: { verdicts: ['verified'] }, sort: [] };
      expect(await step(all[1]!.id, 'next', verified, true)).toBeNull();
      expect(await desk.do('figures.place', { ...unverified, id: all[1]!.id })).toEqual({ index: null });
      await desk.close();
    });
  });
}

function exactOf(figure: Figure): string {
  return figure.passage.exact;
}
