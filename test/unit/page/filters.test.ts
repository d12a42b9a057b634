import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureFilter } from '../../../preload/contract';
import {
  chipsOf,
  isFiltered,
  tidy,
  toggleProblem,
  toggleSource,
  toggleUnit,
  toggleVerdict,
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
      fc.property(filters, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (filter, order) => {
        let left = filter;
        for (const pick of order) {
          const chips = chipsOf(left, sources);
          left = chips[pick % Math.max(1, chips.length)]?.without ?? left;
        }
        expect(isFiltered(left)).toBe(false);
      }),
    );
  });

  it('says what it is in the words of the page', () => {
    const filter: FigureFilter = {
      sourceIds: ['s1', 'gone'],
      verdicts: ['query'],
      units: ['percent', ''],
      problem: 'mismatch',
      search: ' ferry ',
      columns: [
        { column: 'value', op: 'between', number: '1', number2: '2' },
        { column: 'tags', op: 'in', texts: ['wage', ''] },
      ],
    };
    expect(chipsOf(filter, sources).map((chip) => chip.label)).toEqual([
      'Source: Port wages',
      'Source: a deleted source',
      'Query',
      'Unit: %',
      'Unit: no unit',
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
        if (!filter.verdicts?.includes('query')) same(toggleVerdict(toggleVerdict(filter, 'query'), 'query'));
        if (!filter.units?.includes('day')) same(toggleUnit(toggleUnit(filter, 'day'), 'day'));
        if (!filter.problem) same(toggleProblem(toggleProblem(filter, 'mismatch'), 'mismatch'));
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
