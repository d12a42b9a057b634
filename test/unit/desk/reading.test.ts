import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../preload/contract';
import { cursorIn, figuresFrom, noteCursor } from '../../../renderer/state/reading';

const mark = (id: string, start: number, end: number, verdict: Mark['verdict'] = 'unverified'): Mark => ({
  id,
  start,
  end,
  verdict,
  mismatch: false,
});

describe('where one reads', () => {
  it('is known of the source in which the cursor was put last', () => {
    expect(cursorIn('a')).toBeNull();
    noteCursor('a', 12);
    expect([cursorIn('a'), cursorIn('b')]).toEqual([12, null]);
    noteCursor('b', 0);
    expect([cursorIn('a'), cursorIn('b')]).toEqual([null, 0]);
  });

  it('says which figures come next, and which came before, the nearest first', () => {
    // Not in order, as marks need not be; the second holds the place itself.
    const marks = [mark('d', 40, 44), mark('a', 2, 6), mark('b', 10, 20, 'verified'), mark('c', 22, 25)];
    expect(figuresFrom(marks, 15, 'next', false)).toEqual(['b', 'c', 'd']);
    expect(figuresFrom(marks, 15, 'next', true)).toEqual(['c', 'd']);
    expect(figuresFrom(marks, 30, 'previous', false)).toEqual(['c', 'b', 'a']);
    expect(figuresFrom(marks, 30, 'previous', true)).toEqual(['c', 'a']);
    expect(figuresFrom(marks, 50, 'next', false)).toEqual([]);
  });
});
