import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbour, rangeOf } from '../../../renderer/sidebar/choose';
import { commonDraft, manyPatch, wrongMany } from '../../../renderer/sidebar/manyDraft';

const source = (publisher: string | null, published: string | null, tags: string[] = []) => ({
  publisher,
  author: null,
  published,
  lang: 'en',
  tags,
});

describe('details of many sources', () => {
  const { draft, mixed } = commonDraft([
    source('Gazette', '2025-03-09', ['court', 'press']),
    source('Gazette', null, ['press', 'port']),
  ]);

  it('are shown where all have them, and said to differ where they do', () => {
    expect(draft).toEqual({ publisher: 'Gazette', author: '', published: '', lang: 'en', tags: ['press'] });
    expect([...mixed]).toEqual(['published']);
    expect(commonDraft([]).draft.tags).toEqual([]);
  });

  it('that nobody touched stay as they are in each', () => {
    expect(manyPatch(draft, { ...draft, publisher: ' Gazette ' })).toBeNull();
    expect(manyPatch(draft, { ...draft, author: 'B. Lin', lang: '' })).toEqual({
      patch: { author: 'B. Lin', lang: null },
      add: [],
      remove: [],
    });
    expect(manyPatch(draft, { ...draft, tags: ['new'] })).toEqual({
      patch: {},
      add: ['new'],
      remove: ['press'],
    });
  });

  it('take a date as people write it, and none that is none', () => {
    const typed = { ...draft, published: '9 March 2025' };
    expect(wrongMany(typed)).toBeNull();
    expect(manyPatch(draft, typed)?.patch).toEqual({ published: '2025-03-09' });
    expect(wrongMany({ ...draft, published: '9.3.' })).toContain('year-month-day');
  });
});

describe('choosing sources', () => {
  const listed = ['a', 'b', 'c', 'd'];

  it('takes all from the one to the other, whichever comes first', () => {
    expect(rangeOf(listed, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(listed, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(rangeOf(listed, null, 'c')).toEqual(['c']);
    // The one may have been found no more since, or deleted.
    expect(rangeOf(listed, 'gone', 'c')).toEqual(['c']);
    expect(rangeOf(listed, 'a', 'gone')).toEqual([]);
  });

  it('walks by arrows from end to end, and no farther', () => {
    const id = fc.constantFrom(...listed);
    fc.assert(
      fc.property(id, fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'x'), (from, key) => {
        const to = neighbour(listed, from, key);
        const steps = to === null ? 0 : listed.indexOf(to) - listed.indexOf(from);
        if (key === 'x') expect(to).toBeNull();
        if (key === 'ArrowDown') expect(steps).toBe(from === 'd' ? 0 : 1);
        if (key === 'ArrowUp') expect(steps).toBe(from === 'a' ? 0 : -1);
        if (key === 'Home' && from !== 'a') expect(to).toBe('a');
        if (key === 'End' && from !== 'd') expect(to).toBe('d');
      }),
    );
    expect(neighbour(listed, 'gone', 'ArrowDown')).toBeNull();
  });
});
