import { describe, expect, it } from 'vitest';
import type { FigureHit, SearchResult, TextHit } from '../../../preload/contract';
import { groupsOf, lead, moved, OPENED } from '../../../renderer/search/entries';

const textHit = (start: number): TextHit => ({
  start,
  end: start + 4,
  snippet: { before: '', match: 'ship', after: '' },
});
const figureHit = (figureId: string): FigureHit => ({
  ...textHit(0),
  figureId,
  sourceId: 's1',
  field: 'counted',
});
const list = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));

const result = (patch: Partial<SearchResult> = {}): SearchResult => ({
  figures: { total: 0, hits: [] },
  notes: { total: 0, hits: [] },
  annotations: { total: 0, hits: [] },
  sources: [],
  ...patch,
});
const source = (id: string, total: number, inTitle = false) => ({
  sourceId: id,
  title: `Source ${id}`,
  inTitle,
  total,
  hits: list(Math.min(total, 6), textHit),
});
const kinds = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ id, entries }) => [id, entries.map(({ kind }) => kind).join(' ')]);

describe('what was found, as lines', () => {
  it('leaves out groups in which nothing was found', () => {
    expect(groupsOf(result(), null)).toEqual([]);
    expect(kinds(groupsOf(result({ sources: [source('a', 1)] }), null))).toEqual([['a', 'text']]);
  });

  it('offers more where there is more, and counts exactly what is not shown', () => {
    const found = result({
      figures: { total: 40, hits: list(6, (n) => figureHit(`f${n}`)) },
      sources: [source('a', 3), source('b', 5)],
    });
    const groups = groupsOf(found, null);
    expect(kinds(groups)).toEqual([
      ['figures', 'figure figure figure figure figure more'],
      ['a', 'text text text'],
      ['b', 'text text text more'],
    ]);
    expect(groups[0]?.entries.at(-1)).toMatchObject({ group: 'figures', left: 35 });
    expect(groups[2]?.entries.at(-1)).toMatchObject({ group: 'b', left: 2 });
  });

  it('shows an opened group at length, and offers no line that does nothing', () => {
    const hits = list(OPENED, (n) => figureHit(`f${n}`));
    const [group] = groupsOf(result({ figures: { total: 900, hits } }), 'figures');
    expect(group?.entries).toHaveLength(OPENED);
    expect(group?.entries.every(({ kind }) => kind === 'figure')).toBe(true);
  });

  it('names a source whose title has it before its text, and one whose title alone has it', () => {
    const groups = groupsOf(result({ sources: [source('a', 4, true), source('b', 0, true)] }), null);
    expect(kinds(groups)).toEqual([
      ['a', 'source text text text more'],
      ['b', 'source'],
    ]);
    expect(groups[0]?.entries.at(-1)).toMatchObject({ left: 1 });
  });

  it('holds back sources after the first eight until they are asked for', () => {
    const found = result({ sources: list(11, (n) => source(`s${n}`, 1)) });
    expect(groupsOf(found, null)).toHaveLength(9);
    expect(groupsOf(found, null).at(-1)?.entries).toMatchObject([{ kind: 'more', left: 3 }]);
    expect(groupsOf(found, 'sources')).toHaveLength(11);
  });

  it('gives every line an id of its own', () => {
    const found = result({
      figures: { total: 1, hits: [figureHit('f')] },
      notes: { total: 1, hits: [{ ...figureHit('f'), field: 'note' }] },
      sources: [source('a', 5, true), source('b', 5)],
    });
    const ids = groupsOf(found, null).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the words before what was found', () => {
  it('stay whole where they are short, and are cut at a word where they are long', () => {
    expect(lead('the office counted ')).toBe('the office counted ');
    expect(lead('In the year of the great storms the harbour office counted ')).toBe(
      '…the harbour office counted ',
    );
  });

  it('are cut where there is no word to cut at: Chinese has no spaces', () => {
    const cut = lead('全国公安机关共破获电信网络诈骗案件'.repeat(4));
    expect(cut.length).toBeLessThan(40);
    expect(cut.startsWith('…')).toBe(true);
  });

  it('never begin with half a character', () => {
    expect(lead(`${'𠮷'.repeat(40)}x`).isWellFormed()).toBe(true);
    expect(lead('𠮷'.repeat(40)).isWellFormed()).toBe(true);
  });
});

describe('moving through the lines', () => {
  it('goes round the ends', () => {
    expect(moved(0, -1, 3)).toBe(2);
    expect(moved(2, 1, 3)).toBe(0);
    expect(moved(0, 1, 0)).toBe(0);
  });
});
