import { throwIfCancelled } from './fault';

/** How long work lets others have their turn, says how far it is, and hears that it is not wanted any more. */
export interface Turns {
  progress(done: number, total: number | null, label: string, final?: boolean): void;
  pause(): Promise<void>;
  readonly signal: AbortSignal;
}

/** Says how far it is and lets others have their turn; throws `cancelled` where nobody wants it any more. */
export async function giveWay(
  turns: Turns,
  done: number,
  total: number | null,
  label: string,
): Promise<void> {
  turns.progress(done, total, label);
  await turns.pause();
  throwIfCancelled(turns.signal);
}

/** How far long work is. */
export interface Step {
  done: number;
  total: number;
  /** What is being done, as the analyst calls it. */
  label: string;
}

/** Long work that can be done at once or in turns: it stops after each part of it, some 10 ms, and says how far it is. */
export type Steps<T> = Generator<Step, T, void>;

/** Does long work without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

/** Does the same while others have their turn; cancelled, the work takes back what it has done so far, and `cancelled` is thrown. */
export async function inTurns<T>(steps: Steps<T>, turns: Turns): Promise<T> {
  try {
    for (;;) {
      const next = steps.next();
      if (next.done) return next.value;
      const { done, total, label } = next.value;
      await giveWay(turns, done, total, label);
    }
  } finally {
    // Only now does work that was left in its midst come to its `finally`.
    steps.return(undefined as T);
  }
}

const NEVER = new AbortController().signal;

/** Turns that nobody follows and nobody can cancel. */
export function untold(pause: () => Promise<void>): Turns {
  return { progress: () => undefined, pause, signal: NEVER };
}
