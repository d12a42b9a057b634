import { describe, expect, test } from 'vitest';
import type { Input } from '../../preload/contract';
import { Desk } from './desk';
import type { Connect } from './suite';

/** What was done, undone and done again. */
export function historyCases(connect: Connect): void {
  describe('history', () => {
    test('any number of steps is undone and redone, across figures and sources, also after opening again', async () => {
      const desk = await Desk.open(connect);
      const states: string[] = [];
      const look = async () => JSON.stringify([await desk.figures(), await desk.do('sources.list', {})]);
      const [first, second] = await desk.figures();
      const steps = [
        () => desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' }),
        () => desk.do('figures.edit', { id: second!.id, patch: { value: '7', note: 'x' } }),
        async () => desk.do('sources.edit', { id: await desk.sourceId('ledger.txt'), patch: { title: 'T' } }),
        async () => desk.do('sources.remove', { ids: [await desk.sourceId('harbour.txt')] }),
        () => desk.do('sources.importText', { title: 'More', text: 'It cost 12 dollars.' }),
      ];
      for (const step of steps) {
        states.push(await look());
        await step();
      }
      const last = await look();
      for (const state of states.toReversed()) {
        await desk.do('history.undo', {});
        expect(await look()).toBe(state);
      }
      await desk.do('projects.close', {});
      await desk.do('projects.open', { path: desk.path });
      for (const state of [...states.slice(1), last]) {
        await desk.do('history.redo', {});
        expect(await look()).toBe(state);
      }
      expect(await desk.fault('history.redo', {})).toBe('invalid');
      await desk.close();
    });

    test('something new ends what could be redone; the state names what undo and redo would do', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'query' });
      await desk.do('history.undo', {});
      expect(await desk.do('projects.state', {})).toMatchObject({
        undo: 'Imported 2 sources',
        redo: `Queried “${first!.passage.exact}”`,
      });
      await desk.do('figures.edit', { id: first!.id, patch: { note: 'new' } });
      expect((await desk.do('projects.state', {}))?.redo).toBeNull();
      expect(await desk.fault('history.redo', {})).toBe('invalid');
      await desk.do('history.undo', {});
      await desk.do('history.undo', {});
      expect(await desk.fault('history.undo', {})).toBe('invalid');
      await desk.close();
    });

    test('nothing leaves the history: undo and redo are in it, newest first, with who and when', async () => {
      const desk = await Desk.open(connect);
      await desk.do('settings.set', { analyst: 'Ada' });
      const [first] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      await desk.do('history.undo', {});
      await desk.do('history.redo', {});
      const { rows, total } = await desk.do('history.page', { offset: 0, limit: 3 });
      expect(total).toBe(4);
      expect(rows.map(({ seq, label, undoes }) => ({ seq, label, undoes }))).toEqual([
        { seq: 4, label: `Redid: Verified “${first!.passage.exact}”`, undoes: 3 },
        { seq: 3, label: `Undid: Verified “${first!.passage.exact}”`, undoes: 2 },
        { seq: 2, label: `Verified “${first!.passage.exact}”`, undoes: null },
      ]);
      expect(rows.every(({ who, changes }) => who === 'Ada' && changes === 1)).toBe(true);
      expect((await desk.do('history.page', { offset: 3, limit: 3 })).rows.map(({ seq }) => seq)).toEqual([
        1,
      ]);
      await desk.close();
    });

    test('one old action is undone alone, unless something later touched the same cells; then it is named', async () => {
      const desk = await Desk.open(connect);
      const [first, second] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      await desk.do('figures.edit', { id: second!.id, patch: { note: 'kept' } });
      await desk.do('figures.edit', { id: first!.id, patch: { note: 'another cell' } });
      const outcome = await desk.do('history.undoOne', { seq: 2 });
      expect(outcome).toMatchObject({ seq: 5, figureIds: [first!.id] });
      expect(await desk.do('figures.get', { id: first!.id })).toMatchObject({
        verdict: 'unverified',
        note: 'another cell',
      });
      const answer = await desk.connection.call('history.undoOne', { seq: 1 });
      expect(answer).toMatchObject({ ok: false, fault: { code: 'conflict' } });
      if (!answer.ok) expect(answer.fault.message).toMatch(/“Changed note of .*” \(.*, action 4\)/);
      expect(await desk.fault('history.undoOne', { seq: 2 })).toBe('invalid');
      expect(await desk.fault('history.undoOne', { seq: 99 })).toBe('not-found');
      // It is an action like any other, and can itself be undone.
      await desk.do('history.undo', {});
      expect((await desk.do('figures.get', { id: first!.id })).verdict).toBe('verified');
      await desk.close();
    });

    test('initials stand behind the name on each action, and everybody who worked is known by both', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      await desk.do('settings.set', { analyst: 'Ada Quill', initials: ' AQ ' });
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      await desk.do('settings.set', { analyst: 'Grace Moor', initials: '' });
      await desk.do('figures.edit', { id: first!.id, patch: { note: 'n' } });
      await desk.do('figures.edit', { id: first!.id, patch: { note: 'm' } });
      const people = await desk.do('history.people', {});
      const names = people.map(({ who, actions }) => [who, actions]);
      expect(names).toContainEqual(['Ada Quill (AQ)', 1]);
      expect(names).toContainEqual(['Grace Moor', 2]);
      expect(people.map(({ who }) => who)).toEqual(people.map(({ who }) => who).sort());
      expect((await desk.do('figures.get', { id: first!.id })).verdictBy).toBe('Ada Quill (AQ)');
      const { rows } = await desk.do('history.page', {
        offset: 0,
        limit: 9,
        filter: { who: 'Ada Quill (AQ)' },
      });
      expect(rows.map(({ seq }) => seq)).toEqual([2]);
      expect(people.find(({ who }) => who === 'Ada Quill (AQ)')?.last).toBe(rows[0]!.at);
      expect(await desk.fault('settings.set', { initials: 'nine lett' })).toBe('invalid');
      await desk.close();
    });

    test('initials that come later, change or go make no second person', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      for (const [at, initials] of ['', 'GM', 'M', ''].entries()) {
        await desk.do('settings.set', { analyst: 'Grace Moor', initials });
        await desk.do('figures.edit', { id: first!.id, patch: { note: `note ${at}` } });
      }
      await desk.do('settings.set', { analyst: 'Grace', initials: 'GM' });
      await desk.do('figures.edit', { id: first!.id, patch: { note: 'of another' } });
      const people = await desk.do('history.people', {});
      const names = people.map(({ who, actions }) => [who, actions]);
      expect(names.filter(([who]) => String(who).startsWith('Grace'))).toEqual([
        ['Grace (GM)', 1],
        ['Grace Moor (M)', 4],
      ]);
      const doneBy = async (who: string) => {
        const { rows, total } = await desk.do('history.page', { offset: 0, limit: 9, filter: { who } });
        expect(total).toBe(rows.length);
        return rows.map(({ seq, who: signed }) => [seq, signed]);
      };
      const hers = [
        [5, 'Grace Moor'],
        [4, 'Grace Moor (M)'],
        [3, 'Grace Moor (GM)'],
        [2, 'Grace Moor'],
      ];
      for (const who of ['Grace Moor', 'Grace Moor (M)', 'Grace Moor (other)'])
        expect(await doneBy(who)).toEqual(hers);
      expect(await doneBy('Grace')).toEqual([[6, 'Grace (GM)']]);
      expect(await doneBy('Nobody')).toEqual([]);
      await desk.close();
    });

    test('the history is filtered by figure, source, person and day, and tells before and after', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      await desk.do('settings.set', { analyst: 'Ada' });
      await desk.do('figures.edit', { id: first!.id, patch: { note: 'n', unit: 'km' } });
      await desk.do('settings.set', { analyst: 'Grace' });
      const ledger = await desk.sourceId('ledger.txt');
      await desk.do('sources.edit', { id: ledger, patch: { publisher: 'P' } });
      const page = async (filter: Input<'history.page'>['filter']) => {
        const { rows, total } = await desk.do('history.page', { offset: 0, limit: 10, filter: filter ?? {} });
        expect(total).toBe(rows.length);
        return rows.map(({ seq }) => seq);
      };
      expect(await page({})).toEqual([3, 2, 1]);
      expect(await page({ figureId: first!.id })).toEqual([2, 1]);
      expect(await page({ sourceId: ledger })).toEqual([3, 1]);
      expect(await page({ sourceId: first!.sourceId })).toEqual([2, 1]);
      expect(await page({ who: 'Grace' })).toEqual([3]);
      expect(await page({ day: '1999-12-31' })).toEqual([]);
      expect(await desk.fault('history.page', { offset: 0, limit: 1, filter: { day: 'today' } })).toBe(
        'invalid',
      );
      const changes = await desk.do('history.changes', { seq: 2, limit: 10 });
      expect(changes.rows).toContainEqual({
        table: 'figures',
        id: first!.id,
        name: first!.passage.exact,
        column: 'note',
        before: '',
        after: 'n',
      });
      const all = await desk.do('history.changes', { seq: 1, limit: 2 });
      expect(all.rows).toHaveLength(2);
      expect(all.total).toBe(2 + (await desk.figures()).length);
      const rest = await desk.do('history.changes', { seq: 1, offset: 2, limit: 1000 });
      expect(rest.total).toBe(all.total);
      expect([...all.rows, ...rest.rows]).toEqual(
        (await desk.do('history.changes', { seq: 1, limit: 1000 })).rows,
      );
      expect(await desk.fault('history.changes', { seq: 99, limit: 1 })).toBe('not-found');
      await desk.close();
    });

    test('the history is proved from its hashes, and the data from the history', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      await desk.do('history.undo', {});
      await desk.do('sources.remove', { ids: [await desk.sourceId('ledger.txt')] });
      expect(await desk.do('history.verify', {})).toEqual({
        actions: 4,
        last: expect.stringMatching(/^[0-9a-f]{64}$/),
        findings: [],
      });
      await desk.close();
    });
  });
}
