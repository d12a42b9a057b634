import { describe, expect, test } from 'vitest';
import { Desk, file, HARBOUR } from './desk';
import type { Connect } from './suite';

/** Reading sources again, and the numbers that no figure covers. */
export function rereadingCases(connect: Connect): void {
  describe('reading again', () => {
    test('changes nothing where the extractor is the same, and is then no action', async () => {
      const desk = await Desk.open(connect);
      const before = await desk.figures();
      const state = await desk.do('projects.state', {});
      const sources = await desk.do('sources.list', {});
      expect(new Set(sources.map(({ extractor }) => extractor))).toEqual(new Set([state!.extractor]));
      const outcome = await desk.do('sources.reextract', { ids: null });
      expect(outcome).toMatchObject({ seq: null, added: 0, updated: 0, vanished: 0, kept: 0 });
      expect(await desk.figures()).toEqual(before);
      await desk.close();
    });

    test('says what a person has decided on, and leaves it alone', async () => {
      const desk = await Desk.open(connect);
      const [verified, edited, noted, tagged] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [verified!.id], verdict: 'verified' });
      await desk.do('figures.edit', { id: edited!.id, patch: { value: '7' } });
      await desk.do('figures.edit', { id: noted!.id, patch: { note: 'Look again' } });
      const { start, end } = tagged!.passage;
      const { sourceId } = tagged!;
      const tag = { sourceId, figureId: tagged!.id, start, end, note: '', tags: ['port'] };
      await desk.do('annotations.add', tag);
      const before = await desk.figures();
      const progress: string[] = [];
      const answer = await desk.connection.call(
        'sources.reextract',
        { ids: null },
        { onProgress: ({ label }) => progress.push(label) },
      );
      expect(answer).toMatchObject({ ok: true, value: { kept: 4, added: 0 } });
      expect(progress[0]).toMatch(/^Reading “.*” again$/);
      expect(await desk.figures()).toEqual(before);
      await desk.close();
    });

    test('a deleted figure does not come back, also not as an uncovered number; undo brings it back', async () => {
      const desk = await Desk.open(connect);
      const figure = await desk.figure('41,000');
      const { sourceId } = figure;
      await desk.do('figures.remove', { ids: [figure.id] });
      expect(await desk.do('sources.reextract', { ids: [sourceId] })).toMatchObject({ added: 0 });
      const coverage = await desk.do('sources.coverage', { sourceId, kinds: 'figures' });
      expect(coverage).toMatchObject({ dismissed: 1 });
      expect(coverage.numbers.map(({ exact }) => exact)).not.toContain('41,000');
      await desk.do('history.undo', {});
      expect(await desk.figure('41,000')).toEqual(figure);
      expect(await desk.do('sources.coverage', { sourceId, kinds: 'figures' })).toMatchObject({
        dismissed: 0,
      });
      await desk.close();
    });

    test('a cancelled reading changes nothing; a source that is gone is not found', async () => {
      const desk = await Desk.open(connect);
      const controller = new AbortController();
      const answer = await desk.connection.call(
        'sources.reextract',
        { ids: null },
        { signal: controller.signal, onProgress: () => controller.abort() },
      );
      // A page further away may be answered before its word arrives; there is nothing to change either way.
      if (!answer.ok) expect(answer.fault.code).toBe('cancelled');
      expect((await desk.do('history.page', { offset: 0, limit: 9 })).total).toBe(1);
      expect(await desk.fault('sources.reextract', { ids: ['gone'] })).toBe('not-found');
      expect(await desk.fault('sources.reextract', { ids: [] })).toBe('invalid');
      await desk.close();
    });
  });

  describe('coverage', () => {
    test('numbers that may state something are shown, dates and the like on demand', async () => {
      const desk = await Desk.open(connect);
      const sourceId = await desk.sourceId('harbour.txt');
      const all = await desk.do('sources.coverage', { sourceId, kinds: 'all' });
      const years = all.numbers.filter(({ kind }) => kind === 'date');
      expect(years.map(({ exact }) => exact)).toContain('2024');
      expect(years[0]!.why).toBe('a date');
      for (const { start, end, exact } of all.numbers) expect(HARBOUR.slice(start, end)).toBe(exact);
      const figures = await desk.do('sources.coverage', { sourceId, kinds: 'figures' });
      expect(figures.numbers.some(({ kind }) => kind === 'date')).toBe(false);
      expect(figures.covered).toBe((await desk.do('figures.marks', { sourceId })).length);
      await desk.close();
    });

    test('a number is covered by a figure, or dismissed, and the source counts those left', async () => {
      const desk = await Desk.empty(connect);
      // An age is no figure unless a person wants it to be one.
      const text = 'Anna Weber, 62, paid 40 dollars. Her brother Paul, 58, paid 30 dollars.\n';
      await desk.do('sources.import', { files: [file('ages.txt', text)] });
      const sourceId = await desk.sourceId('ages.txt');
      const left = async () => (await desk.do('sources.list', {}))[0]!.uncovered;
      const open = async () =>
        (await desk.do('sources.coverage', { sourceId, kinds: 'figures' })).numbers.map(({ exact }) => exact);
      expect(await open()).toEqual(['62', '58']);
      expect(await left()).toBe(2);
      const at = text.indexOf('62');
      await desk.do('figures.add', { sourceId, start: at, end: at + 2 });
      expect(await open()).toEqual(['58']);
      const other = text.indexOf('58');
      const spans = [{ start: other, end: other + 2 }];
      const outcome = await desk.do('sources.dismiss', { sourceId, spans: [...spans, ...spans] });
      expect(outcome.label).toBe('Dismissed “58” of “ages”');
      expect(await open()).toEqual([]);
      expect(await left()).toBe(0);
      expect((await desk.do('sources.dismiss', { sourceId, spans })).seq).toBeNull();
      await desk.do('history.undo', {});
      expect(await open()).toEqual(['58']);
      expect(await left()).toBe(1);
      await desk.do('history.undo', {});
      expect(await left()).toBe(2);
      await desk.do('sources.remove', { ids: [sourceId] });
      await desk.do('history.undo', {});
      expect(await left()).toBe(2);
      expect(await desk.fault('sources.dismiss', { sourceId, spans: [{ start: 5, end: 5 }] })).toBe(
        'invalid',
      );
      expect(await desk.fault('sources.dismiss', { sourceId, spans: [{ start: 5, end: 5_000 }] })).toBe(
        'invalid',
      );
      await desk.close();
    });

    test('a source goes with its dismissals, and comes back with them', async () => {
      const desk = await Desk.open(connect);
      const figure = await desk.figure('41,000');
      await desk.do('figures.remove', { ids: [figure.id] });
      const before = await desk.do('sources.coverage', { sourceId: figure.sourceId, kinds: 'all' });
      await desk.do('sources.remove', { ids: [figure.sourceId] });
      await desk.do('history.undo', {});
      expect(await desk.do('sources.coverage', { sourceId: figure.sourceId, kinds: 'all' })).toEqual(before);
      await desk.close();
    });
  });
}
