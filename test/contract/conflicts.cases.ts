import { describe, expect, test } from 'vitest';
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
  });
}
