import { EngineFault } from '../engine/types';
import { desk, setDesk } from './desk';
import { call } from './engine';

/** Says on the page what is being opened for as long as it takes. */
export async function during<T>(what: string, work: Promise<T>): Promise<T> {
  setDesk({ opening: what });
  try {
    return await work;
  } finally {
    setDesk({ opening: null });
  }
}

/** Opens the project at a path; rejects with the engine's fault. False where it is damaged: what can be restored is shown then. */
export async function openPath(path: string): Promise<boolean> {
  if (desk().project?.path === path) return true;
  return unlessDamaged(during('Opening the project…', call('projects.open', { path })));
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
