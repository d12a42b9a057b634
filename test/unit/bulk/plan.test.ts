import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHeadings, planPaste, type Target } from '../../../renderer/bulk/plan';

const NAMES = new Map([
  ['value', 'value'],
  ['unit', 'unit'],
  ['note', 'note'],
]);
const columnOf = (heading: string) => NAMES.get(heading.trim().toLowerCase()) ?? null;
const target = (rest: Partial<Target> = {}): Target => ({
  rows: 1,
  columns: 1,
  from: ['unit', 'period', 'note'],
  rowsLeft: 10,
  ...rest,
});

describe('where a pasted table goes', () => {
  it('from the focused cell to the right and down', () => {
    const { cells } = planPaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      target(),
      columnOf,
      false,
    );
    expect(cells).toEqual([
      { row: 0, column: 'unit', text: 'a' },
      { row: 0, column: 'period', text: 'b' },
      { row: 1, column: 'unit', text: 'c' },
      { row: 1, column: 'period', text: 'd' },
    ]);
  });

  it('one cell fills the selection, and so does a block that fits in a whole number of times', () => {
    const one = planPaste([['x']], target({ rows: 3, columns: 2 }), columnOf, false).cells;
    expect(one).toHaveLength(6);
    expect(new Set(one.map(({ text }) => text))).toEqual(new Set(['x']));
    const two = planPaste([['x'], ['y']], target({ rows: 4 }), columnOf, false).cells;
    expect(two.map(({ text }) => text)).toEqual(['x', 'y', 'x', 'y']);
    expect(planPaste([['x'], ['y']], target({ rows: 3 }), columnOf, false).cells).toHaveLength(2);
  });

  it('by headings, wherever the columns stand; a column without one is left out', () => {
    const table = [
      ['Note', '', 'Value'],
      ['n', 'lost', '5'],
    ];
    expect(hasHeadings(table, columnOf)).toBe(true);
    expect(planPaste(table, target(), columnOf, true).cells).toEqual([
      { row: 0, column: 'note', text: 'n' },
      { row: 0, column: 'value', text: '5' },
    ]);
    expect(hasHeadings([['Note']], columnOf)).toBe(false);
    expect(
      hasHeadings(
        [
          ['Note', 'Unknown'],
          ['a', 'b'],
        ],
        columnOf,
      ),
    ).toBe(false);
    expect(
      hasHeadings(
        [
          ['', ''],
          ['a', 'b'],
        ],
        columnOf,
      ),
    ).toBe(false);
  });

  it('says what has no place', () => {
    const table = [
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ];
    expect(planPaste(table, target({ rowsLeft: 1 }), columnOf, false)).toMatchObject({
      rowsOver: 1,
      columnsOver: 1,
    });
  });

  it('never leaves the grid, loses no text that has a place, and writes no cell twice', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        table,
        fc.record({
          rows: fc.integer({ min: 1, max: 7 }),
          columns: fc.integer({ min: 1, max: 3 }),
          rowsLeft: fc.integer({ min: 0, max: 9 }),
        }),
        (rows, size) => {
          const at = target({ ...size, from: ['a', 'b', 'c'] });
          const { cells, rowsOver } = planPaste(rows, at, columnOf, false);
          const places = cells.map(({ row, column }) => `${row} ${column}`);
          expect(new Set(places).size).toBe(places.length);
          for (const { row, column } of cells) {
            expect(row).toBeLessThan(size.rowsLeft);
            expect(at.from).toContain(column);
          }
          rows.slice(0, size.rowsLeft).forEach((texts, row) => {
            texts.slice(0, 3).forEach((text, column) => {
              expect(cells).toContainEqual({ row, column: at.from[column], text });
            });
          });
          expect(rowsOver).toBeGreaterThanOrEqual(Math.max(0, rows.length - size.rowsLeft));
        },
      ),
    );
  });
});
