import { create } from 'zustand';
import { type CallOptions, type CallProgress, EngineFault } from '../engine/types';
import { closeDialog, desk, openDialog } from './desk';

/** What is said of long work while it is done. */
export interface JobWords {
  title: string;
  /** What is being done before the engine has said so. */
  idle: string;
  /** What becomes of it where it is cancelled. */
  hint: string;
  /** What each of its parts takes, as shares of the whole, in their order; one part where nothing is said. */
  parts?: readonly number[];
  /** It is shown only once the engine tells how far it is: mostly it is done before. */
  quiet?: true;
}

/** Long work that is being done. */
export interface Job extends JobWords {
  id: number;
  progress: CallProgress | null;
  /** It has taken long enough to be worth a dialog. */
  shown: boolean;
  cancel: () => void;
}

/** What is being done now, what was begun first at the head; one of them is shown at a time. */
export const useJobs = create<{ jobs: readonly Job[] }>(() => ({ jobs: [] }));

/** How long work is followed: hand it on to the calls that do it. */
export type Follow = Required<Pick<CallOptions, 'signal' | 'onProgress'>>;

/** Milliseconds after which running work is shown: one that ends sooner would only flash, and take the keys meanwhile. */
const SHOW_AFTER_MS = 500;

let lastId = 0;

function change(id: number, patch: Partial<Job>): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...patch } : job)) }));
}

const isShown = (id: number): boolean => useJobs.getState().jobs.some((job) => job.id === id && job.shown);

/** Keeps keys, and whatever else waits for dialogs to be gone, from what lies behind. */
function show(id: number): void {
  change(id, { shown: true });
  if (!desk().dialog) openDialog({ kind: 'job' });
}

function end(id: number): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
  const others = useJobs.getState().jobs.some(({ shown }) => shown);
  if (!others && desk().dialog?.kind === 'job') closeDialog();
}

/**
 * Does long work; where it takes a while, a dialog says what is done and how much of it is left, and offers to cancel it.
 * Rejects as the work does.
 */
export async function runJob<T>(words: JobWords, work: (follow: Follow) => Promise<T>): Promise<T> {
  lastId += 1;
  const id = lastId;
  const stop = new AbortController();
  const job: Job = { ...words, id, progress: null, shown: false, cancel: () => stop.abort() };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  let [late, heard] = [false, !words.quiet];
  const showWhenDue = () => late && heard && !isShown(id) && show(id);
  const timer = setTimeout(() => {
    late = true;
    showWhenDue();
  }, SHOW_AFTER_MS);
  const onProgress = (progress: CallProgress) => {
    // That something is written is no word of how far it is, and comes with short work as well.
    heard ||= progress.total !== null;
    change(id, { progress });
    showWhenDue();
  };
  try {
    return await work({ signal: stop.signal, onProgress });
  } finally {
    clearTimeout(timer);
    end(id);
  }
}

/** Whether work was cancelled, by the engine's word or the page's own. */
export const isCancelled = (error: unknown): boolean =>
  (error instanceof EngineFault && error.code === 'cancelled') ||
  (error instanceof DOMException && error.name === 'AbortError');
