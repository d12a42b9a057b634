import { describe, expect, test } from 'vitest';
import { Desk } from './desk';
import type { Connect } from './suite';

/** Checking figures by typing them again. */
export function reviewCases(connect: Connect): void {
  describe('review', () => {
    test('a value typed again is held against the recorded one by value, and changes nothing', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('3.5 billion');
      const equal = await desk.do('review.compare', { id, typed: '3,500 million yuan' });
      expect(equal).toEqual({
        equal: true,
        value: '3500000000',
        value2: null,
        bound: null,
        difference: null,
      });
      const differs = await desk.do('review.compare', { id, typed: '5.3 billion' });
      expect(differs).toMatchObject({ equal: false });
      expect(differs.difference).toMatch(/5,300,000,000; recorded is 3,500,000,000: two digits are swapped/);
      const wrong = await desk.connection.call('review.compare', { id, typed: 'much' });
      expect(wrong).toMatchObject({ ok: false, fault: { code: 'invalid', field: 'typed' } });
      expect((await desk.do('history.page', { offset: 0, limit: 9 })).total).toBe(1);
      await desk.close();
    });

    test('equal verifies, differing leaves the verdict; both are kept, and undone', async () => {
      const desk = await Desk.open(connect);
      await desk.do('settings.set', { analyst: 'Ada' });
      const { id } = await desk.figure('41,000');
      const differs = await desk.do('review.record', { id, typed: '14,000' });
      expect(differs).toMatchObject({ result: { equal: false }, figure: { verdict: 'unverified' } });
      const equal = await desk.do('review.record', { id, typed: '41 thousand' });
      expect(equal).toMatchObject({ result: { equal: true }, label: 'Re-keyed “41,000”: equal, verified' });
      expect(equal.figure).toMatchObject({ verdict: 'verified', verdictBy: 'Ada' });
      const rekeys = await desk.do('review.rekeys', { id });
      expect(rekeys).toMatchObject([
        { typed: '14,000', value: '14000', equal: false, recorded: '41000', by: 'Ada' },
        { typed: '41 thousand', value: '41000', equal: true, recorded2: null },
      ]);
      await desk.do('history.undo', {});
      expect(await desk.do('review.rekeys', { id })).toHaveLength(1);
      expect((await desk.do('figures.get', { id })).verdict).toBe('unverified');
      await desk.do('figures.remove', { ids: [id] });
      await desk.do('history.undo', {});
      expect(await desk.do('review.rekeys', { id })).toHaveLength(1);
      await desk.close();
    });

    test('a sample is drawn again by its seed, and its statement counts errors, not slips of typing', async () => {
      const desk = await Desk.open(connect);
      const all = await desk.figures();
      const ask = { filter: {}, count: 4, seed: '2025-03-10' };
      const sample = await desk.do('review.sample', ask);
      expect(await desk.do('review.sample', ask)).toEqual(sample);
      expect(sample.population).toBe(all.length);
      expect(new Set(sample.ids).size).toBe(4);
      expect(await desk.do('review.sample', { ...ask, filter: { search: 'zanzibar' } })).toEqual({
        ids: [],
        population: 0,
      });
      const { population, ids } = sample;
      const state = () => desk.do('review.statement', { ids, population, confidence: 0.95, sided: 'one' });
      expect((await state()).sentence).toBe(`None of ${population} re-keyed yet.`);
      const value = (id: string) => {
        const figure = all.find((each) => each.id === id)!;
        return figure.value2 === null ? figure.value : `${figure.value} to ${figure.value2}`;
      };
      const [slip, wrong, right] = ids as [string, string, string];
      await desk.do('review.record', { id: slip, typed: '123456' });
      await desk.do('review.record', { id: slip, typed: value(slip) });
      await desk.do('review.record', { id: wrong, typed: '123456' });
      await desk.do('figures.setMany', { ids: [wrong], patch: { value: '123456', value2: null } });
      await desk.do('review.record', { id: wrong, typed: '123456' });
      await desk.do('review.record', { id: right, typed: value(right) });
      const said = await state();
      expect(said).toMatchObject({ rekeyed: 3, errors: 1, population, lower: 0 });
      expect(said.upper).toBeCloseTo(0.86465, 4);
      expect(said.sentence).toMatch(/^3 of \d+ re-keyed, 1 error: at most 86\.5 % wrong/);
      const none = { ids, population: 2, confidence: 0.95, sided: 'one' };
      expect(await desk.fault('review.statement', none)).toBe('invalid');
      expect(await desk.fault('review.statement', { ...none, confidence: 95 })).toBe('invalid');
      await desk.close();
    });
  });
}
