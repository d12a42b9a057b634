import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, FigureView, Passage, Source } from '../../../preload/contract';
import { groupAnnotations, tagCounts } from '../../../renderer/annotations/annotationList';
import { freeKeys, keyConflict, tagRefusal } from '../../../renderer/annotations/keyConflict';
import { isSameView, isView } from '../../../renderer/sidebar/sameView';
import { findSources, sortSources, sourceTags } from '../../../renderer/sidebar/sourceOrder';
import { cardPlace } from '../../../renderer/source/cardPlace';

const source = (id: string, rest: Partial<Source>): Source =>
  ({
    id,
    title: id,
    publisher: null,
    author: null,
    published: null,
    fileName: null,
    tags: [],
    uncovered: 0,
    progress: { unverified: 0, verified: 0, query: 0, rejected: 0 },
    ...rest,
  }) as Source;

const SOURCES = [
  source('a', { title: 'Zürich port', published: '2024-05-01', tags: ['press'], uncovered: null }),
  source('b', { title: 'Brief 10', publisher: 'Harbour News', uncovered: 3 }),
  source('c', {
    title: 'brief 9',
    published: '2025-01-02',
    tags: ['Press', 'court'],
    progress: { unverified: 4, verified: 1, query: 0, rejected: 0 },
  }),
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('the list of sources', () => {
  it.each([
    ['imported', 'abc'],
    ['title', 'cba'], // 9 before 10, whatever the case
    ['newest', 'cab'], // what has no date comes last
    ['publisher', 'bac'],
    ['open', 'cab'],
    ['uncovered', 'bca'],
  ] as const)('is sorted by %s', (order, expected) => {
    expect(ids(sortSources(SOURCES, order))).toBe(expected);
  });

  it('is found by words of title, publisher and tags, whatever accents and case', () => {
    expect(ids(findSources(SOURCES, 'zurich'))).toBe('a');
    expect(ids(findSources(SOURCES, 'NEWS brief'))).toBe('b');
    expect(ids(findSources(SOURCES, 'press'))).toBe('ac');
    expect(ids(findSources(SOURCES, ' '))).toBe('abc');
    expect(findSources(SOURCES, 'nothing of the kind')).toEqual([]);
  });

  it('counts tags, telling upper from lower case, as they are kept', () => {
    expect(sourceTags(SOURCES).map(({ value, count }) => [value, count])).toEqual([
      ['court', 1],
      ['Press', 1],
      ['press', 1],
    ]);
  });
});

describe('a saved view', () => {
  const view = (filter: FigureView['filter'], sort: FigureView['sort'] = []): FigureView => ({
    filter,
    sort,
  });

  it('is the one that is shown, in whatever order its conditions were chosen', () => {
    const saved = view({ verdicts: ['query', 'verified'], units: ['CNY'] });
    expect(isSameView(saved, view({ units: ['CNY'], verdicts: ['verified', 'query'] }))).toBe(true);
    expect(isSameView(saved, view({ units: ['CNY'], verdicts: ['verified', 'query'], tags: [] }))).toBe(true);
    expect(isSameView(saved, view({ units: ['CNY'], verdicts: ['verified'] }))).toBe(false);
    expect(isSameView(view({}), view({}, [{ column: 'value', descending: true }]))).toBe(false);
  });

  it('is worth a name where it filters or sorts', () => {
    expect(isView(view({}))).toBe(false);
    expect(isView(view({ search: '' }))).toBe(false);
    expect(isView(view({ tags: ['a'] }))).toBe(true);
    expect(isView(view({}, [{ column: 'value', descending: false }]))).toBe(true);
  });
});

describe('the key of a tag', () => {
  const tags = [{ name: 'trend', key: 'P' }];
  const owner = (key: string) => (key === 'V' ? 'verdict.verify' : null);

  it('is a letter or digit that gives no command and is no other tag’s', () => {
    expect(keyConflict('b', 'new', tags, owner)).toBeNull();
    expect(keyConflict('7', 'new', tags, owner)).toBeNull();
    expect(keyConflict('p', 'trend', tags, owner)).toBeNull();
    expect(keyConflict('p', 'new', tags, owner)).toContain('“trend”');
    expect(keyConflict('v', 'new', tags, owner)).toContain('“Verify and go on”');
    for (const key of ['', '?', 'ab', ' ']) expect(keyConflict(key, 'new', tags, owner)).not.toBeNull();
  });

  it('is offered where it is free', () => {
    expect(freeKeys(tags, owner, 99)).not.toContain('P');
    expect(freeKeys(tags, owner, 99)).not.toContain('V');
    expect(freeKeys(tags, owner, 3)).toEqual(['1', '2', '3']);
  });

  it('is not given to a command behind its back, alone or with Alt', () => {
    expect(tagRefusal('P', tags)).toContain('“trend”');
    expect(tagRefusal('Alt+P', tags)).toContain('“trend”');
    for (const key of ['B', 'Shift+P', 'Mod+P']) expect(tagRefusal(key, tags)).toBeNull();
    expect(tagRefusal('null', [{ name: 'no key', key: null }])).toBeNull();
  });
});

describe('the list of annotations', () => {
  const note = (id: string, sourceId: string, start: number, rest: Partial<Annotation> = {}): Annotation => ({
    id,
    sourceId,
    figureId: null,
    passage: { start, end: start + 5, exact: 'Café.', prefix: '', suffix: '' } satisfies Passage,
    note: '',
    tags: [],
    createdAt: '',
    createdBy: '',
    ...rest,
  });
  const all = [note('2', 'b', 9, { tags: ['x'] }), note('1', 'a', 7, { note: 'Why?' }), note('0', 'a', 3)];
  const found = (query: Partial<Parameters<typeof groupAnnotations>[2]>) =>
    groupAnnotations(all, SOURCES, { text: '', tags: [], sourceId: null, ...query }).map(
      (group) => `${group.source.id}:${ids(group.annotations)}`,
    );

  it('goes source by source in reading order, by words, tags and source', () => {
    expect(found({})).toEqual(['a:01', 'b:2']);
    expect(found({ text: 'cafe why' })).toEqual(['a:1']);
    expect(found({ tags: ['x', 'y'] })).toEqual(['b:2']);
    expect(found({ sourceId: 'a' })).toEqual(['a:01']);
    expect(found({ text: 'nothing' })).toEqual([]);
    expect(tagCounts([...all, note('3', 'a', 1, { tags: ['y', 'x'] })])).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
  });
});

describe('the card of a figure', () => {
  it('never stands on the passage, and within the pane from left to right', () => {
    const size = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(
        size,
        size,
        size,
        fc.integer({ min: 1, max: 200 }),
        size,
        (width, height, top, lines, cardHeight) => {
          const passage = { left: width / 2, right: width, top, bottom: top + lines };
          const place = cardPlace(
            passage,
            { width, height },
            { width: Math.min(300, width), height: cardHeight },
          );
          const bottom = place.top + Math.min(cardHeight, place.maxHeight);
          expect(bottom <= passage.top || place.top >= passage.bottom).toBe(true);
          expect(place.maxHeight).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
