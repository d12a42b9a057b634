import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../preload/contract';
import { ticks } from '../../../renderer/source/mapTicks';

const mark = (start: number, verdict: Verdict) => ({ start, verdict });
/** Pixels by verdict, of a text with one pixel to ten characters. */
const drawn = (...marks: ReturnType<typeof mark>[]) =>
  Object.fromEntries(
    ticks(marks, (start) => Math.round(start / 10)).flatMap(([verdict, ys]) =>
      ys.size > 0 ? [[verdict, [...ys]]] : [],
    ),
  );

describe('the ticks of the map beside a text', () => {
  it('are one for each place and verdict', () => {
    expect(drawn(mark(0, 'verified'), mark(2, 'verified'), mark(300, 'rejected'))).toEqual({
      verified: [0],
      rejected: [30],
    });
  });

  it('show a place as verified only where all of it is', () => {
    // A text so long that a thousand unverified figures stand for each verified one: it looked verified from end to end.
    expect(drawn(mark(100, 'verified'), mark(101, 'unverified'))).toEqual({ unverified: [10] });
    expect(drawn(mark(101, 'unverified'), mark(100, 'query'))).toEqual({ query: [10] });
  });

  it('leave a tick that others cover by half', () => {
    expect(drawn(mark(100, 'verified'), mark(110, 'unverified'))).toEqual({
      verified: [10],
      unverified: [11],
    });
  });

  it('come in the order in which they are painted: what asks for a look last, over the others', () => {
    const order = ticks([], () => 0).map(([verdict]) => verdict);
    expect(order).toEqual(['verified', 'rejected', 'unverified', 'query']);
  });
});
