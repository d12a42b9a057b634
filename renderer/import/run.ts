import type { ImportedFile, Outcome } from '../../preload/contract';
import { EngineFault } from '../engine/types';
import { desk, openDialog } from '../state/desk';
import { call } from '../state/engine';
import { goTo } from '../state/figures';
import { type Follow, isCancelled, type JobWords, runJob } from '../state/jobs';
import { announce, notify } from '../state/notices';
import { readFiles } from './files';
import { importedSentence, needsLook } from './summary';

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

const WORDS: JobWords = {
  title: 'Importing your documents',
  idle: 'Reading…',
  hint: 'They come in together. Cancelling brings in none.',
};

let importing = false;

/** Imports files as one action, showing progress where it takes a while, and afterwards what became of each. */
export async function importFiles(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0 || importing) return;
  importing = true;
  try {
    const { results, done } = await runJob(WORDS, (follow) => bringIn(chosen, follow));
    show(results, done);
    if (done) await goTo(done);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    notify('The import was cancelled; nothing came in.');
  } finally {
    importing = false;
  }
}

async function bringIn(
  chosen: readonly File[],
  { signal, onProgress }: Follow,
): Promise<{ results: ImportedFile[]; done: Done | null }> {
  const opening = (done: number, name: string) =>
    onProgress({ done, total: chosen.length, label: `Opening ${name}` });
  const { files, unread } = await readFiles(chosen, opening, signal);
  signal.throwIfAborted();
  const refused = unread.map(refusal);
  const [first] = files;
  if (!first) return { results: refused, done: null };
  await ensureProject(first.name);
  const done = await call('sources.import', { files }, { signal, onProgress });
  return { results: [...done.files, ...refused], done };
}

const refusal = ({ name, message }: { name: string; message: string }): ImportedFile => ({
  name,
  outcome: 'refused',
  sourceId: null,
  figures: 0,
  message,
});

function show(results: ImportedFile[], done: Done | null): void {
  if (needsLook(results)) {
    openDialog({ kind: 'import', results });
    announce(importedSentence(results));
    return;
  }
  notify(
    importedSentence(results),
    'good',
    done?.seq == null ? undefined : { label: 'Undo', command: 'edit.undo' },
  );
}

/** Imports a text as a source of its own; answers nothing, rejects with the engine's fault. */
export async function importText(title: string, text: string): Promise<void> {
  await ensureProject(title || 'Pasted text');
  const done = await runJob(WORDS, (follow) => call('sources.importText', { title, text }, follow));
  const [file] = done.files;
  if (file?.outcome === 'refused') {
    throw new EngineFault({ code: 'invalid', message: file.message ?? 'This text could not be read.' });
  }
  notify(importedSentence(done.files), 'good');
  await goTo(done);
}
