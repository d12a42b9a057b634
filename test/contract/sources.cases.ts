import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Desk, file, HARBOUR, LEDGER } from './desk';
import type { Connect } from './suite';

/** Bringing documents in, and what is known about them. */
export function sourceCases(connect: Connect): void {
  describe('sources', () => {
    test('files come in with their figures, as one action', async () => {
      const desk = await Desk.empty(connect);
      const files = [file('harbour.txt', HARBOUR), file('ledger.txt', LEDGER)];
      const outcome = await desk.do('sources.import', { files });
      expect(outcome.files.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
      expect(outcome).toMatchObject({ seq: 1, label: 'Imported 2 sources' });
      const [harbour, ledger] = await desk.do('sources.list', {});
      expect(harbour).toMatchObject({ fileName: 'harbour.txt', format: 'txt', annotations: 0 });
      expect(harbour!.progress.unverified).toBe(outcome.files[0]!.figures);
      expect(outcome.files[0]!.figures).toBeGreaterThan(4);
      expect((await desk.do('sources.text', { id: ledger!.id })).text).toBe(LEDGER);
      expect(ledger!.length).toBe(LEDGER.length);
      await desk.close();
    });

    test('originals are kept under their hash', async () => {
      const desk = await Desk.open(connect);
      const [source] = await desk.do('sources.list', {});
      const folder = desk.path.replace(/\.tickmark$/, '.originals');
      expect(readdirSync(folder)).toContain(source!.fileHash);
      await desk.close();
    });

    test('the same file and the same text are recognised; what cannot be read keeps out nothing else', async () => {
      const desk = await Desk.open(connect);
      const outcome = await desk.do('sources.import', {
        files: [
          file('again.txt', HARBOUR),
          // Another file, the same text once its line ends are those of the frozen text.
          file('windows.txt', LEDGER.replaceAll('\n', '\r\n')),
          { name: 'picture.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 1, 2, 3]) },
          file('empty.txt', ''),
          file('new.txt', 'Some 77 people came.'),
          file('twice.txt', 'Some 77 people came.'),
        ],
      });
      const outcomes = outcome.files.map(({ outcome }) => outcome);
      expect(outcomes).toEqual(['same', 'same', 'refused', 'refused', 'imported', 'same']);
      expect(outcome.files[2]!.message).toMatch(/picture\.png/);
      expect(outcome.label).toBe('Imported “new.txt”');
      expect(await desk.do('sources.list', {})).toHaveLength(3);
      await desk.close();
    });

    test('an import that brings nothing in is no action', async () => {
      const desk = await Desk.open(connect);
      const outcome = await desk.do('sources.import', { files: [file('again.txt', HARBOUR)] });
      expect(outcome.seq).toBeNull();
      expect((await desk.do('history.page', { offset: 0, limit: 10 })).total).toBe(1);
      await desk.close();
    });

    test('pasted text becomes a source; nothing pasted is refused', async () => {
      const desk = await Desk.empty(connect);
      const outcome = await desk.do('sources.importText', {
        title: 'A note',
        text: 'Costs fell 12 percent.\r\n',
      });
      expect(outcome.files[0]).toMatchObject({ outcome: 'imported', figures: 1 });
      const [source] = await desk.do('sources.list', {});
      expect(source).toMatchObject({ title: 'A note', format: 'pasted', fileName: null });
      const empty = await desk.do('sources.importText', { title: '', text: '  \n' });
      expect(empty.files[0]!.outcome).toBe('refused');
      await desk.close();
    });

    test('details are edited and undone; a date that is none is invalid', async () => {
      const desk = await Desk.open(connect);
      const id = await desk.sourceId('harbour.txt');
      await desk.do('sources.edit', {
        id,
        patch: { title: 'Port court', publisher: ' Harbour ', published: '2025-03-10' },
      });
      const figure = await desk.figure('41,000');
      expect(figure).toMatchObject({
        sourceTitle: 'Port court',
        publisher: 'Harbour',
        published: '2025-03-10',
      });
      for (const published of ['2025-02-30', 'March', '']) {
        expect(await desk.fault('sources.edit', { id, patch: { published } })).toBe('invalid');
      }
      expect(await desk.fault('sources.edit', { id, patch: { title: ' ' } })).toBe('invalid');
      expect(await desk.fault('sources.edit', { id: 'gone', patch: {} })).toBe('not-found');
      await desk.do('history.undo', {});
      expect((await desk.figure('41,000')).sourceTitle).not.toBe('Port court');
      await desk.close();
    });

    test('details and tags of many sources are changed as one action, and each keeps its other ones', async () => {
      const desk = await Desk.open(connect);
      const [harbour, ledger] = [await desk.sourceId('harbour.txt'), await desk.sourceId('ledger.txt')];
      await desk.do('sources.edit', { id: harbour, patch: { tags: ['court', 'old'], author: 'B. Lin' } });
      const listed = async () =>
        (await desk.do('sources.list', {})).map(({ publisher, author, lang, tags }) => [
          publisher,
          author,
          lang,
          tags,
        ]);
      const before = await listed();
      const ids = [harbour, ledger, harbour];
      const patch = { publisher: ' Port Press ', lang: null };
      const outcome = await desk.do('sources.setMany', {
        ids,
        patch,
        add: ['court', 'press'],
        remove: ['old'],
      });
      expect(outcome).toMatchObject({
        label: 'Changed the details of 2 sources',
        sourceIds: [harbour, ledger],
      });
      expect(await listed()).toEqual([
        ['Port Press', 'B. Lin', null, ['court', 'press']],
        ['Port Press', before[1]![1], null, ['court', 'press']],
      ]);
      expect((await desk.figure('41,000')).publisher).toBe('Port Press');
      const again = await desk.do('sources.setMany', { ids, patch, add: ['press'], remove: [] });
      expect(again.seq).toBeNull();
      const refused = { ids: [harbour, 'gone'], patch, add: [], remove: [] };
      expect(await desk.fault('sources.setMany', refused)).toBe('not-found');
      expect(await desk.fault('sources.setMany', { ...refused, patch: { published: 'May' } })).toBe(
        'invalid',
      );
      await desk.do('history.undo', {});
      expect(await listed()).toEqual(before);
      await desk.close();
    });

    test('a removed source takes figures and annotations along, and undo brings all of it back', async () => {
      const desk = await Desk.open(connect);
      const id = await desk.sourceId('ledger.txt');
      const figure = await desk.figure('488.3');
      await desk.do('annotations.add', {
        sourceId: id,
        figureId: figure.id,
        start: 0,
        end: 6,
        note: 'n',
        tags: ['t'],
      });
      await desk.do('figures.setVerdict', { ids: [figure.id], verdict: 'query' });
      const before = [
        await desk.figures(),
        await desk.do('sources.list', {}),
        await desk.do('annotations.list', { sourceId: null }),
      ];
      const outcome = await desk.do('sources.remove', { ids: [id] });
      expect(outcome.sourceIds).toEqual([id]);
      expect(await desk.do('sources.list', {})).toHaveLength(1);
      expect(await desk.do('annotations.list', { sourceId: null })).toHaveLength(0);
      expect(await desk.fault('sources.text', { id })).toBe('not-found');
      await desk.do('history.undo', {});
      const after = [
        await desk.figures(),
        await desk.do('sources.list', {}),
        await desk.do('annotations.list', { sourceId: null }),
      ];
      expect(after).toEqual(before);
      await desk.close();
    });

    test('an import is undone and done again', async () => {
      const desk = await Desk.open(connect);
      const before = await desk.figures();
      await desk.do('history.undo', {});
      expect(await desk.figures()).toEqual([]);
      await desk.do('history.redo', {});
      expect(await desk.figures()).toEqual(before);
      expect(existsSync(desk.path)).toBe(true);
      await desk.close();
    });
  });
}
