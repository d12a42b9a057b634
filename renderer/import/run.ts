import type { ImportedFile, Outcome } from '../../preload/contract';
import { EngineFault } from '../engine/types';
import { closeDialog, desk, openDialog } from '../state/desk';
import { call } from '../state/engine';
import { goTo } from '../state/figures';
import { announce, notify } from '../state/notices';
import { readFiles } from './files';
import { resetImport, useImport } from './store';
import { importedSentence, needsLook } from './summary';

/** Milliseconds after which a running import shows its progress; a shorter one would only flash. */
const SHOW_AFTER_MS = 250;

type Done = Outcome & { files: ImportedFile[] };

/** A project to import into: the open one, or a new one named after the first thing that comes in. */
async function ensureProject(title: string): Promise<void> {
  if (desk().project) return;
  const name = title
    .replace(/\.[^.]+$/, '')
    .slice(0, 60)
    .trim();
  await call('projects.create', { path: null, name: name === '' ? null : name });
}

/** Imports files as one action, showing progress where it takes a while, and afterwards what became of each. */
export async function importFiles(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0 || useImport.getState().running) return;
  const stop = new AbortController();
  resetImport({ running: true, cancel: () => stop.abort() });
  const timer = setTimeout(() => openDialog({ kind: 'import' }), SHOW_AFTER_MS);
  try {
    const { files, unread } = await readFiles(
      chosen,
      (done, name) =>
        useImport.setState({ progress: { done, total: chosen.length, label: `Opening ${name}` } }),
      stop.signal,
    );
    if (stop.signal.aborted) {
      tellCancelled();
      return;
    }
    const refused = unread.map(refusal);
    if (files.length === 0) {
      show(refused, null);
      return;
    }
    await ensureProject(files[0]!.name);
    const onProgress = (progress: NonNullable<ReturnType<typeof useImport.getState>['progress']>) =>
      useImport.setState({ progress });
    const done = await call('sources.import', { files }, { signal: stop.signal, onProgress });
    show([...done.files, ...refused], done);
    await goTo(done);
  } catch (error) {
    failed(error);
  } finally {
    clearTimeout(timer);
    useImport.setState({ running: false });
  }
}

const refusal = ({ name, message }: { name: string; message: string }): ImportedFile => ({
  name,
  outcome: 'refused',
  sourceId: null,
  figures: 0,
  message,
});

function show(results: ImportedFile[], done: Done | null): void {
  useImport.setState({ results, running: false });
  if (needsLook(results)) {
    openDialog({ kind: 'import' });
    announce(importedSentence(results));
    return;
  }
  if (desk().dialog?.kind === 'import') closeDialog();
  notify(
    importedSentence(results),
    'good',
    done?.seq == null ? undefined : { label: 'Undo', command: 'edit.undo' },
  );
}

function tellCancelled(): void {
  if (desk().dialog?.kind === 'import') closeDialog();
  notify('The import was cancelled; nothing came in.');
}

function failed(error: unknown): void {
  if (error instanceof EngineFault && error.code === 'cancelled') {
    tellCancelled();
    return;
  }
  if (desk().dialog?.kind === 'import') closeDialog();
  throw error;
}

/** Imports a text as a source of its own; answers nothing, rejects with the engine's fault. */
export async function importText(title: string, text: string): Promise<void> {
  await ensureProject(title || 'Pasted text');
  const done = await call('sources.importText', { title, text });
  const [file] = done.files;
  if (file?.outcome === 'refused') {
    throw new EngineFault({ code: 'invalid', message: file.message ?? 'This text could not be read.' });
  }
  notify(importedSentence(done.files), 'good');
  await goTo(done);
}
