import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, gathering, MOST_MS, PAUSE_MS } from '../../../renderer/state/gather';

/** A clock that a test moves on. */
class FakeClock implements Clock {
  private time = 0;
  private timers: { at: number; work: () => void }[] = [];

  now(): number {
    return this.time;
  }

  later(ms: number, work: () => void): () => void {
    const timer = { at: this.time + ms, work };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Moves on by so many milliseconds; what is due is done in its turn, and what that sets off as well. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.timers = this.timers.filter((other) => other !== next);
      this.time = next.at;
      next.work();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** All promises that can go on have gone on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function made() {
  const clock = new FakeClock();
  const done: { at: number; what: string[] }[] = [];
  const failures: unknown[] = [];
  let hold: Promise<void> = Promise.resolve();
  const gathered = gathering<string>(
    async (what) => {
      done.push({ at: clock.now(), what: [...what].sort() });
      await hold;
    },
    (error) => failures.push(error),
    clock,
  );
  /** Makes the work take until what is returned is called. */
  const holdUp = () => {
    let over = () => {};
    let fail = (_: Error) => {};
    hold = new Promise<void>((resolve, reject) => {
      over = resolve;
      fail = reject;
    });
    return { over, fail };
  };
  return { clock, gathered, done, failures, holdUp };
}

describe('what is to be done again after changes', () => {
  it('is done once for a burst of them, when they pause', async () => {
    const { clock, gathered, done } = made();
    for (let key = 0; key < 5; key += 1) {
      gathered.soon(['figures']);
      await clock.pass(PAUSE_MS - 1);
    }
    gathered.soon(['tags']);
    expect(done).toEqual([]);
    await clock.pass(PAUSE_MS);
    expect(done.map(({ what }) => what)).toEqual([['figures', 'tags']]);
    await clock.pass(10 * MOST_MS);
    expect(done).toHaveLength(1);
  });

  it('is done now and then while they go on and on', async () => {
    const { clock, gathered, done } = made();
    for (let at = 0; at < 3 * MOST_MS; at += PAUSE_MS / 2) {
      gathered.soon(['figures']);
      await clock.pass(PAUSE_MS / 2);
    }
    expect(done.length).toBeGreaterThanOrEqual(2);
    expect(done.length).toBeLessThanOrEqual(3);
  });

  it('is done at once where asked to, with all that waits', async () => {
    const { clock, gathered, done } = made();
    gathered.soon(['figures']);
    await gathered.now(['sources']);
    expect(done).toEqual([{ at: 0, what: ['figures', 'sources'] }]);
    await clock.pass(MOST_MS);
    expect(done).toHaveLength(1);
  });

  it('is done once more where something changes while it is being done, and never twice at a time', async () => {
    const { clock, gathered, done, holdUp } = made();
    const first = holdUp();
    void gathered.now(['a']);
    void gathered.now(['b']);
    const last = gathered.now(['c']);
    await settled();
    expect(done.map(({ what }) => what)).toEqual([['a']]);
    first.over();
    await last;
    expect(done.map(({ what }) => what)).toEqual([['a'], ['b', 'c']]);
    await clock.pass(MOST_MS);
    expect(done).toHaveLength(2);
  });

  it('leaves what can wait waiting while it is being done', async () => {
    const { clock, gathered, done, holdUp } = made();
    const first = holdUp();
    const reading = gathered.now(['a']);
    gathered.soon(['b']);
    first.over();
    await reading;
    expect(done).toHaveLength(1);
    await clock.pass(PAUSE_MS);
    expect(done.map(({ what }) => what)).toEqual([['a'], ['b']]);
  });

  it('is over, for who waits for it, only once nothing waits', async () => {
    const { gathered, done, holdUp } = made();
    await gathered.flush();
    expect(done).toEqual([]);
    const first = holdUp();
    void gathered.now(['a']);
    gathered.soon(['b']);
    const all = gathered.flush();
    first.over();
    await all;
    expect(done.map(({ what }) => what)).toEqual([['a'], ['b']]);
  });

  it('is not done for what is there no longer', async () => {
    const { clock, gathered, done } = made();
    gathered.soon(['figures']);
    gathered.drop();
    await clock.pass(MOST_MS);
    await gathered.flush();
    expect(done).toEqual([]);
    gathered.soon(['views']);
    await clock.pass(PAUSE_MS);
    expect(done.map(({ what }) => what)).toEqual([['views']]);
  });

  it('goes on after it failed, and tells of it', async () => {
    const { gathered, done, failures, holdUp } = made();
    const first = holdUp();
    const reading = gathered.now(['a']);
    first.fail(new Error('The engine is gone.'));
    await reading;
    expect(failures).toEqual([new Error('The engine is gone.')]);
    holdUp().over();
    await gathered.now(['b']);
    expect(done.map(({ what }) => what)).toEqual([['a'], ['b']]);
  });

  it('leaves no change behind, however changes and pauses fall', async () => {
    const step = fc.record({
      how: fc.constantFrom('soon', 'now', 'pass', 'flush'),
      ms: fc.integer({ min: 0, max: 2 * PAUSE_MS }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { clock, gathered, done } = made();
        const told = new Map<string, number>();
        for (const [at, { how, ms }] of steps.entries()) {
          if (how === 'pass') await clock.pass(ms);
          else if (how === 'flush') void gathered.flush();
          else {
            told.set(String(at), clock.now());
            if (how === 'soon') gathered.soon([String(at)]);
            else void gathered.now([String(at)]);
          }
        }
        await clock.pass(PAUSE_MS);
        expect(done.flatMap(({ what }) => what).sort()).toEqual([...told.keys()].sort());
        // However many came after it, a change waits no longer than it may.
        for (const { at, what } of done)
          for (const each of what) expect(at - told.get(each)!).toBeLessThanOrEqual(MOST_MS);
      }),
    );
  });
});
