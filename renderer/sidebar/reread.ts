import type { ProjectState, Source } from '../../preload/contract';
import { desk } from '../state/desk';
import { call } from '../state/engine';
import { goTo } from '../state/figures';
import { isCancelled, type JobWords, runJob } from '../state/jobs';
import { mayWrite } from '../state/mayWrite';
import { notify } from '../state/notices';
import { rereadSentence } from './rereadWords';

const WORDS: JobWords = {
  title: 'Reading your sources again',
  idle: 'Reading…',
  hint: 'What you decided on stays as it is. Cancelling changes nothing.',
  // Reading, preparing the change, making it.
  parts: [0.5, 0.1, 0.3],
};

let reading = false;

/** Whether a source was last read by another version of the extractor than the one at work. */
export function isOutdated(source: Source, project: ProjectState | null): boolean {
  return project !== null && source.extractor !== project.extractor;
}

/** Reads sources again (null: all) as one action that undo takes back; tells in words what came of it. */
export async function readAgain(ids: string[] | null): Promise<void> {
  if (reading || !mayWrite()) return;
  reading = true;
  try {
    const done = await runJob(WORDS, (follow) => call('sources.reextract', { ids }, follow));
    const undo = { label: 'Undo', command: 'edit.undo' } as const;
    notify(rereadSentence(done), 'good', done.seq === null ? undefined : undo);
    if (!desk().figure) await goTo(done);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    notify('Reading again was cancelled; nothing was changed.');
  } finally {
    reading = false;
  }
}

/** Reads the source in sight again. */
export async function readThisAgain(): Promise<void> {
  const { sourceId } = desk();
  if (sourceId === null) notify('There is no source to read again.');
  else await readAgain([sourceId]);
}
