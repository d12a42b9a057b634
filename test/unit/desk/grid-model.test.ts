import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnFilter, FigureColumn, FigureSort } from '../../../preload/contract';
import {
  conditionsOf,
  filterModelOf,
  gridSortOf,
  sortOf,
  unreadable,
} from '../../../renderer/grid/gridModel';

const TEXT_OPS = ['contains', 'notContains', 'equals', 'notEqual', 'startsWith'] as const;
const NUMBER_OPS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const textColumn = fc.constantFrom<FigureColumn>('unit', 'counted', 'period', 'passage', 'source', 'note');
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.boolean())
  .map(([n, minus]) => (minus && n > 0n ? `-${n}` : `${n}`));

const condition = fc.oneof(
  fc.record({ column: textColumn, op: fc.constantFrom(...TEXT_OPS), text: fc.string({ minLength: 1 }) }),
  fc.record({
    column: fc.constant('verdict' as const),
    op: fc.constant('in' as const),
    texts: fc.constant(['query', 'rejected']),
  }),
  fc.record({ column: textColumn, op: fc.constantFrom('blank' as const, 'notBlank' as const) }),
  fc.record({ column: fc.constant('value' as const), op: fc.constantFrom(...NUMBER_OPS), number: decimal }),
  fc.record({
    column: fc.constant('value' as const),
    op: fc.constant('between' as const),
    number: decimal,
    number2: decimal,
  }),
) as fc.Arbitrary<ColumnFilter>;

const onePerColumn = fc.uniqueArray(condition, { selector: ({ column }) => column, maxLength: 6 });

describe('the grid’s filter model and the engine’s conditions', () => {
  it('are the same thing in two notations', () => {
    fc.assert(
      fc.property(onePerColumn, (conditions) => {
        expect(conditionsOf(filterModelOf(conditions))).toEqual(conditions);
      }),
    );
  });

  it('keeps every digit of a number that a float would round', () => {
    const model = {
      value: { filterType: 'text', type: 'ge', filter: '9,007,199,254,740,993.000000001' },
    } as const;
    expect(conditionsOf(model)).toEqual([
      { column: 'value', op: 'ge', number: '9007199254740993.000000001' },
    ]);
  });

  it('leaves out what is not finished: no text, no number, no second number, nothing chosen', () => {
    expect(
      conditionsOf({
        unit: { filterType: 'text', type: 'contains', filter: '' },
        value: { filterType: 'text', type: 'between', filter: '3', filterTo: '' },
        verdict: { filterType: 'choice', values: [] },
      }),
    ).toEqual([]);
    expect(conditionsOf({ value: { filterType: 'text', type: 'ge', filter: 'many' } })).toEqual([]);
  });

  it('says which text of the value’s filter is no number', () => {
    const value = { filterType: 'text', type: 'between', filter: '3', filterTo: 'a few' } as const;
    expect(unreadable({ value })).toBe('a few');
    expect(unreadable({ value: { ...value, filterTo: '' } })).toBeNull();
    expect(unreadable({ unit: { filterType: 'text', type: 'contains', filter: 'ships' } })).toBeNull();
  });

  it('reads scale words in the value’s filter', () => {
    const model = {
      value: { filterType: 'text', type: 'between', filter: '1.5 million', filterTo: '2bn' },
    } as const;
    expect(conditionsOf(model)).toEqual([
      { column: 'value', op: 'between', number: '1500000', number2: '2000000000' },
    ]);
  });
});

describe('the grid’s sort and the engine’s', () => {
  it('are the same thing in two notations, in the same order', () => {
    const key = fc.record({ column: textColumn, descending: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(key, { selector: ({ column }) => column }), (sort: FigureSort) => {
        expect(sortOf(gridSortOf(sort))).toEqual(sort);
      }),
    );
  });
});
