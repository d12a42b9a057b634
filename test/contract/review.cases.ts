import { describe, expect, test } from 'vitest';
import { Desk } from './desk';
import type { Connect } from './suite';

/** Checking figures by typing them again. */
export function reviewCases(connect: Connect): void {
  describe('review', () => {
    test('a value typed again is held against the recorded one by value, and changes nothing', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('3.5 billion');
      const equal = await desk.do('review.compare', { id, typed: '3,500 million yuan', unit: '' });
      expect(equal).toEqual({
        equal: true,
        value: '3500000000',
        value2: null,
        bound: null,
        difference: null,
      });
      const differs = await desk.do('review.compare', { id, typed: '5.3 billion', unit: '' });
      expect(differs).toMatchObject({ equal: false });
      expect(differs.difference).toMatch(/5,300,000,000; recorded is 3,500,000,000: two digits are swapped/);
      const wrong = await desk.connection.call('review.compare', { id, typed: 'much', unit: '' });
      expect(wrong).toMatchObject({ ok: false, fault: { code: 'invalid', field: 'typed' } });
      expect((await desk.do('history.page', { offset: 0, limit: 9 })).total).toBe(1);
      await desk.close();
    });

    test('equal verifies, differing leaves the verdict; both are kept, and undone', async () => {
      const desk = await Desk.open(connect);
      await desk.do('settings.set', { analyst: 'Ada' });
      const { id } = await desk.figure('41,000');
      const differs = await desk.do('review.record', { id, typed: '14,000', unit: '' });
      expect(differs).toMatchObject({ result: { equal: false }, figure: { verdict: 'unverified' } });
      const equal = await desk.do('review.record', { id, typed: '41 thousand', unit: '' });
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
      await desk.do('review.record', { id: slip, typed: '123456', unit: '' });
      await desk.do('review.record', { id: slip, typed: value(slip), unit: '' });
      await desk.do('review.record', { id: wrong, typed: '123456', unit: '' });
      await desk.do('figures.setMany', { ids: [wrong], patch: { value: '123456', value2: null } });
      await desk.do('review.record', { id: wrong, typed: '123456', unit: '' });
      await desk.do('review.record', { id: right, typed: value(right), unit: '' });
      const said = await state();
      expect(said).toMatchObject({ rekeyed: 3, errors: 1, population, lower: 0 });
      expect(said.upper).toBeCloseTo(0.86465, 4);
      expect(said.sentence).toMatch(/^3 of \d+ re-keyed, 1 error: at most 86\.5 % wrong/);
      const none = { ids, population: 2, confidence: 0.95, sided: 'one' };
      expect(await desk.fault('review.statement', none)).toBe('invalid');
      expect(await desk.fault('review.statement', { ...none, confidence: 95 })).toBe('invalid');
      await desk.close();
    });

    test('a unit is held against the recorded one where it is typed, however it is written', async () => {
      const desk = await Desk.open(connect);
      const losses = (await desk.figure('3.5 billion')).id;
      const cases = (await desk.figure('41,000')).id;
      const typed = async (id: string, typed: string, unit: string) =>
        (await desk.do('review.compare', { id, typed, unit })).difference;
      for (const unit of ['', 'CNY', 'yuan', 'RMB']) expect(await typed(losses, '3.5bn', unit)).toBeNull();
      expect(await typed(losses, '3.5bn', 'dollars')).toMatch(/typed the unit “dollars”; recorded is “CNY”/);
      for (const unit of ['case', 'fraud cases']) expect(await typed(cases, '41000', unit)).toBeNull();
      expect(await typed(cases, '41000', 'ships')).toMatch(/recorded is “/);
      expect(await typed(cases, 'forty-one thousand', '')).toBeNull();
      const percent = (await desk.figure('27.4')).id;
      for (const unit of ['%', 'per cent']) expect(await typed(percent, '27.4', unit)).toBeNull();
      await desk.do('review.record', { id: losses, typed: '3.5bn', unit: 'yuan' });
      expect(await desk.do('review.rekeys', { id: losses })).toMatchObject([
        { typed: '3.5bn yuan', equal: true },
      ]);
      await desk.close();
    });

    test('a re-keying is kept with what was drawn, and can be gone on with', async () => {
      const desk = await Desk.open(connect);
      const all = await desk.figures();
      const plan = { filter: {}, title: 'all figures', seed: 'k7', confidence: 0.95, sided: 'one' as const };
      // What was typed before says nothing about a sample that is drawn later.
      await desk.do('review.record', { id: all[0]!.id, typed: '1', unit: '' });
      const { id } = await desk.do('review.begin', { ...plan, count: 4 });
      const begun = await desk.do('review.rekeying', { id });
      const drawn = await desk.do('review.sample', { filter: {}, count: 4, seed: 'k7' });
      expect(begun).toMatchObject({ count: 4, seed: 'k7', size: 4, ids: drawn.ids });
      expect(begun.statement).toMatchObject({ rekeyed: 0, population: all.length });
      const [first, second] = begun.ids as [string, string];
      await desk.do('review.record', { id: first, typed: '123456', unit: '' });
      const value = all.find((each) => each.id === second)!;
      const range = value.value2 === null ? value.value : `${value.value} to ${value.value2}`;
      await desk.do('review.record', { id: second, typed: range, unit: '' });
      const standing = await desk.do('review.standing', { ids: [...begun.ids, 'gone'], rekeying: id });
      expect(standing.map((each) => each?.rekey)).toEqual(['differs', 'equal', null, null, undefined]);
      expect(standing.at(-1)).toBeNull();
      const [kept] = await desk.do('review.rekeyings', {});
      expect(kept).toMatchObject({ id, title: 'all figures', statement: { rekeyed: 2, errors: 1 } });
      const whole = await desk.do('review.begin', { ...plan, count: null });
      expect((await desk.do('review.rekeying', { id: whole.id })).ids).toEqual(all.map((each) => each.id));
      await desk.do('review.record', { id: first, typed: '123456', unit: '' });
      // In order and not at random: no confidence in those that are left.
      const { statement } = await desk.do('review.rekeying', { id: whole.id });
      expect(statement).toMatchObject({ lower: 1 / all.length, upper: 1 });
      expect(statement.sentence).toMatch(/^1 of \d+ re-keyed, 1 error; the other \d+ are not known yet\.$/);
      await desk.do('review.forget', { ids: [id] });
      expect(await desk.fault('review.rekeying', { id })).toBe('not-found');
      expect(await desk.fault('review.begin', { ...plan, filter: { search: 'zanzibar' }, count: 1 })).toBe(
        'invalid',
      );
      await desk.do('history.undo', {});
      expect(await desk.do('review.rekeyings', {})).toHaveLength(2);
      await desk.close();
    });

    test('a second look goes through what was queried, what disagrees, and what was typed otherwise', async () => {
      const desk = await Desk.open(connect);
      const view = { filter: {}, sort: [] };
      const queue = async (look: 'all' | 'second') => (await desk.do('review.queue', { ...view, look })).ids;
      const all = await desk.figures();
      expect(await queue('all')).toEqual(all.map(({ id }) => id));
      expect(await queue('second')).toEqual([]);
      const [a, b, c, d] = all.map(({ id }) => id) as [string, string, string, string];
      await desk.do('figures.setVerdict', { ids: [d], verdict: 'query' });
      await desk.do('figures.edit', { id: a, patch: { value: '777' } });
      await desk.do('review.record', { id: c, typed: '123456', unit: '' });
      await desk.do('review.record', { id: b, typed: '123456', unit: '' });
      expect(await queue('second')).toEqual([a, b, c, d]);
      // Decided after it was typed: settled. Typed again, and equal: a slip of typing.
      await desk.do('figures.setVerdict', { ids: [b], verdict: 'rejected' });
      const { value, value2 } = await desk.do('figures.get', { id: c });
      await desk.do('review.record', {
        id: c,
        typed: value2 === null ? value : `${value} to ${value2}`,
        unit: '',
      });
      await desk.do('figures.setVerdict', { ids: [d], verdict: 'verified' });
      expect(await queue('second')).toEqual([a]);
      await desk.close();
    });
  });
}
