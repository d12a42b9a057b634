import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureFilter } from '../../../preload/contract';
import {
  chipsOf,
  isBare,
  isFiltered,
  type ListKey,
  tidy,
  toggleSource,
  toggleValue,
  withSearch,
} from '../../../renderer/state/filters';

const sources = [
  { id: 's1', title: 'Port wages' },
  { id: 's2', title: 'Ferry traffic' },
];

const filters: fc.Arbitrary<FigureFilter> = fc.record(
  {
    sourceIds: fc.uniqueArray(fc.constantFrom('s1', 's2'), { minLength: 1 }),
    verdicts: fc.uniqueArray(fc.constantFrom('unverified', 'verified', 'query', 'rejected'), {
      minLength: 1,
    }),
    unitKinds: fc.uniqueArray(fc.constantFrom('count', 'percent', 'currency'), { minLength: 1 }),
    units: fc.uniqueArray(fc.constantFrom('', 'CNY', 'percent', 'ferry'), { minLength: 1 }),
    problem: fc.constantFrom('mismatch', 'corrected'),
    problems: fc.uniqueArray(fc.constantFrom('mismatch', 'corrected'), { minLength: 1 }),
    tags: fc.uniqueArray(fc.constantFrom('', 'wage', 'a, b'), { minLength: 1 }),
    sourceTags: fc.uniqueArray(fc.constantFrom('', 'press'), { minLength: 1 }),
    publishers: fc.uniqueArray(fc.constantFrom('', 'Harbour News'), { minLength: 1 }),
    who: fc.uniqueArray(fc.constantFrom('', 'Ada'), { minLength: 1 }),
    search: fc.constantFrom('ferry', '百分之'),
    columns: fc.array(
      fc.constantFrom<NonNullable<FigureFilter['columns']>[number]>(
        { column: 'value', op: 'between', number: '1', number2: '2.5' },
        { column: 'value', op: 'ge', number: '10' },
        { column: 'note', op: 'blank' },
        { column: 'tags', op: 'in', texts: ['wage', ''] },
        { column: 'period', op: 'contains', text: '2024' },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

describe('a filter as chips', () => {
  it('has one chip for each condition, and each takes away its own', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const chips = chipsOf(filter, sources);
        expect(new Set(chips.map((chip) => chip.id)).size).toBe(chips.length);
        for (const chip of chips) expect(chipsOf(chip.without, sources)).toHaveLength(chips.length - 1);
      }),
    );
  });

  it('is empty when every chip was taken away, in any order', () => {
    fc.assert(
      fc.property(filters, fc.array(fc.nat(), { minLength: 32, maxLength: 32 }), (filter, order) => {
        let left = filter;
        for (const pick of order) {
          const chips = chipsOf(left, sources);
          left = chips[pick % Math.max(1, chips.length)]?.without ?? left;
        }
        expect(isFiltered(left)).toBe(false);
      }),
    );
  });

  it('is one for all of many sources, which would fill the desk one by one', () => {
    const [chip, ...others] = chipsOf({ sourceIds: ['s1', 's2', 's3'], verdicts: ['query'] }, sources);
    expect([chip!.label, chip!.without]).toEqual(['3 sources', { verdicts: ['query'] }]);
    expect(others).toHaveLength(1);
  });

  it('says what it is in the words of the page', () => {
    const filter: FigureFilter = {
      sourceIds: ['s1', 'gone'],
      verdicts: ['query'],
      units: ['percent', ''],
      problem: 'mismatch',
      problems: ['vanished'],
      tags: ['wage', ''],
      sourceTags: ['press'],
      publishers: [''],
      who: ['', 'Ada'],
      search: ' ferry ',
      columns: [
        { column: 'value', op: 'between', number: '1', number2: '2' },
        { column: 'tags', op: 'in', texts: ['wage', ''] },
      ],
    };
    expect(chipsOf(filter, sources).map((chip) => chip.label)).toEqual([
      'Source: Port wages',
      'Source: a deleted source',
      'Source tag: press',
      'Query',
      'Not found again',
      'Tag: wage',
      'No tag',
      'Unit: %',
      'Unit: no unit',
      'No publisher',
      'Verdict by nobody',
      'Verdict by: Ada',
      'Grid ≠ passage',
      'Search: ferry',
      'Value from 1 to 2',
      'Tags is wage or empty',
    ]);
  });
});

describe('switching conditions', () => {
  it('comes back to the same filter when switched twice', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const same = (next: FigureFilter) => expect(chipsOf(next, sources)).toEqual(chipsOf(filter, sources));
        const twice = (key: ListKey, value: string) =>
          toggleValue(toggleValue(filter, key, value), key, value);
        if (!filter.verdicts?.includes('query')) same(twice('verdicts', 'query'));
        if (!filter.units?.includes('day')) same(twice('units', 'day'));
        if (!filter.problems?.includes('vanished')) same(twice('problems', 'vanished'));
        if (!filter.tags?.includes('new')) same(twice('tags', 'new'));
      }),
    );
  });

  it('shows one source at a time, and all again', () => {
    const one = toggleSource({ search: 'x' }, 's1');
    expect(one).toEqual({ search: 'x', sourceIds: ['s1'] });
    expect(toggleSource(one, 's2')).toEqual({ search: 'x', sourceIds: ['s2'] });
    expect(toggleSource(one, 's1')).toEqual({ search: 'x' });
  });

  it('has no search where only spaces were typed', () => {
    expect(withSearch({ search: 'ferry' }, '  ')).toEqual({});
    expect(withSearch({}, ' ferry ')).toEqual({ search: 'ferry' });
  });

  it('drops conditions that hold for everything', () => {
    expect(tidy({ sourceIds: [], search: '', units: [''] })).toEqual({ units: [''] });
  });
});

describe('a filter that asks for nothing but a source without figures', () => {
  const none = { unverified: 0, verified: 0, query: 0, rejected: 0 };
  const known = [
    { id: 'bare', progress: none },
    { id: 'full', progress: { ...none, rejected: 1 } },
  ];

  it.each<[FigureFilter, boolean]>([
    [{ sourceIds: ['bare'] }, true],
    [{ sourceIds: ['bare'], verdicts: [] }, true],
    [{ sourceIds: ['bare'], verdicts: ['verified'] }, false],
    [{ sourceIds: ['full'] }, false],
    [{ sourceIds: ['bare', 'full'] }, false],
    [{ sourceIds: ['gone'] }, false],
    [{}, false],
  ])('%j: %s', (filter, bare) => {
    expect(isBare(filter, known)).toBe(bare);
  });
});
