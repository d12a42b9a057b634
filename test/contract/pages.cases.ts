import { describe, expect, test } from 'vitest';
import type { Events } from '../../preload/contract';
import { Desk, file } from './desk';
import type { Connect } from './suite';

/** Pages at one engine: events, progress, cancelling, closing and dying. */
export function pageCases(connect: Connect): void {
  describe('pages', () => {
    test('what one page does every page is told, with what to read again', async () => {
      const desk = await Desk.open(connect);
      const other = (await desk.connection.another?.()) ?? desk.connection;
      const told: Events['changed'][] = [];
      other.on('changed', (changed) => told.push(changed));
      const projects: (string | undefined)[] = [];
      other.on('project', (state) => projects.push(state?.name));
      await other.call('projects.state', {});
      const [first] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      await other.call('projects.state', {});
      expect(told).toEqual([{ seq: 2, nouns: ['project', 'figures'] }]);
      await desk.do('projects.close', {});
      await other.call('projects.state', {});
      expect(projects).toEqual([undefined]);
      await desk.close();
    });

    test('a long import tells how far it is, and queries are answered meanwhile', async () => {
      const desk = await Desk.open(connect);
      const files = Array.from({ length: 30 }, (_, at) =>
        file(`${at}.txt`, `In year ${at} it cost ${at + 1},000 dollars.`),
      );
      const progress: number[] = [];
      let done = false;
      const importing = desk.connection.call(
        'sources.import',
        { files },
        { onProgress: ({ label, done: read }) => label.startsWith('Reading') && progress.push(read) },
      );
      void importing.then(() => {
        done = true;
      });
      const meanwhile = await desk.do('sources.list', {});
      // All or nothing: until the import is done there is nothing of it.
      expect(done || meanwhile.length === 2).toBe(true);
      expect((await importing).ok).toBe(true);
      expect(progress.at(-1)).toBe(29);
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(await desk.do('sources.list', {})).toHaveLength(32);
      expect((await desk.do('history.page', { offset: 0, limit: 1 })).total).toBe(2);
      await desk.close();
    });

    test('an import is cancelled before anything of it is there', async () => {
      const desk = await Desk.open(connect);
      const files = Array.from({ length: 200 }, (_, at) =>
        file(`${at}.txt`, `It cost ${at + 1},000 dollars. `.repeat(50)),
      );
      const controller = new AbortController();
      const answer = await desk.connection.call(
        'sources.import',
        { files },
        { signal: controller.signal, onProgress: ({ done }) => done === 2 && controller.abort() },
      );
      expect(answer).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
      expect(await desk.do('sources.list', {})).toHaveLength(2);
      const [first] = await desk.figures();
      expect((await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' })).seq).toBe(2);
      await desk.close();
    });

    test('commands given at once are done one after the other', async () => {
      const desk = await Desk.open(connect);
      const { id } = (await desk.figures())[0]!;
      const notes = Array.from({ length: 20 }, (_, at) => `note ${at}`);
      const outcomes = await Promise.all(
        notes.map((note) => desk.do('figures.edit', { id, patch: { note } })),
      );
      expect(outcomes.map(({ seq }) => seq)).toEqual(notes.map((_, at) => at + 2));
      expect(outcomes.map(({ figure }) => figure.note)).toEqual(notes);
      await desk.close();
    });

    test('after closing, everything is unavailable, and nothing is lost', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      const last = desk.connection.call('figures.setVerdict', { ids: [first!.id], verdict: 'query' });
      const [answer] = await Promise.all([last, desk.connection.close()]);
      // Between two ports there is no order: the edit is done and there, or refused and not there.
      if (!answer.ok) expect(answer.fault.code).toBe('unavailable');
      const next = await connect();
      const opened = await next.call('projects.open', { path: desk.path });
      const progress = { query: answer.ok ? 1 : 0 };
      expect(opened).toMatchObject({ ok: true, value: { readOnly: false, recovery: null, progress } });
      await next.close();
    });

    test('an engine that dies answers unavailable, and what it had confirmed is restored', async () => {
      const desk = await Desk.open(connect);
      if (!desk.connection.kill) return desk.close();
      const [first] = await desk.figures();
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      const waiting = desk.connection.call('projects.state', {});
      await desk.connection.kill();
      const answer = await waiting;
      // It may have been answered just before; what must not be is a call that waits for ever.
      if (!answer.ok) expect(answer.fault.code).toBe('unavailable');
      expect(await desk.fault('projects.state', {})).toBe('unavailable');
      const next = await connect();
      const opened = await next.call('projects.open', { path: desk.path });
      if (!opened.ok) throw new Error(opened.fault.message);
      expect(opened.value).toMatchObject({ readOnly: false, progress: { verified: 1 } });
      expect(opened.value.recovery).toMatch(/^2 edits since .* were restored\.$/);
      await next.close();
    });
  });
}
