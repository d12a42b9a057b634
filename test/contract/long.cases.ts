import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Input, MethodName } from '../../preload/contract';
import { temporaryConfig } from '../support/connection';
import { Desk, file } from './desk';
import type { Connect } from './suite';

/** So many that they are brought in by turns, with the indexes set aside. */
const FIGURES = 5_200;
const LONG = Array.from({ length: FIGURES / 8 }, (_, at) =>
  Array.from({ length: 8 }, (_, n) => `The quay counted ${8 * at + n + 2_100} sacks.`).join(' '),
).join('\n\n');

const STEPS = ['Reading', 'Preparing what will change', 'Changing the project'] as const;

/** Calls a method and cancels it as soon as it says that it is at `step`. */
async function cancelledAt<M extends MethodName>(desk: Desk, method: M, input: Input<M>, step: string) {
  const controller = new AbortController();
  const said: string[] = [];
  const answer = await desk.connection.call(method, input, {
    signal: controller.signal,
    onProgress: ({ label }) => {
      said.push(label);
      if (label.startsWith(step)) controller.abort();
    },
  });
  expect(said.some((label) => label.startsWith(step))).toBe(true);
  expect(answer).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
}

async function countOf(desk: Desk) {
  const { total } = await desk.do('figures.page', { filter: {}, sort: [], offset: 0, limit: 1 });
  const { rows } = await desk.do('history.page', { offset: 0, limit: 9 });
  const sources = await desk.do('sources.list', {});
  const { progress } = (await desk.do('projects.state', {}))!;
  return { total, actions: rows.length, sources: sources.length, unverified: progress.unverified };
}

const NOTHING = { total: 0, actions: 0, sources: 0, unverified: 0 };

function originals(desk: Desk): string[] {
  const folder = desk.path.replace(/tickmark$/, 'originals');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Every file in the folder of a project, with what is in it. */
function filesBeside(path: string): Record<string, string> {
  const folder = dirname(path);
  const names = readdirSync(folder).toSorted();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]));
}

