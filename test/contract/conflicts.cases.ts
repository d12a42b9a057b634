import { describe, expect, test } from 'vitest';
import type { Output } from '../../preload/contract';
import { Desk, file } from './desk';
import type { Connect } from './suite';

const GAZETTE = `Gazette
10 March 2025

The harbour court closed 36,500 smuggling cases in 2024, its president said. The cases involved 71,400 defendants, most of them sailors.
Smuggling cases rose by nearly 52 percent. The court has 14 halls.
`;
const POST = `Post
11 March 2025

Some 36,500 smuggling cases, involving 7,140 suspects, were closed by the harbour court in 2024, and smuggling cases rose by 52 percent.
The new ferry has 140 cabins.
`;

/** Figures of other sources that state the same quantity. */
export function conflictCases(connect: Connect): void {
  describe('conflicts', () => {
    test('a ten-fold slip between two sources is found and named, from either side, and agreement too', async () => {
      const desk = await Desk.empty(connect);
      await desk.do('sources.import', { files: [file('gazette.txt', GAZETTE), file('post.txt', POST)] });
      const related = async (exact: string) =>
        desk.do('figures.conflicts', { id: (await desk.figure(exact)).id });
      const [conflict, ...rest] = await related('71,400');
      expect(rest).toEqual([]);
      expect(conflict).toMatchObject({ relation: 'conflict', slip: 'ten-fold' });
      expect(conflict!.figure).toMatchObject({ value: '7140', sourceId: await desk.sourceId('post.txt') });
      expect(conflict!.why).toMatch(/^both stand beside 36,500 cases/);
      expect((await related('7,140')).map(({ figure }) => figure.value)).toEqual(['71400']);
      expect(await related('52 percent')).toMatchObject([{ relation: 'agree', slip: null }]);
      // Fourteen halls and 140 cabins have only their digits in common.
      expect(await related('14')).toEqual([]);
      await desk.do('figures.setVerdict', { ids: [(await desk.figure('7,140')).id], verdict: 'rejected' });
      expect(await related('71,400')).toEqual([]);
      expect(await desk.fault('figures.conflicts', { id: 'gone' })).toBe('not-found');
      await desk.close();
    });

    test('all conflicts are found piece by piece, and settled: one stands, or a note explains them', async () => {
      const desk = await Desk.empty(connect);
      await desk.do('sources.import', { files: [file('gazette.txt', GAZETTE), file('post.txt', POST)] });
      const [gazette, post] = [await desk.figure('71,400'), await desk.figure('7,140')];
      const find = async () => {
        const pairs = [];
        for (let from: number | null = 0; from !== null; ) {
          const found: Output<'conflicts.find'> = await desk.do('conflicts.find', { from, limit: 2 });
          pairs.push(...found.pairs);
          from = found.next;
        }
        return pairs;
      };
      const open = await find();
      expect(open.map(({ figures }) => figures.toSorted())).toEqual(
        Array(2).fill([gazette.id, post.id].toSorted()),
      );
      expect(open[0]).toMatchObject({ slip: 'ten-fold', settled: false });
      const ids = [gazette.id, post.id];
      const explained = { ids, how: 'explained' as const, stands: null, note: 'Another court' };
      expect(await desk.fault('conflicts.settle', { ...explained, note: ' ' })).toBe('invalid');
      expect(await desk.fault('conflicts.settle', { ...explained, ids: [gazette.id] })).toBe('invalid');
      expect(await desk.fault('conflicts.settle', { ...explained, how: 'stands' })).toBe('invalid');
      await desk.do('conflicts.settle', explained);
      expect((await find()).map(({ settled }) => settled)).toEqual([true, true]);
      expect(await desk.do('figures.conflicts', { id: post.id })).toMatchObject([{ settled: true }]);
      const [settled] = await desk.do('conflicts.settled', {});
      expect(settled).toMatchObject({ how: 'explained', stands: null, note: 'Another court' });
      expect(settled!.figures.map(({ note }) => note)).toEqual(['Another court', 'Another court']);
      await desk.do('conflicts.reopen', { ids: [settled!.id] });
      expect((await find()).map(({ settled: is }) => is)).toEqual([false, false]);
      const stands = { ids, how: 'stands' as const, stands: gazette.id, note: '' };
      await desk.do('conflicts.settle', stands);
      expect(await find()).toEqual([]);
      const verdicts = async () =>
        Promise.all(ids.map(async (id) => (await desk.do('figures.get', { id })).verdict));
      expect(await verdicts()).toEqual(['verified', 'rejected']);
      expect(await desk.do('conflicts.settled', {})).toMatchObject([{ how: 'stands', stands: gazette.id }]);
      await desk.do('history.undo', {});
      expect(await verdicts()).toEqual(['unverified', 'unverified']);
      await desk.do('figures.remove', { ids: [post.id] });
      expect(await desk.do('conflicts.settled', {})).toEqual([]);
      await desk.close();
    });
  });
}
