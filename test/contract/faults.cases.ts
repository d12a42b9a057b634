import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../main/engine/handlers/schemas';
import type { MethodName } from '../../preload/contract';
import { Desk } from './desk';
import type { Connect } from './suite';

/** Input that a page of ours would never send, and files that are no projects. */
export function faultCases(connect: Connect): void {
  describe('faults', () => {
    test('what is not as the contract says is invalid, and the engine lives on', async () => {
      const desk = await Desk.open(connect);
      for (const method of Object.keys(SCHEMAS) as MethodName[]) {
        for (const input of [
          null,
          1,
          'x',
          { extra: 1, id: 5, ids: 'x', path: 7, filter: [], format: 'pdf', files: {} },
        ]) {
          expect(await desk.fault(method, input), method).toBe('invalid');
        }
      }
      expect(await desk.fault('no.such' as MethodName, {})).toBe('invalid');
      expect(await desk.fault('toString' as MethodName, {})).toBe('invalid');
      expect(await desk.fault('figures.page', { filter: {}, sort: [], offset: 0, limit: 1001 })).toBe(
        'invalid',
      );
      expect(await desk.fault('figures.page', { filter: {}, sort: [], offset: -1, limit: 1 })).toBe(
        'invalid',
      );
      expect((await desk.figures()).length).toBeGreaterThan(0);
      await desk.close();
    });

    test('without a project everything that needs one is not found', async () => {
      const desk = await Desk.open(connect);
      const { id } = (await desk.figures())[0]!;
      await desk.do('projects.close', {});
      expect(await desk.fault('sources.list', {})).toBe('not-found');
      expect(await desk.fault('figures.get', { id })).toBe('not-found');
      expect(await desk.fault('figures.setVerdict', { ids: [id], verdict: 'query' })).toBe('not-found');
      expect(await desk.fault('history.undo', {})).toBe('not-found');
      expect(await desk.do('projects.state', {})).toBeNull();
      await desk.close();
    });

    test('each file that is no project has its own sentence, and stays as it was', async () => {
      const desk = await Desk.open(connect);
      await desk.do('projects.close', {});
      const good = readFileSync(desk.path);
      const other = Buffer.from(good);
      other.writeUInt32BE(0x12345678, 68);
      const newer = Buffer.from(good);
      newer.writeUInt32BE(999, 60);
      const damaged = Buffer.from(good);
      damaged.fill(0xa5, 4096 * 3, 4096 * 5);
      const cases: [string, Buffer, string][] = [
        [
          'text',
          Buffer.from('This is a shopping list, not a project, and long enough to have a header. '.repeat(3)),
          'invalid',
        ],
        ['other', other, 'invalid'],
        ['newer', newer, 'conflict'],
        ['empty', Buffer.alloc(0), 'corrupt'],
        ['short', good.subarray(0, good.length - 1000), 'corrupt'],
        ['damaged', damaged, 'corrupt'],
      ];
      const sentences = new Set<string>();
      for (const [name, bytes, code] of cases) {
        const path = join(dirname(desk.path), `${name}.tickmark`);
        writeFileSync(path, bytes);
        const answer = await desk.connection.call('projects.open', { path });
        expect(answer, name).toMatchObject({ ok: false, fault: { code } });
        if (!answer.ok) sentences.add(answer.fault.message.replace(name, ''));
        expect(readFileSync(path).equals(bytes)).toBe(true);
        expect(existsSync(path.replace(/tickmark$/, 'lock'))).toBe(false);
        expect(existsSync(path.replace(/tickmark$/, 'journal'))).toBe(false);
      }
      expect(sentences.size).toBe(cases.length);
      await desk.close();
    });

    test('a damaged project is named, offers what it can be restored to, and is restored', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      await desk.do('projects.close', {});
      await desk.do('projects.open', { path: desk.path });
      await desk.do('figures.setVerdict', { ids: [first!.id], verdict: 'verified' });
      await desk.do('projects.close', {});
      const bytes = readFileSync(desk.path);
      bytes[bytes.length - 100]! ^= 1;
      writeFileSync(desk.path, bytes);
      expect(await desk.fault('projects.open', { path: desk.path })).toBe('corrupt');
      const list = await desk.do('projects.generations', { path: desk.path });
      expect(list[0]).toMatchObject({ id: 'current', sound: false });
      expect(list.slice(1).every(({ sound }) => sound)).toBe(true);
      expect(readFileSync(desk.path).equals(bytes)).toBe(true);
      const state = await desk.do('projects.recover', { path: desk.path, generation: null });
      expect(state).toMatchObject({ readOnly: false, progress: { verified: 1 } });
      expect(state.recovery).toMatch(/^Restored to edit 2/);
      expect(await desk.fault('projects.recover', { path: 'relative', generation: null })).toBe('invalid');
      await desk.close();
    });

    test('a second engine reads and is told who holds the project', async () => {
      const desk = await Desk.open(connect);
      const second = await connect();
      const opened = await second.call('projects.open', { path: desk.path });
      if (!opened.ok) throw new Error(opened.fault.message);
      expect(opened.value.readOnly).toBe(true);
      expect(opened.value.heldBy).toMatch(/since \d\d:\d\d/);
      const page = await second.call('figures.page', { filter: {}, sort: [], offset: 0, limit: 1 });
      if (!page.ok) throw new Error(page.fault.message);
      const ids = [page.value.rows[0]!.id];
      const refused = await second.call('figures.setVerdict', { ids, verdict: 'verified' });
      expect(refused).toMatchObject({ ok: false, fault: { code: 'read-only' } });
      await desk.do('figures.setVerdict', { ids, verdict: 'verified' });
      await second.close();
      await desk.close();
    });
  });
}
