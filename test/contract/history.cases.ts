import { describe, expect, test } from 'vitest';
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
  });
}
