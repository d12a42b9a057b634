/** A question came while a long action has made half of its changes: it can be answered when `over` resolves. */
export class AtWork extends Error {
  readonly over: Promise<void>;

  constructor(over: Promise<void>) {
    super('A long action is being done.');
    this.over = over;
  }
}

/** Keeps everybody else away from something while one long piece of work is done on it in turns. */
export class Alone {
  #over: Promise<void> | null = null;

  /** Resolves when the work is done that is being done; null while none is. */
  get over(): Promise<void> | null {
    return this.#over;
  }

  /** Throws AtWork while there is work being done. */
  check(): void {
    if (this.#over) throw new AtWork(this.#over);
  }

  /** Does work alone. */
  async do(work: () => Promise<void>): Promise<void> {
    let done = () => {};
    this.#over = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await work();
    } finally {
      this.#over = null;
      done();
    }
  }
}
