import { type Follow, isCancelled, type JobWords, runJob } from '../state/jobs';
import { notify } from '../state/notices';

/** What changing many figures takes: looking at each, preparing the change, making it; as shares of the whole. */
export const CHANGING_PARTS = [0.25, 0.2, 0.45] as const;

const CHANGING: JobWords = {
  title: 'Changing the selected figures',
  idle: 'Looking them up…',
  hint: 'They change together. Cancelling changes none.',
  parts: CHANGING_PARTS,
};

/** Changes many figures, with progress and Cancel where it takes a while; says so where it was cancelled. */
export async function changeMany(work: (follow: Follow) => Promise<void>): Promise<void> {
  try {
    await runJob(CHANGING, work);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    notify('Cancelled; no figure was changed.');
  }
}
