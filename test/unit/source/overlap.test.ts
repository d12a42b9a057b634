import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, lanesOf, marksAt, nextOf } from '../../../renderer/source/overlap';

const marks = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], at) => ({ id: `f${at}`, start, end: start + length })));

describe('figures on one another', () => {
  it('have lines of their own as long as there are lanes, and the shorter one the nearer', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const lanes = lanesOf(list);
        const lane = (id: string) => lanes.get(id) ?? 0;
        for (const a of list) {
          for (const b of list) {
            if (a.id >= b.id || a.end <= b.start || b.end <= a.start) continue;
            if (lane(a.id) < LANES - 1 || lane(b.id) < LANES - 1) expect(lane(a.id)).not.toBe(lane(b.id));
          }
        }
      }),
    );
  });

  it('leave those that touch none in the first lane', () => {
    expect(
      lanesOf([
        { id: 'a', start: 0, end: 4 },
        { id: 'b', start: 4, end: 8 },
      ]).size,
    ).toBe(0);
    const nested = lanesOf([
      { id: 'outer', start: 0, end: 20 },
      { id: 'inner', start: 5, end: 9 },
      { id: 'other', start: 12, end: 15 },
    ]);
    expect([...nested]).toEqual([['outer', 1]]);
  });

  it('are picked from the inside out, and round again', () => {
    const list = [
      { id: 'outer', start: 0, end: 20 },
      { id: 'inner', start: 5, end: 9 },
    ];
    const ids = marksAt(list, 6).map(({ id }) => id);
    expect(ids).toEqual(['inner', 'outer']);
    expect(marksAt(list, 15).map(({ id }) => id)).toEqual(['outer']);
    expect(nextOf(ids, null)).toBe('inner');
    expect(nextOf(ids, 'inner')).toBe('outer');
    expect(nextOf(ids, 'outer')).toBe('inner');
    expect(nextOf(ids, 'elsewhere')).toBe('inner');
    expect(nextOf([], 'inner')).toBeNull();
  });
});
