import { describe, expect, test } from 'vitest';
import type { BulkEdit, FigureFilter, FindReplace } from '../../preload/contract';
import { Desk } from './desk';
import type { Connect } from './suite';

/** Many cells at once. */
export function bulkCases(connect: Connect): void {
  describe('many cells at once', () => {
    test('a pasted block is shown first, then written as one action without what is refused', async () => {
      const desk = await Desk.open(connect);
      const [first, second] = await desk.figures();
      const edits: BulkEdit[] = [
        { id: first!.id, patch: { value: '3.5 billion', unit: ' CNY ', bound: 'more than' } },
        { id: second!.id, patch: { value: 'many', note: 'Ask', passage: 'nobody' } },
        { id: 'gone', patch: { note: 'x' } },
      ];
      const before = await desk.figures();
      const preview = await desk.do('bulk.preview', { edits });
      expect(await desk.figures()).toEqual(before);
      expect(preview).toMatchObject({ changed: 4, same: 0, refused: 3 });
      expect(preview.cells[0]).toEqual({
        id: first!.id,
        exact: first!.passage.exact,
        field: 'value',
        typed: '3.5 billion',
        old: first!.value,
        new: '3500000000',
        refused: null,
      });
      const refused = preview.cells.filter((cell) => cell.refused !== null);
      expect(refused.map(({ field }) => field)).toEqual(['value', 'passage', 'note']);
      for (const cell of refused) expect(cell.refused).toMatch(/^\S.*\.$/su);
      const outcome = await desk.do('bulk.apply', { edits });
      expect(outcome).toMatchObject({ applied: 4, label: 'Changed 4 cells of 2 figures' });
      expect(outcome.refused).toEqual(refused);
      const after = await desk.do('figures.get', { id: first!.id });
      expect(after).toMatchObject({ value: '3500000000', unit: 'CNY', bound: '>' });
      expect(after.mismatch).not.toBeNull();
      expect((await desk.do('figures.get', { id: second!.id })).note).toBe('Ask');
      await desk.do('history.undo', {});
      expect(await desk.figures()).toEqual(before);
      expect((await desk.do('bulk.apply', { edits: [] })).seq).toBeNull();
      await desk.close();
    });

    test('tags in a block become those of the figure', async () => {
      const desk = await Desk.open(connect);
      const { id } = await desk.figure('41,000');
      await desk.do('figures.tag', { ids: [id], add: ['a', 'b'], remove: [] });
      await desk.do('bulk.apply', { edits: [{ id, patch: { tags: 'b, c' } }] });
      expect((await desk.do('figures.get', { id })).tags).toEqual(['b', 'c']);
      const same = await desk.do('bulk.preview', { edits: [{ id, patch: { tags: 'c,b' } }] });
      expect(same).toMatchObject({ changed: 0, same: 1 });
      await desk.do('history.undo', {});
      expect((await desk.do('figures.get', { id })).tags).toEqual(['a', 'b']);
      await desk.close();
    });

    test('finding and replacing shows what it would change, folded or to the letter', async () => {
      const desk = await Desk.open(connect);
      const find = (what: Partial<FindReplace & { filter: FigureFilter }>) =>
        desk.do('bulk.findReplace', {
          ...{
            filter: {},
            field: 'counted',
            find: 'FRAUD',
            replace: 'scam',
            matchCase: false,
            wholeCell: false,
          },
          ...what,
        });
      const folded = await find({});
      expect(folded.changed).toBeGreaterThan(0);
      expect(folded.cells[0]).toMatchObject({ field: 'counted', refused: null });
      expect(folded.cells[0]!.new).toBe(folded.cells[0]!.old.replace('fraud', 'scam'));
      expect((await find({ matchCase: true })).cells).toEqual([]);
      expect((await find({ wholeCell: true })).cells).toEqual([]);
      expect((await find({ filter: { search: 'zanzibar' } })).cells).toEqual([]);
      const values = await find({ field: 'value', find: '41,000', replace: '42 thousand', wholeCell: true });
      expect(values.cells).toMatchObject([{ old: '41000', new: '42000' }]);
      const refused = await find({ field: 'value', find: '41', replace: 'x' });
      expect(refused).toMatchObject({ refused: 1, changed: 0 });
      const edits = folded.cells.map(({ id, field, typed }) => ({ id, patch: { [field]: typed } }));
      expect((await desk.do('bulk.apply', { edits })).applied).toBe(folded.changed);
      expect((await find({})).cells).toEqual([]);
      const empty = { filter: {}, field: 'note', find: '', replace: '', matchCase: true, wholeCell: true };
      expect(await desk.fault('bulk.findReplace', empty)).toBe('invalid');
      await desk.close();
    });

    test('one value is set on many figures, all or nothing', async () => {
      const desk = await Desk.open(connect);
      const ids = (await desk.figures()).slice(0, 3).map(({ id }) => id);
      const outcome = await desk.do('figures.setMany', { ids, patch: { unit: 'people', period: 'in 1999' } });
      expect(outcome.label).toBe('Changed unit, period of 3 figures');
      for (const id of ids) expect(await desk.do('figures.get', { id })).toMatchObject({ unit: 'people' });
      expect(await desk.fault('figures.setMany', { ids, patch: { value: 'many' } })).toBe('invalid');
      expect(await desk.fault('figures.setMany', { ids: [...ids, 'gone'], patch: { note: 'x' } })).toBe(
        'not-found',
      );
      expect((await desk.do('history.page', { offset: 0, limit: 9 })).total).toBe(2);
      await desk.close();
    });
  });

  describe('what helps with many cells', () => {
    test('the ids of a view come in its order, page by page', async () => {
      const desk = await Desk.open(connect);
      const sorted = { filter: {}, sort: [{ column: 'value' as const, descending: true }] };
      const rows = (await desk.figures(sorted)).map(({ id }) => id);
      expect(await desk.do('figures.ids', { ...sorted, offset: 0, limit: 1000 })).toEqual({ ids: rows });
      expect(await desk.do('figures.ids', { ...sorted, offset: 2, limit: 3 })).toEqual({
        ids: rows.slice(2, 5),
      });
      expect(await desk.do('figures.ids', { ...sorted, offset: 9999, limit: 3 })).toEqual({ ids: [] });
      await desk.close();
    });

    test('texts of a column are offered, what is used most first; units that are known too', async () => {
      const desk = await Desk.open(connect);
      const ids = (await desk.figures()).map(({ id }) => id);
      await desk.do('figures.setMany', { ids, patch: { unit: 'crates', period: 'in spring' } });
      await desk.do('figures.tag', { ids: [ids[0]!], add: ['port'], remove: [] });
      const units = await desk.do('figures.words', { field: 'unit', limit: 500 });
      expect(units).toContainEqual({ value: 'crates', count: ids.length });
      expect(units.at(-1)?.count).toBe(0);
      expect(units.filter(({ value }) => value === 'percent')).toHaveLength(1);
      expect(await desk.do('figures.words', { field: 'period', limit: 1 })).toEqual([
        { value: 'in spring', count: ids.length },
      ]);
      expect(await desk.do('figures.words', { field: 'tags', limit: 9 })).toEqual([
        { value: 'port', count: 1 },
      ]);
      await desk.close();
    });

    test('a unit is stored by its name, and brings its kind', async () => {
      const desk = await Desk.open(connect);
      const [first, second] = await desk.figures();
      await desk.do('figures.edit', { id: first!.id, patch: { unit: '%' } });
      const edits = [{ id: second!.id, patch: { unit: 'km' } }];
      expect((await desk.do('bulk.preview', { edits })).cells[0]).toMatchObject({ new: 'kilometre' });
      await desk.do('bulk.apply', { edits });
      const [a, b] = await desk.figures();
      expect(a).toMatchObject({ unit: 'percent', unitKind: 'percent' });
      expect(b).toMatchObject({ unit: 'kilometre', unitKind: 'measure' });
      await desk.close();
    });

    test('a verdict that is pasted is refused, and says how verdicts are given', async () => {
      const desk = await Desk.open(connect);
      const [first] = await desk.figures();
      const preview = await desk.do('bulk.preview', {
        edits: [{ id: first!.id, patch: { verdict: 'verified' } }],
      });
      expect(preview.cells[0]).toMatchObject({ new: null, refused: expect.stringContaining('verdict') });
      await desk.close();
    });
  });

  describe('tags', () => {
    test('are set and taken off many figures at once, and counted', async () => {
      const desk = await Desk.open(connect);
      const [first, second, third] = (await desk.figures()).map(({ id }) => id) as [string, string, string];
      const before = [await desk.figures(), await desk.do('annotations.list', { sourceId: null })];
      await desk.do('figures.tag', { ids: [first, second, third], add: ['port', 'court'], remove: [] });
      const again = await desk.do('figures.tag', { ids: [first], add: ['port'], remove: [] });
      expect(again.seq).toBeNull();
      await desk.do('figures.tag', { ids: [second], add: ['new'], remove: ['port'] });
      expect((await desk.do('figures.get', { id: second })).tags).toEqual(['court', 'new']);
      const list = await desk.do('tags.list', {});
      expect(list.map(({ name, figures }) => [name, figures])).toEqual([
        ['court', 3],
        ['new', 1],
        ['port', 2],
      ]);
      await desk.do('figures.tag', { ids: [first], add: [], remove: ['port', 'court'] });
      // An annotation that says nothing any more is none.
      expect(await desk.do('annotations.list', { sourceId: null })).toHaveLength(2);
      for (let step = 0; step < 3; step++) await desk.do('history.undo', {});
      expect([await desk.figures(), await desk.do('annotations.list', { sourceId: null })]).toEqual(before);
      await desk.close();
    });

    test('have a colour and a key; a key is one tag’s only', async () => {
      const desk = await Desk.open(connect);
      await desk.do('tags.set', { name: 'port', colour: 'blue', key: 'p' });
      const port = { name: 'port', colour: 'blue', key: 'P', figures: 0, annotations: 0, sources: 0 };
      expect(await desk.do('tags.list', {})).toEqual([port]);
      expect(await desk.fault('tags.set', { name: 'court', colour: null, key: 'P' })).toBe('conflict');
      expect(await desk.fault('tags.set', { name: 'court', colour: 'beige', key: null })).toBe('invalid');
      expect(await desk.fault('tags.set', { name: 'court', colour: null, key: 'PP' })).toBe('invalid');
      await desk.do('tags.set', { name: 'port', colour: null, key: '1' });
      await desk.do('history.undo', {});
      expect(await desk.do('tags.list', {})).toEqual([port]);
      await desk.close();
    });

    test('of sources are kept, filtered by, renamed and deleted like all others', async () => {
      const desk = await Desk.open(connect);
      const id = await desk.sourceId('ledger.txt');
      const tagged = { filter: { sourceTags: ['weekly'] }, sort: [] };
      await desk.do('sources.edit', { id, patch: { tags: ['weekly', 'press', 'weekly'] } });
      const tagsOf = async () => (await desk.do('sources.list', {})).find((source) => source.id === id)!.tags;
      expect(await tagsOf()).toEqual(['weekly', 'press']);
      const own = (await desk.figures({ filter: { sourceIds: [id] }, sort: [] })).map((each) => each.id);
      expect((await desk.figures(tagged)).map((each) => each.id)).toEqual(own);
      const untagged = await desk.figures({ filter: { sourceTags: [''] }, sort: [] });
      expect(untagged).toHaveLength((await desk.figures()).length - own.length);
      await desk.do('views.save', { id: null, name: 'Weeklies', view: tagged });
      await desk.do('tags.rename', { name: 'weekly', to: 'press' });
      expect(await tagsOf()).toEqual(['press']);
      expect((await desk.do('views.list', {}))[0]!.view.filter).toEqual({ sourceTags: ['press'] });
      expect((await desk.do('tags.list', {})).map(({ name, sources }) => [name, sources])).toEqual([
        ['press', 1],
      ]);
      await desk.do('tags.remove', { name: 'press' });
      expect(await tagsOf()).toEqual([]);
      await desk.do('history.undo', {});
      expect(await tagsOf()).toEqual(['press']);
      await desk.do('sources.edit', { id, patch: { tags: [] } });
      expect(await tagsOf()).toEqual([]);
      await desk.close();
    });

    test('are renamed, joined and deleted wherever they are, also in saved views', async () => {
      const desk = await Desk.open(connect);
      const [first, second] = (await desk.figures()).map(({ id }) => id) as [string, string];
      await desk.do('figures.tag', { ids: [first], add: ['port', 'harbour'], remove: [] });
      await desk.do('figures.tag', { ids: [second], add: ['port'], remove: [] });
      await desk.do('tags.set', { name: 'port', colour: 'red', key: null });
      await desk.do('views.save', { id: null, name: 'Port', view: { filter: { tags: ['port'] }, sort: [] } });
      const look = async () =>
        [
          (await desk.do('figures.get', { id: first })).tags,
          (await desk.do('figures.get', { id: second })).tags,
          (await desk.do('views.list', {}))[0]!.view.filter,
          (await desk.do('tags.list', {})).map(({ name, colour }) => [name, colour]),
        ] as const;
      const start = await look();
      await desk.do('tags.rename', { name: 'port', to: 'harbour' });
      expect(await look()).toEqual([['harbour'], ['harbour'], { tags: ['harbour'] }, [['harbour', 'red']]]);
      await desk.do('tags.remove', { name: 'harbour' });
      expect(await look()).toEqual([[], [], {}, []]);
      await desk.do('history.undo', {});
      await desk.do('history.undo', {});
      expect(await look()).toEqual(start);
      expect(await desk.fault('tags.rename', { name: 'gone', to: 'x' })).toBe('not-found');
      expect(await desk.fault('tags.remove', { name: 'gone' })).toBe('not-found');
      await desk.close();
    });
  });
}
