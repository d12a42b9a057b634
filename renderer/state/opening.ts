import { EngineFault } from '../engine/types';
import { desk, openDialog, setDesk } from './desk';
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

/**
 * Opens the project at a path; rejects with the engine's fault. Where the project is damaged it shows what can be restored
 * instead; false then.
 */
export async function openPath(path: string): Promise<boolean> {
  if (desk().project?.path === path) return true;
  try {
    await during('Opening the project…', call('projects.open', { path }));
    return true;
  } catch (error) {
    if (!(error instanceof EngineFault) || error.code !== 'corrupt') throw error;
    openDialog({ kind: 'recovery', path, why: error.message });
    return false;
  }
}
