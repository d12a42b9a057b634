import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallProgress } from '../../../renderer/engine/types';
import { desk, setDesk } from '../../../renderer/state/desk';
import { type JobWords, runJob } from '../../../renderer/state/jobs';

const WORDS: JobWords = { title: 'Undoing', idle: 'Looking it up…', hint: 'Nothing is lost.' };
const QUIET: JobWords = { ...WORDS, quiet: true };
const step = (done: number, total: number | null): CallProgress => ({ done, total, label: 'Undoing it' });

/** Work that goes on until `end`, and says how far it is by `tell`. */
function begin(words: JobWords) {
  let end = () => {};
  let tell = (_: CallProgress) => {};
  const done = runJob(words, ({ onProgress }) => {
    tell = onProgress;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  return { done, end: () => end(), tell: (progress: CallProgress) => tell(progress) };
}

beforeEach(() => {
  vi.useFakeTimers();
  setDesk({ dialog: null });
});
afterEach(() => void vi.useRealTimers());

describe('long work', () => {
  it('is shown after half a second, and no longer than it takes', async () => {
    const job = begin(WORDS);
    vi.advanceTimersByTime(499);
    expect(desk().dialog).toBeNull();
    vi.advanceTimersByTime(1);
    expect(desk().dialog).toEqual({ kind: 'job' });
    job.end();
    await job.done;
    expect(desk().dialog).toBeNull();
  });

  it('that is quiet takes no key from the page, however slow the disk is, before it says how far it is', async () => {
    const job = begin(QUIET);
    vi.advanceTimersByTime(10_000);
    job.tell(step(0, null));
    expect(desk().dialog).toBeNull();
    job.tell(step(1_000, 8_000));
    expect(desk().dialog).toEqual({ kind: 'job' });
    job.end();
    await job.done;
    expect(desk().dialog).toBeNull();
  });
});
