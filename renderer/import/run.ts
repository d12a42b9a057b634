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

/**
 * Imports into the open project, or into a new one, named after the first thing that comes in. Nobody asked for that one by
 * itself: where nothing comes in, it does not stay.
 */
async function intoProject(title: string, work: () => Promise<Done>): Promise<Done> {
  if (desk().project) return work();
  const name = title
    .replace(/\.[^.]+$/, '')
    .slice(0, 60)
    .trim();
  const { path } = await call('projects.create', { path: null, name: name === '' ? null : name });
  let seq: number | null = null;
  try {
    const done = await work();
    seq = done.seq;
    return done;
  } finally {
    // Where it cannot be deleted it is an empty project, and no harm.
    if (seq === null) await call('projects.discard', { path }).catch(() => undefined);
  }
}

const WORDS: JobWords = {
  title: 'Importing your documents',
  idle: 'Reading…',
  hint: 'They come in together. Cancelling brings in none.',
  // Opening the files, reading them, preparing the change and making it, as measured with 5 MB of text.
  parts: [0.03, 0.47, 0.1, 0.3],
};

/** There is no file to open. */
const PASTING: JobWords = { ...WORDS, parts: [0.5, 0.1, 0.3] };

/** Settles once the files that were given last have come in, or have not. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Imports files as one action, showing progress where it takes a while, and afterwards what became of each. What is dropped
 * while others still come in follows them, as an action of its own.
 */
export function importFiles(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return Promise.resolve();
  const mine = last.then(() => importNow(chosen));
  last = mine.catch(() => undefined);
  return mine;
}

async function importNow(chosen: readonly File[]): Promise<void> {
  try {
    const { results, done } = await runJob(WORDS, (follow) => bringIn(chosen, follow));
    show(results, done);
    if (done && desk().project) await goTo(done);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    notify('The import was cancelled; nothing came in.');
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
  const follow = { signal, onProgress };
  const done = await intoProject(first.name, () => call('sources.import', { files }, follow));
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
  const done = await runJob(PASTING, (follow) =>
    intoProject(title || 'Pasted text', () => call('sources.importText', { title, text }, follow)),
  );
  const [file] = done.files;
  if (file?.outcome === 'refused') {
    throw new EngineFault({ code: 'invalid', message: file.message ?? 'This text could not be read.' });
  }
  notify(importedSentence(done.files), 'good');
  await goTo(done);
}
