import { describe, expect, it } from 'vitest';
import { asShown, count, dayLabel, decidedOf, totalOf, unitLabel } from '../../../renderer/state/words';

describe('the words of the page', () => {
  it('counts with the noun that fits', () => {
    expect([0, 1, 2, 1234].map((n) => count(n, 'figure'))).toEqual([
      '0 figures',
      '1 figure',
      '2 figures',
      '1,234 figures',
    ]);
  });

  it('writes a date so that it means one day everywhere, in every time zone', () => {
    expect(dayLabel('2025-03-09')).toBe('9 Mar 2025');
    expect(dayLabel('2024-12-31')).toBe('31 Dec 2024');
    expect(dayLabel('last spring')).toBe('last spring');
  });

  it('adds up verdicts', () => {
    const progress = { unverified: 3, verified: 5, query: 2, rejected: 1 };
    expect(totalOf(progress)).toBe(11);
    expect(decidedOf(progress)).toBe(8);
  });

  it('names units, and the lack of one', () => {
    expect(['percent', 'percentage point', 'CNY', ''].map(unitLabel)).toEqual(['%', 'pp', 'CNY', 'no unit']);
  });

  it('writes moments within a sentence as everywhere else, and leaves what it quotes', () => {
    const said = '3 edits since 2025-03-09 14:02 were restored, after “2025-03-09 14:02, 2025-03-09”.';
    expect(asShown(said)).toBe(
      '3 edits since 9 Mar 2025, 14:02 were restored, after “2025-03-09 14:02, 2025-03-09”.',
    );
    // The name of a file that was put aside, say.
    expect(asShown('Kept as kept-2025-03-09T14-02 beside it.')).toBe(
      'Kept as kept-2025-03-09T14-02 beside it.',
    );
  });
});
