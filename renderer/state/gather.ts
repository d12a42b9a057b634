/** What a gathering tells the time by, so that a test can hold it. */
export interface Clock {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** Does something after so many milliseconds; returns what calls it off. */
  later(ms: number, work: () => void): () => void;
}

/** The page's own time. */
export const pageClock: Clock = {
  now: () => performance.now(),
  later: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** Milliseconds without another change after which what can wait is done: less than one sees, more than lies between two keys of a quick hand. */
export const PAUSE_MS = 120;
/** Milliseconds after which it is done in any case, while changes go on and on. */
export const MOST_MS = 1_000;

/** Gathers what is to be done again after changes, so that a burst of them has it done once. */
export interface Gathering<T> {
  /** Once the changes pause: what matters at once is shown already. */
  soon(what: Iterable<T>): void;
  /** At once, with all that waits; where it is being done, once more afterwards. */
  now(what: Iterable<T>): Promise<void>;
  /** Does at once what waits; over when nothing waits and nothing is being done. */
  flush(): Promise<void>;
  /** Forgets what waits: there is nothing any more to do it for. */
  drop(): void;
}

class Gathered<T> implements Gathering<T> {
  private waiting = new Set<T>();
  /** When the first of what waits was told of; null while nothing waits. */
  private since: number | null = null;
  /** Whether what waits is to be done now. */
  private due = false;
  private callOff = () => {};
  private running: Promise<void> | null = null;

  constructor(
    private readonly work: (what: ReadonlySet<T>) => Promise<void>,
    private readonly failed: (error: unknown) => void,
    private readonly clock: Clock,
  ) {}

  soon(what: Iterable<T>): void {
    this.add(what);
    const left = (this.since ?? 0) + MOST_MS - this.clock.now();
    this.callOff();
    this.callOff = this.clock.later(Math.max(0, Math.min(PAUSE_MS, left)), () => void this.flush());
  }

  now(what: Iterable<T>): Promise<void> {
    this.add(what);
    return this.flush();
  }

  flush(): Promise<void> {
    this.callOff();
    if (this.since !== null) {
      this.due = true;
      this.running ??= this.runAll();
    }
    return this.running ?? Promise.resolve();
  }

  drop(): void {
    this.callOff();
    this.waiting.clear();
    this.since = null;
    this.due = false;
  }

  private add(what: Iterable<T>): void {
    for (const each of what) this.waiting.add(each);
    this.since ??= this.clock.now();
  }

  private async runAll(): Promise<void> {
    while (this.due) {
      const what = this.waiting;
      this.waiting = new Set();
      this.since = null;
      this.due = false;
      await this.work(what).catch(this.failed);
    }
    // In the same step as the look at what waits: what is told of next begins anew.
    this.running = null;
  }
}

/** Makes a gathering that does `work` with all that was gathered; it never runs twice at a time. What it fails with goes to `failed`. */
export function gathering<T>(
  work: (what: ReadonlySet<T>) => Promise<void>,
  failed: (error: unknown) => void,
  clock: Clock = pageClock,
): Gathering<T> {
  return new Gathered(work, failed, clock);
}
