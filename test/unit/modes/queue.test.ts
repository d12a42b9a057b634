import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing, Verdict } from '../../../preload/contract';
import {
  coming,
  countsOf,
  decided,
  makeQueue,
  type Queue,
  refreshed,
  stepped,
  summaryWords,
} from '../../../renderer/modes/queue';

const standing = (verdict: Verdict): Standing => ({ verdict, rekey: null });
const all = (...verdicts: Verdict[]): Standing[] => verdicts.map(standing);
const ids = ['a', 'b', 'c', 'd'];

/** Decides where one is and goes to the next one that is open, as a key does. */
function press(queue: Queue, verdict: Verdict): Queue {
  const after = decided(queue, verdict);
  const [next] = coming(after, 1);
  return { ...after, at: next ?? after.at };
}

describe('a round through figures', () => {
  it('begins at the selected figure where it is to be decided, else at the next one that is', () => {
    const standings = all('verified', 'unverified', 'verified', 'unverified');
    expect(makeQueue(ids, standings, 'all', 'b').at).toBe(1);
    expect(makeQueue(ids, standings, 'all', 'c').at).toBe(3);
    expect(makeQueue(ids, standings, 'all', 'not in it').at).toBe(1);
    expect(makeQueue(ids, standings, 'all', null).open).toEqual(new Set([1, 3]));
  });

  it('goes once more through figures that all have verdicts, and through all in a second look', () => {
    const standings = all('verified', 'query', 'verified', 'rejected');
    expect(makeQueue(ids, standings, 'all', 'c')).toMatchObject({ at: 2 });
    expect(makeQueue(ids, standings, 'all', 'c').open.size).toBe(4);
    const second = makeQueue(ids, all('query', 'unverified', 'query', 'query'), 'second', null);
    expect(second.open.size).toBe(4);
    // Queried again: looked at, and not to come again in this round.
    expect(press(second, 'query')).toMatchObject({ at: 1, open: new Set([1, 2, 3]) });
  });

  it('leaves out what is gone, and comes round to what was passed over', () => {
    const standings = [standing('unverified'), null, standing('unverified'), standing('unverified')];
    const queue = { ...makeQueue(ids, standings, 'all', 'c') };
    expect(queue.at).toBe(2);
    expect(coming(queue, 5)).toEqual([3, 0]);
    expect(press(press(queue, 'verified'), 'verified').at).toBe(0);
    expect(stepped({ ...queue, at: 3 }, 'next')).toBe(0);
    expect(stepped({ ...queue, at: 0 }, 'previous')).toBe(3);
    expect(stepped(makeQueue(['a'], all('query'), 'all', null), 'next')).toBeNull();
  });

  it('opens again what was undone, and closes what was redone', () => {
    const begun = makeQueue(ids, all('unverified', 'unverified', 'unverified', 'unverified'), 'all', null);
    const queue = press(begun, 'verified');
    const undone = refreshed(queue, all('unverified', 'unverified', 'unverified', 'unverified'), 'a');
    expect(undone).toMatchObject({ at: 0, open: new Set([0, 1, 2, 3]) });
    const redone = refreshed(undone, all('verified', 'unverified', 'unverified', 'unverified'), 'a');
    expect(redone.open).toEqual(new Set([1, 2, 3]));
    // Undone elsewhere: one stays where one is.
    expect(refreshed(queue, all('verified', 'unverified', 'unverified', 'unverified'), 'x').at).toBe(1);
  });

  it('says what it came to', () => {
    const queue = makeQueue(ids, all('verified', 'verified', 'query', 'unverified'), 'all', null);
    expect(summaryWords(queue)).toBe('3 of 4 done: 2 verified, 1 queried, 1 without a verdict; 1 left.');
    expect(summaryWords(press(queue, 'rejected'))).toBe('All 4 done: 2 verified, 1 queried, 1 rejected.');
  });

  it('ends after as many verdicts as were open, with each figure shown once', () => {
    const verdict = fc.constantFrom<Verdict>('unverified', 'verified', 'query', 'rejected');
    const given = fc.constantFrom<Verdict>('verified', 'query', 'rejected');
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 30 }), fc.nat(), given, (list, start, key) => {
        const names = list.map((_, at) => `f${at}`);
        let queue = makeQueue(names, all(...list), 'all', `f${start % list.length}`);
        const wanted = queue.open.size;
        const seen = new Set<number>();
        while (queue.open.size > 0) {
          seen.add(queue.at);
          queue = press(queue, key);
        }
        expect(seen.size).toBe(wanted);
        const counts = countsOf(queue);
        expect(counts.verified + counts.query + counts.rejected + counts.unverified).toBe(list.length);
      }),
    );
  });
});