/** Long work: what it says, cancelling it, and what is answered meanwhile. */
export function longCases(connect: Connect): void {
  describe('a long import', () => {
    test('cancelled at any step leaves nothing, and then comes in whole', async () => {
      const desk = await Desk.empty(connect);
      const files = [file('quay.txt', LONG)];
      for (const step of STEPS) {
        await cancelledAt(desk, 'sources.import', { files }, step);
        expect(await countOf(desk)).toEqual(NOTHING);
        expect(originals(desk)).toEqual([]);
      }
      await desk.do('sources.import', { files });
      expect(await countOf(desk)).toEqual({
        total: FIGURES,
        actions: 1,
        sources: 1,
        unverified: FIGURES,
      });
      expect(originals(desk)).toHaveLength(1);
      await cancelledAt(desk, 'history.undo', {}, 'Changing the project');
      expect((await countOf(desk)).total).toBe(FIGURES);
      await desk.do('history.undo', {});
      expect(await countOf(desk)).toMatchObject({ total: 0, actions: 2, sources: 0, unverified: 0 });
      await desk.do('history.redo', {});
      expect((await countOf(desk)).unverified).toBe(FIGURES);
      await cancelledAt(desk, 'history.verify', {}, 'Doing what was done again');
      expect((await desk.do('history.verify', {})).findings).toEqual([]);
      await desk.close();
    });

    test('of figures that are looked through is looked through no longer than somebody waits for it', async () => {
      const desk = await Desk.empty(connect);
      await desk.do('sources.import', {
        files: [file('quay.txt', LONG.split('\n\n').slice(0, 100).join('\n\n'))],
      });
      const looking = new AbortController();
      const what = { field: 'counted', find: 'sacks', replace: 'bags', matchCase: false, wholeCell: false };
      const input = { ...what, filter: {} } as Input<'bulk.findReplace'>;
      const found = await desk.do('bulk.findReplace', input);
      expect(found.changed).toBe(800);
      const { signal } = looking;
      const edits = found.cells.map(({ id, typed }) => ({ id, patch: { counted: typed } }));
      const asked = [
        desk.connection.call('bulk.findReplace', input, { signal }),
        desk.connection.call('bulk.preview', { edits }, { signal }),
      ];
      looking.abort();
      for (const answer of await Promise.all(asked))
        expect(answer).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
      await desk.close();
    });

    test('that is in the journal only is brought in by turns when its project is opened or restored', async () => {
      const desk = await Desk.empty(connect);
      await desk.do('sources.import', { files: [file('quay.txt', LONG)] });
      // As it lies on the disk where the computer stops now.
      const path = join(temporaryConfig().folder, 'Copy.tickmark');
      const journal = (of: string) => of.replace(/tickmark$/, 'journal');
      mkdirSync(dirname(path), { recursive: true });
      for (const of of [(each: string) => each, journal]) cpSync(of(desk.path), of(path));
      const before = filesBeside(path);
      await cancelledAt(desk, 'projects.open', { path }, 'Doing what was done again');
      for (const step of ['Looking at what can be restored', 'Doing what was done again'])
        await cancelledAt(desk, 'projects.recover', { path, generation: null }, step);
      expect(filesBeside(path)).toEqual(before);
      expect((await desk.do('projects.state', {}))!.path).toBe(desk.path);
      const said: string[] = [];
      const answer = await desk.connection.call(
        'projects.recover',
        { path, generation: null },
        { onProgress: ({ label, final }) => said.push(final ? `${label}, finally` : label) },
      );
      expect(answer).toMatchObject({ ok: true, value: { path, progress: { unverified: FIGURES } } });
      expect(said.at(-1)).toBe('Writing the restored project, finally');
      await desk.close();
    });

    test('says each step, how much of it is done, and when it cannot be cancelled any more', async () => {
      const desk = await Desk.empty(connect);
      const told: { done: number; total: number | null; label: string; final?: boolean }[] = [];
      const answer = await desk.connection.call(
        'sources.import',
        { files: [file('quay.txt', LONG)] },
        { onProgress: (progress) => told.push(progress) },
      );
      expect(answer).toMatchObject({ ok: true });
      const steps = [...new Set(told.map(({ label }) => label))];
      expect(steps).toEqual([
        'Reading quay.txt',
        'Preparing what will change',
        'Changing the project',
        'Keeping the imported files',
        'Writing to the disk',
      ]);
      for (const step of ['Preparing what will change', 'Changing the project']) {
        const shares = told.filter(({ label }) => label === step).map(({ done, total }) => done / total!);
        expect(shares.length).toBeGreaterThan(9);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares[0]).toBe(0);
        expect(shares.at(-1)).toBeGreaterThan(0.8);
      }
      expect(told.filter(({ final }) => final).map(({ label }) => label)).toEqual(['Writing to the disk']);
      await desk.close();
    });

    test('answers what is asked meanwhile, of before it or of after it and never of its midst', async () => {
      const desk = await Desk.empty(connect);
      const asked: Promise<{ total: number }>[] = [];
      const others: Promise<unknown>[] = [];
      await desk.connection.call(
        'sources.import',
        { files: [file('quay.txt', LONG)] },
        {
          onProgress: () => {
            asked.push(desk.do('figures.page', { filter: {}, sort: [], offset: 0, limit: 5 }));
            others.push(desk.do('settings.get', {}));
          },
        },
      );
      const totals = (await Promise.all(asked)).map(({ total }) => total);
      expect(totals.length).toBeGreaterThan(20);
      expect(new Set([...totals, 0, FIGURES])).toEqual(new Set([0, FIGURES]));
      expect(await Promise.all(others)).toHaveLength(totals.length);
      await desk.close();
    });
  });
}
