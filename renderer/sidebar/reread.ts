import { create } from 'zustand';
import type { ProjectState, Source } from '../../preload/contract';
import { type CallProgress, EngineFault } from '../engine/types';
import { closeDialog, desk, openDialog } from '../state/desk';
import { call } from '../state/engine';
import { goTo } from '../state/figures';
import { notify } from '../state/notices';
import { rereadSentence } from './rereadWords';

/** Milliseconds after which the progress is shown; a shorter reading would only flash. */
const SHOW_AFTER_MS = 250;

interface Rereading {
  running: boolean;
  progress: CallProgress | null;
  cancel: () => void;
}

/** The reading that is under way, if one is. */
export const useReread = create<Rereading>(() => ({ running: false, progress: null, cancel: () => {} }));

/** Whether a source was last read by another version of the extractor than the one at work. */
export function isOutdated(source: Source, project: ProjectState | null): boolean {
  return project !== null && source.extractor !== project.extractor;
}

/** Reads sources again (null: all) as one action that undo takes back; tells in words what came of it. */
export async function readAgain(ids: string[] | null): Promise<void> {
  const { project } = desk();
  if (!project || useReread.getState().running) return;
  if (project.readOnly) {
    notify(project.heldBy ?? 'This project can only be read.');
    return;
  }
  const stop = new AbortController();
  useReread.setState({ running: true, progress: null, cancel: () => stop.abort() });
  const timer = setTimeout(() => openDialog({ kind: 'reread' }), SHOW_AFTER_MS);
  try {
    const onProgress = (progress: CallProgress) => useReread.setState({ progress });
    const done = await call('sources.reextract', { ids }, { signal: stop.signal, onProgress });
    const undo = { label: 'Undo', command: 'edit.undo' } as const;
    notify(rereadSentence(done), 'good', done.seq === null ? undefined : undo);
    if (!desk().figure) await goTo(done);
  } catch (error) {
    if (!(error instanceof EngineFault) || error.code !== 'cancelled') throw error;
    notify('Reading again was cancelled; nothing was changed.');
  } finally {
    clearTimeout(timer);
    useReread.setState({ running: false });
    if (desk().dialog?.kind === 'reread') closeDialog();
  }
}

/** Reads the source in sight again. */
export async function readThisAgain(): Promise<void> {
  const { sourceId } = desk();
  if (sourceId === null) notify('There is no source to read again.');
  else await readAgain([sourceId]);
}
