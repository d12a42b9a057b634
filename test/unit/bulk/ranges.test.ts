import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellRange,
  cellsIn,
  everything,
  isIn,
  isWholeRows,
  reached,
  reachOfKey,
  rectOf,
  whole,
} from '../../../renderer/state/ranges';

const columns = ['verdict', 'value', 'unit', 'note'];
const extent = { columns, rows: 100 };
const place = fc.record({ row: fc.integer({ min: 0, max: 99 }), column: fc.constantFrom(...columns) });
const range: fc.Arbitrary<CellRange> = fc.record({ anchor: place, head: place });
const keys = fc.tuple(
  fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'),
  fc.boolean(),
);

describe('a block of cells', () => {
  it('holds both its corners, whichever way it was drawn', () => {
    fc.assert(
      fc.property(range, ({ anchor, head }) => {
        const rect = rectOf({ anchor, head }, columns);
        expect(rect).toEqual(rectOf({ anchor: head, head: anchor }, columns));
        if (!rect) throw new Error('Both columns are shown.');
        for (const { row, column } of [anchor, head])
          expect(isIn(rect, row, columns.indexOf(column))).toBe(true);
        let cells = 0;
        for (let row = 0; row < 100; row += 1)
          for (let column = 0; column < columns.length; column += 1) if (isIn(rect, row, column)) cells += 1;
        expect(cells).toBe(cellsIn(rect));
      }),
    );
  });

  it('is none where one of its columns is not shown', () => {
    const hidden = { anchor: { row: 0, column: 'tags' }, head: { row: 1, column: 'value' } };
    expect(rectOf(hidden, columns)).toBeNull();
  });

  it('never leaves the grid, whatever keys are pressed', () => {
    fc.assert(
      fc.property(place, fc.array(keys), (start, pressed) => {
        let head = start;
        for (const [key, mod] of pressed) {
          const reach = reachOfKey(key, mod);
          if (reach) head = reached(head, reach, extent, 20);
          expect(head.row).toBeGreaterThanOrEqual(0);
          expect(head.row).toBeLessThan(100);
          expect(columns).toContain(head.column);
        }
      }),
    );
  });

  it.each([
    ['ArrowDown', false, { row: 11, column: 'unit' }],
    ['ArrowDown', true, { row: 99, column: 'unit' }],
    ['ArrowUp', true, { row: 0, column: 'unit' }],
    ['ArrowLeft', false, { row: 10, column: 'value' }],
    ['ArrowRight', true, { row: 10, column: 'note' }],
    ['PageDown', false, { row: 30, column: 'unit' }],
    ['Home', false, { row: 10, column: 'verdict' }],
    ['End', true, { row: 99, column: 'note' }],
    ['Home', true, { row: 0, column: 'verdict' }],
  ])('Shift+%s (Ctrl: %s) reaches what it reaches in a spreadsheet', (key, mod, expected) => {
    const reach = reachOfKey(key, mod);
    if (!reach) throw new Error('The key reaches nowhere.');
    expect(reached({ row: 10, column: 'unit' }, reach, extent, 20)).toEqual(expected);
  });

  it('knows no other keys', () => {
    for (const key of ['a', 'Enter', 'Tab', 'Shift']) expect(reachOfKey(key, false)).toBeNull();
  });

  it('can be made whole rows, or whole columns, or all', () => {
    const one = { anchor: { row: 4, column: 'unit' }, head: { row: 6, column: 'unit' } };
    const rows = rectOf(whole(one, 'rows', extent), columns);
    expect(rows).toEqual({ top: 4, bottom: 6, left: 0, right: 3 });
    expect(rows && isWholeRows(rows, columns)).toBe(true);
    expect(rectOf(whole(one, 'columns', extent), columns)).toEqual({ top: 0, bottom: 99, left: 2, right: 2 });
    expect(rectOf(everything(extent), columns)).toEqual({ top: 0, bottom: 99, left: 0, right: 3 });
    expect(rectOf(everything({ columns, rows: 0 }), columns)).toEqual({
      top: 0,
      bottom: 0,
      left: 0,
      right: 3,
    });
  });
});
