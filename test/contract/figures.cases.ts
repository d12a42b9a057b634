import { describe, expect, test } from 'vitest';
import { Desk, LEDGER } from './desk';
import type { Connect } from './suite';

/** Verdicts, values, new figures. */
export function figureCases(connect: Connect): void {
  describe('figures', () => {
    test('a verdict says who and when, moves the counts, and is no action when it is there already', async () => {
      const desk = await Desk.open(connect);
      await desk.do('settings.set', { analyst: 'Ada' });
      const { id, passage } = await desk.figure('41,000');
      const outcome = await desk.do('figures.setVerdict', { ids: [id, id], verdict: 'verified' });
      expect(outcome).toMatchObject({ seq: 2, label: `Verified “${passage.exact}”`, figureIds: [id] });
      const verified = await desk.do('figures.get', { id });
      expect(verified).toMatchObject({ verdict: 'verified', verdictBy: 'Ada', corrected: false });
      expect(Date.parse(verified.verdictAt!)).toBeGreaterThan(0);
      expect((await desk.do('projects.state', {}))?.progress.verified).toBe(1);
      expect((await desk.do('figures.setVerdict', { ids: [id], verdict: 'verified' })).seq).toBeNull();
      await desk.do('figures.setVerdict', { ids: [id], verdict: 'unverified' });
      expect(await desk.do('figures.get', { id })).toMatchObject({ verdictBy: null, verdictAt: null });
      await desk.close();
    });

    test('a passage is moved as one action, the value stays, and the check says whether it still says so', async () => {
      const desk = await Desk.open(connect);
      const before = await desk.figure('3.4 billion yuan');
      const { id, value, verdict } = before;
      const { start, end } = before.passage;
      await desk.do('figures.tag', { ids: [id], add: ['loss'], remove: [] });
      const wider = await desk.do('figures.move', { id, start: start - 3, end });
      expect(wider.label).toBe('Changed the passage “3.4 billion yuan” to “or 3.4 billion yuan”');
      expect(wider.figure).toMatchObject({ value, verdict, mismatch: null, read: before.read });
      // A later reading leaves it to the person who moved it.
      const again = await desk.do('sources.reextract', { ids: [before.sourceId] });
      expect(again).toMatchObject({ seq: null, added: 0, updated: 0, vanished: 0 });
      // Nothing but the word before it is left.
      const word = await desk.do('figures.move', { id, start: start - 3, end: start - 1 });
      expect(word.figure).toMatchObject({ value, passage: { exact: 'or' }, mismatch: expect.any(String) });
      const [note] = await desk.do('annotations.list', { sourceId: before.sourceId });
      expect(note!.passage.exact).toBe('or');
      const marks = await desk.do('figures.marks', { sourceId: before.sourceId });
      expect(marks.find((mark) => mark.id === id)).toMatchObject({ start: start - 3, end: start - 1 });
      expect((await desk.do('history.verify', {})).findings).toEqual([]);
      for (let step = 0; step < 3; step++) await desk.do('history.undo', {});
      expect(await desk.do('figures.get', { id })).toEqual(before);
      await desk.close();
    });

    test('a moved passage keeps its place in reading order, and lies within the text', async () => {
      const desk = await Desk.open(connect);
      const first = (
        await desk.figures({ filter: { sourceIds: [await desk.sourceId('ledger.txt')] }, sort: [] })
      )[0]!;
      const at = LEDGER.indexOf('30 percent');
      await desk.do('figures.move', { id: first.id, start: at, end: at + 2 });
      const order = (await desk.figures({ filter: { sourceIds: [first.sourceId] }, sort: [] })).map(
        ({ passage }) => passage.start,
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
      // Between the halves of the emoji; grown to the whole of it.
      const emoji = LEDGER.indexOf('📒');
      const { figure } = await desk.do('figures.move', { id: first.id, start: emoji + 1, end: emoji + 3 });
      expect(figure.passage.exact).toBe('📒 ');
      for (const [start, end] of [
        [5, 5],
        [9, 4],
        [0, LEDGER.length + 999],
      ] as const)
        expect(await desk.fault('figures.move', { id: first.id, start, end })).toBe('invalid');
      expect(await desk.fault('figures.move', { id: 'gone', start: 0, end: 3 })).toBe('not-found');
      await desk.close();
    });

    test('many verdicts are one action, and all or nothing', async () => {
      const desk = await Desk.open(connect);
      const ids = (await desk.figures()).map(({ id }) => id);
      expect(await desk.fault('figures.setVerdict', { ids: [...ids, 'gone'], verdict: 'rejected' })).toBe(
        'not-found',
      );
      expect((await desk.do('datasets.count', {})).rejected).toBe(0);
      await desk.do('figures.setVerdict', { ids, verdict: 'rejected' });
      expect((await desk.do('datasets.count', {})).rejected).toBe(ids.length);
      await desk.do('history.undo', {});
      expect((await desk.do('datasets.count', {})).unverified).toBe(ids.length);
      await desk.close();
    });

    test('a value is typed as people write it; what was read stays beside it', async () => {
      const desk = await Desk.open(connect);
      const { id, read } = await desk.figure('41,000');
      const { figure } = await desk.do('figures.edit', { id, patch: { value: ' 3.5 billion ' } });
      expect(figure.value).toBe('3500000000');
      expect(figure.read).toEqual(read);
      expect(figure.mismatch).toMatch(/41,000/);
      await desk.do('figures.setVerdict', { ids: [id], verdict: 'verified' });
      expect(await desk.do('figures.get', { id })).toMatchObject({ corrected: true });
      const back = await desk.do('figures.edit', { id, patch: { value: '41 000' } });
      expect(back.figure).toMatchObject({ value: '41000', mismatch: null, corrected: false });
      await desk.close();
    });

    test('what is no number is invalid, names the field, and writes nothing', async () => {
      const desk = await Desk.open(connect);
      const { id, value } = await desk.figure('41,000');
      for (const typed of ['', 'many', '1,2,3', '12..5', 'NaN', '1e999999999']) {
        const answer = await desk.connection.call('figures.edit', { id, patch: { value: typed } });
        expect(answer).toMatchObject({ ok: false, fault: { code: 'invalid', field: 'value' } });
      }
      expect(await desk.fault('figures.edit', { id, patch: { bound: '≈' } })).toBe('invalid');
      expect(await desk.fault('figures.edit', { id: 'gone', patch: { note: 'x' } })).toBe('not-found');
      expect((await desk.do('figures.get', { id })).value).toBe(value);
      expect((await desk.do('history.page', { offset: 0, limit: 1 })).total).toBe(1);
      await desk.close();
    });

    test('every cell is edited; an empty one is blank, and nothing changed is no action', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('41,000');
      const patch = {
        value2: '42,000',
        bound: '>=' as const,
        unitKind: 'measure' as const,
        unit: 'kilometre',
        counted: 'roads',
        change: 'down' as const,
        period: 'in 1999',
        attribution: 'nobody',
        note: 'A note\nin two lines 📒',
      };
      const { figure } = await desk.do('figures.edit', { id, patch });
      expect(figure).toMatchObject({ ...patch, value2: '42000' });
      const blank = await desk.do('figures.edit', {
        id,
        patch: { unit: ' ', value2: null, change: null, note: '' },
      });
      expect(blank.figure).toMatchObject({ unit: null, value2: null, change: null, note: '' });
      expect((await desk.do('figures.edit', { id, patch: { unit: null } })).seq).toBeNull();
      await desk.close();
    });

    test('a figure is added on a selection, its value read from it', async () => {
      const desk = await Desk.open(connect);
      const sourceId = await desk.sourceId('ledger.txt');
      const start = LEDGER.indexOf('over 60');
      const read = await desk.do('figures.readSelection', { sourceId, start, end: start + 7 });
      expect(read?.reading?.value).toBe('60');
      const { figure, seq } = await desk.do('figures.add', { sourceId, start: start + 5, end: start + 7 });
      expect(figure).toMatchObject({ value: '60', origin: 'hand', verdict: 'unverified', sourceId });
      expect(figure.passage).toMatchObject({ start: start + 5, end: start + 7, exact: '60' });
      expect(
        LEDGER.startsWith(
          `${figure.passage.prefix}60${figure.passage.suffix}`,
          start + 5 - figure.passage.prefix.length,
        ),
      ).toBe(true);
      expect(seq).toBe(2);
      await desk.do('history.undo', {});
      expect(await desk.fault('figures.get', { id: figure.id })).toBe('not-found');
      await desk.close();
    });

    test('a selection without a number, an empty one and one outside the text are invalid', async () => {
      const desk = await Desk.open(connect);
      const sourceId = await desk.sourceId('ledger.txt');
      expect(await desk.do('figures.readSelection', { sourceId, start: 0, end: 6 })).toBeNull();
      expect(await desk.fault('figures.add', { sourceId, start: 0, end: 6 })).toBe('invalid');
      expect(await desk.fault('figures.add', { sourceId, start: 5, end: 5 })).toBe('invalid');
      expect(await desk.fault('figures.add', { sourceId, start: 5, end: LEDGER.length + 1 })).toBe('invalid');
      expect(await desk.fault('figures.add', { sourceId, start: -1, end: 3 })).toBe('invalid');
      expect(await desk.fault('figures.add', { sourceId, start: 0.5, end: 3 })).toBe('invalid');
      await desk.close();
    });

    test('removed figures come back with undo, with their annotations', async () => {
      const desk = await Desk.open(connect);
      const figure = await desk.figure('41,000');
      const { sourceId, id, passage } = figure;
      await desk.do('annotations.add', {
        sourceId,
        figureId: id,
        start: passage.start,
        end: passage.end,
        note: '',
        tags: ['a', 'b'],
      });
      const before = await desk.figures();
      expect(before.find((each) => each.id === id)?.tags).toEqual(['a', 'b']);
      await desk.do('figures.remove', { ids: [id] });
      expect(await desk.figures()).toHaveLength(before.length - 1);
      await desk.do('history.undo', {});
      expect(await desk.figures()).toEqual(before);
      await desk.close();
    });

    test('marks are every figure of a source, in reading order', async () => {
      const desk = await Desk.open(connect);
      const sourceId = await desk.sourceId('harbour.txt');
      const { id } = await desk.figure('41,000');
      await desk.do('figures.edit', { id, patch: { value: '5' } });
      const marks = await desk.do('figures.marks', { sourceId });
      const figures = (await desk.figures()).filter((figure) => figure.sourceId === sourceId);
      expect(marks.map((mark) => mark.id)).toEqual(figures.map((figure) => figure.id));
      expect(marks.find((mark) => mark.id === id)).toMatchObject({ mismatch: true, verdict: 'unverified' });
      expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).sort((a, b) => a - b));
      await desk.close();
    });
  });
}
