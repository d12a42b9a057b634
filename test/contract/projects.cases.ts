import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryConfig } from '../support/connection';
import { Desk } from './desk';
import type { Connect } from './suite';

/** Projects, settings and folders. */
export function projectCases(connect: Connect): void {
  describe('projects', () => {
    test('settings are kept, and only those that were given change', async () => {
      const desk = await Desk.empty(connect);
      const before = await desk.do('settings.get', {});
      expect(before.letterKeys).toBe(true);
      await desk.do('settings.set', { analyst: '  Ada  ', splitShare: 0.25 });
      expect(await desk.do('settings.get', {})).toEqual({ ...before, analyst: 'Ada', splitShare: 0.25 });
      expect(await desk.fault('settings.set', { theme: 'pink' })).toBe('invalid');
      await desk.close();
    });

    test('a project is created, closed, remembered, opened again and forgotten', async () => {
      const desk = await Desk.open(connect);
      const state = await desk.do('projects.state', {});
      expect(state).toMatchObject({
        name: 'Port',
        path: desk.path,
        readOnly: false,
        sources: 2,
        recovery: null,
      });
      expect(state?.disk).toEqual({ state: 'safe', why: null });
      const listed = () => desk.do('projects.recent', {});
      let heard: ReturnType<typeof listed> | undefined;
      // Another page hears of it, and reads the list.
      desk.connection.on('project', () => {
        heard ??= listed();
      });
      expect(await desk.do('projects.close', {})).toBeNull();
      expect(await desk.do('projects.state', {})).toBeNull();
      expect(await heard).toMatchObject([{ path: desk.path, progress: state?.progress }]);
      const [recent] = await listed();
      expect(recent).toMatchObject({ path: desk.path, exists: true, progress: state?.progress });
      expect(await desk.do('projects.open', { path: desk.path })).toEqual(state);
      expect(await desk.do('projects.forget', { path: desk.path })).toEqual([]);
      await desk.close();
    });

    test('a project in which nothing was ever done can be deleted, and no other', async () => {
      const desk = await Desk.empty(connect);
      const folder = dirname(desk.path);
      const { path } = await desk.do('projects.create', { path: join(folder, 'Begun.tickmark'), name: null });
      expect(await desk.fault('projects.discard', { path: desk.path })).toBe('not-found');
      expect(await desk.do('projects.discard', { path })).toBeNull();
      expect(await desk.do('projects.state', {})).toBeNull();
      expect(readdirSync(folder).filter((name) => name.startsWith('Begun'))).toEqual([]);
      expect((await desk.do('projects.recent', {})).map((recent) => recent.path)).toEqual([desk.path]);
      await desk.do('projects.open', { path: desk.path });
      await desk.do('sources.importText', { title: 'One', text: 'It cost 12 dollars.' });
      await desk.do('history.undo', {});
      // What was undone can be redone.
      expect(await desk.fault('projects.discard', { path: desk.path })).toBe('conflict');
      expect(existsSync(desk.path)).toBe(true);
      await desk.close();
    });

    test('a name is chosen where none is given, and never one that is taken', async () => {
      const desk = await Desk.empty(connect);
      const first = await desk.do('projects.create', { path: null, name: 'A/B: "what"?' });
      const second = await desk.do('projects.create', { path: null, name: 'A/B: "what"?' });
      expect(first.path).not.toBe(second.path);
      expect(first.name).toBe('A/B: "what"?');
      expect([first.path, second.path].every((path) => existsSync(path))).toBe(true);
      await desk.close();
    });

    test('an existing file is a conflict, a missing one is not found, a relative path is invalid', async () => {
      const desk = await Desk.empty(connect);
      expect(await desk.fault('projects.create', { path: desk.path, name: null })).toBe('conflict');
      expect(await desk.fault('projects.open', { path: join(dirname(desk.path), 'no.tickmark') })).toBe(
        'not-found',
      );
      expect(await desk.fault('projects.open', { path: 'Port.tickmark' })).toBe('invalid');
      // What was open stays open.
      expect((await desk.do('projects.state', {}))?.path).toBe(desk.path);
      await desk.close();
    });

    test('a damaged project is told to every page, and to a page that comes later, until one is opened', async () => {
      const desk = await Desk.empty(connect);
      const { folder } = temporaryConfig();
      const path = join(folder, 'Damaged.tickmark');
      await desk.do('projects.create', { path, name: null });
      await desk.do('projects.close', {});
      expect(await desk.do('projects.damaged', {})).toBeNull();
      writeFileSync(path, readFileSync(path).subarray(0, 5_000));
      const heard: unknown[] = [];
      desk.connection.on('damaged', (damaged) => heard.push(damaged));
      expect(await desk.fault('projects.open', { path })).toBe('corrupt');
      const damaged = await desk.do('projects.damaged', {});
      expect(damaged).toMatchObject({ path, why: expect.stringMatching(/cut off.*Nothing was changed/) });
      expect(heard).toEqual([damaged]);
      await desk.do('projects.open', { path: desk.path });
      expect(await desk.do('projects.damaged', {})).toBeNull();
      await desk.close();
    });

    test('a folder is listed, folders first, with the files asked for', async () => {
      const desk = await Desk.empty(connect);
      const { folder } = temporaryConfig();
      mkdirSync(join(folder, 'Zebra'));
      for (const name of ['b.txt', 'a 10.txt', 'a 9.TXT', 'c.pdf', '.hidden.txt'])
        writeFileSync(join(folder, name), '');
      const listed = await desk.do('files.folder', { path: folder, extensions: ['txt'] });
      expect(listed.entries.map(({ name }) => name)).toEqual(['Zebra', 'a 9.TXT', 'a 10.txt', 'b.txt']);
      expect(listed.parent).toBe(dirname(folder));
      // As somebody types it who goes on from what is there.
      const around = `${folder}/Zebra/../`;
      expect(await desk.do('files.folder', { path: around, extensions: ['txt'] })).toEqual(listed);
      expect(await desk.fault('files.folder', { path: join(folder, 'no'), extensions: [] })).toBe(
        'not-found',
      );
      await desk.do('files.folder', { path: null, extensions: [] });
      await desk.close();
    });

    test('the sample comes in through the readers, and is opened where it is there already', async () => {
      const desk = await Desk.empty(connect);
      const state = await desk.do('projects.openSample', {});
      expect(state.sources).toBeGreaterThanOrEqual(4);
      expect(state.progress.unverified).toBeGreaterThan(40);
      const [source] = await desk.do('sources.list', {});
      await desk.do('sources.remove', { ids: [source!.id] });
      await desk.do('projects.close', {});
      expect((await desk.do('projects.openSample', {})).sources).toBe(state.sources - 1);
      await desk.close();
    });

    test('a sample whose documents never came in gets them when it is opened again', async () => {
      const desk = await Desk.empty(connect);
      // What is left where Tickmark was killed between making the project and importing into it.
      await desk.do('projects.create', { path: null, name: 'Sample' });
      await desk.do('projects.close', {});
      expect((await desk.do('projects.openSample', {})).sources).toBeGreaterThanOrEqual(4);
      await desk.close();
    });
  });
}
