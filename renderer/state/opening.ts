import { EngineFault } from '../engine/types';
import { desk, setDesk } from './desk';
import { call } from './engine';
import { isCancelled, type JobWords, runJob } from './jobs';
import { notify } from './notices';

/** Says on the page what is being opened for as long as it takes. */
export async function during<T>(what: string, work: Promise<T>): Promise<T> {
  setDesk({ opening: what });
  try {
    return await work;
  } finally {
    setDesk({ opening: null });
  }
}

const OPENING: JobWords = {
  title: 'Opening the project',
  idle: 'Reading its file…',
  hint: 'Edits that are in its journal only are done again. Cancelling leaves them there.',
  quiet: true,
};

/**
 * Opens the project at a path; rejects with the engine's fault. False where it is damaged, and what can be restored is shown
 * then, or where somebody cancelled it.
 */
export async function openPath(path: string): Promise<boolean> {
  if (desk().project?.path === path) return true;
  const opening = runJob(OPENING, (follow) => call('projects.open', { path }, follow));
  try {
    return await unlessDamaged(during('Opening the project…', opening));
  } catch (error) {
    if (!isCancelled(error)) throw error;
    notify('The project was not opened; nothing of it was changed.');
    return false;
  }
}

/** Whether a project could be opened; false where it is damaged, of which the engine tells the page by itself. */
export async function unlessDamaged(opening: Promise<unknown>): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch (error) {
    if (!(error instanceof EngineFault) || error.code !== 'corrupt') throw error;
    return false;
  }
}
