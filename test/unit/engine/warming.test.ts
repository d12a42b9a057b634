import { describe, expect, test } from 'vitest';
import type { Reader, SourceKey } from '../../../main/engine/store';
import { Warming } from '../../../main/engine/warming';

/** Timers that go off when the test says so. */
function timers() {
  let waiting: (() => void)[] = [];
  return {
    later: (_milliseconds: number, work: () => void) => {
      waiting.push(work);
      return () => {
        waiting = waiting.filter((each) => each !== work);
      };
    },
    /** Lets the first one go off; false where none is left. */
    tick(): boolean {
      const [first, ...rest] = waiting;
      waiting = rest;
      first?.();
      return first !== undefined;
    },
    count: () => waiting.length,
  };
}

function project(lengths: readonly number[], fails = -1) {
  const folded: string[] = [];
  const keys = lengths.map((length, at) => ({ id: `s${at}`, length }) as SourceKey);
  const reader = {
    sourceKeys: () => [...keys],
    foldedText: ({ id }: SourceKey) => {
      if (id === `s${fails}`) throw new Error('The text is not there.');
      folded.push(id);
    },
  } as unknown as Reader;
  return { folded, read: () => reader };
}

describe('making texts ready for searching', () => {
  test('goes one text at a time, so that nobody waits longer than for one', () => {
    const clock = timers();
    const { folded, read } = project([10, 20, 30]);
    new Warming(clock.later).start(read);
    expect(folded).toEqual([]);
    for (let turn = 1; turn <= 3; turn++) {
      clock.tick();
      expect(folded).toHaveLength(turn);
      expect(clock.count()).toBe(1);
    }
    clock.tick();
    expect(clock.tick()).toBe(false);
  });

  test('stops where the project is closed, and where more is not kept anyway', () => {
    const clock = timers();
    const closed = project([10, 20]);
    const warming = new Warming(clock.later);
    warming.start(closed.read);
    clock.tick();
    warming.stop();
    expect(clock.count()).toBe(0);
    expect(closed.folded).toEqual(['s0']);
    const large = project([20e6, 20e6, 20e6]);
    warming.start(large.read);
    while (clock.tick());
    expect(large.folded).toEqual(['s0', 's1']);
  });

  test('begins anew with what came in, and gives up quietly on a text that is not there', () => {
    const clock = timers();
    const warming = new Warming(clock.later);
    warming.start(project([10]).read);
    const broken = project([10, 20, 30], 1);
    warming.start(broken.read);
    expect(clock.count()).toBe(1);
    while (clock.tick());
    expect(broken.folded).toEqual(['s0']);
  });
});
